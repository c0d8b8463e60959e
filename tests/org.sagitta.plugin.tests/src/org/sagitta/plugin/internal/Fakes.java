package org.sagitta.plugin.internal;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;

import org.sagitta.database.Columns;
import org.sagitta.database.ImportProgress;
import org.sagitta.database.ImportReport;
import org.sagitta.database.ImportRequest;
import org.sagitta.database.Instance;
import org.sagitta.database.Query;
import org.sagitta.database.RemovalReport;
import org.sagitta.database.Row;
import org.sagitta.database.Snapshot;
import org.sagitta.dicom.DataSet;
import org.sagitta.dicom.DicomException;
import org.sagitta.dicom.DicomFile;
import org.sagitta.dicom.DicomFiles;
import org.sagitta.dicom.Header;
import org.sagitta.dicom.Level;
import org.sagitta.dicom.Tag;
import org.sagitta.dicom.TagSet;
import org.sagitta.dicom.TagValue;
import org.sagitta.dicom.TagValues;
import org.sagitta.dicom.Uids;
import org.sagitta.plugin.Cancellation;
import org.sagitta.plugin.DicomImporter;
import org.sagitta.plugin.LoadProgress;
import org.sagitta.plugin.Loadable;
import org.sagitta.plugin.LoadedNode;
import org.sagitta.scene.Folder;
import org.sagitta.scene.Node;
import org.sagitta.scene.NodeContent;
import org.sagitta.scene.Scene;
import org.sagitta.testkit.StubDatabase;

/// What the registry works with, made by hand.
final class Fakes {
	static final NodeContent CONTENT = new NodeContent() { };

	private Fakes() {
	}

	static Instance instance(String series, String uid, TagValues tags) {
		return new Instance(uid, Uids.CT_IMAGE, series, Uids.EXPLICIT_LITTLE_ENDIAN, Path.of(uid + ".dcm"), false, 1, Instant.EPOCH, tags);
	}

	static Instance instance(String series, String uid) {
		return instance(series, uid, _ -> TagValue.ABSENT);
	}

	static Loadable loadable(String name, double confidence, Instance... instances) {
		return new Loadable(name, name, List.of("proposed " + name), confidence, List.of(instances), List.of(), Map.of());
	}

	/// An importer that proposes what it is told to, and loads a node for each instance.
	static class Importer implements DicomImporter {
		final String name;
		final BiFunction<List<Instance>, Cancellation, List<Loadable>> examine;

		Importer(String name, BiFunction<List<Instance>, Cancellation, List<Loadable>> examine) {
			this.name = name;
			this.examine = examine;
		}

		@Override
		public String name() {
			return name;
		}

		@Override
		public TagSet tags() {
			return TagSet.of(Tag.SeriesDescription, Tag.ImageType);
		}

		@Override
		public List<Loadable> examine(List<Instance> series, Cancellation cancellation) {
			return examine.apply(series, cancellation);
		}

		@Override
		public List<LoadedNode> load(Loadable loadable, LoadProgress progress) throws IOException {
			progress.progress(1, 2);
			return List.of(new LoadedNode(loadable.name(), CONTENT, Map.of(), List.of("loaded", "proposed " + loadable.name()), List.of("1")));
		}
	}

	/// Files by name; reading any other is an error.
	record Files(Map<Path, DataSet> headers, List<Path> scanned) implements DicomFiles {
		Files() {
			this(new LinkedHashMap<>(), new ArrayList<>());
		}

		@Override
		public Header scan(Path file, TagSet wanted) throws IOException {
			scanned.add(file);
			if (!headers.containsKey(file)) {
				throw new DicomException(DicomException.Kind.NOT_DICOM, -1, "not a DICOM file");
			}
			DataSet found = new DataSet();
			headers.get(file).elements().stream().filter(element -> wanted.contains(element.tag())).forEach(found::put);
			return new Header(Uids.EXPLICIT_LITTLE_ENDIAN, found, 1, "", Optional.empty());
		}

		@Override
		public Header identify(Path file, TagSet wanted) throws IOException {
			return scan(file, wanted);
		}

		@Override
		public DicomFile read(Path file) {
			throw new AssertionError("the registry reads no pixels");
		}

		@Override
		public void write(DicomFile file, Path target) {
			throw new AssertionError("the registry writes nothing");
		}
	}

	/// Series and rows by hand; what the registry has no business with fails.
	record Database(Map<String, List<Instance>> series, List<Row> rows) implements StubDatabase, Snapshot {
		Database(Instance... instances) {
			this(new LinkedHashMap<>(), new ArrayList<>());
			Arrays.stream(instances).forEach(instance -> series.computeIfAbsent(instance.seriesInstanceUid(), _ -> new ArrayList<>()).add(instance));
		}

		@Override
		public List<Instance> instances(String seriesInstanceUid) {
			return series.getOrDefault(seriesInstanceUid, List.of());
		}

		@Override
		public Snapshot snapshot() {
			return this;
		}

		@Override
		public Optional<Row> row(Level level, String key) {
			return rows.stream().filter(row -> row.level() == level && row.key().equals(key)).findFirst();
		}

		@Override
		public Path folder() {
			throw new AssertionError();
		}

		@Override
		public ImportReport importFiles(ImportRequest request, ImportProgress progress) {
			throw new AssertionError();
		}

		@Override
		public Optional<Instance> instance(String sopInstanceUid) {
			throw new AssertionError();
		}

		@Override
		public TagValue value(String sopInstanceUid, int tag) {
			throw new AssertionError();
		}

		@Override
		public Columns columns() {
			throw new AssertionError();
		}

		@Override
		public RemovalReport remove(Level level, Collection<String> keys) {
			throw new AssertionError();
		}

		@Override
		public long generation() {
			return 1;
		}

		@Override
		public int count(Level level) {
			throw new AssertionError();
		}

		@Override
		public List<Row> children(Level level, String key) {
			throw new AssertionError();
		}

		@Override
		public Result find(Query query) {
			throw new AssertionError();
		}
	}

	/// A scene that only remembers what was added where.
	record Added(List<Folder> path, Node node) { }

	static final class RecordingScene implements Scene {
		final List<Added> added = new ArrayList<>();

		@Override
		public Node add(List<Folder> path, String name, NodeContent content, Map<String, String> attributes,
				List<String> warnings, List<String> sopInstanceUids) {
			var node = new Node("n" + added.size(), name, "", content, attributes, warnings, sopInstanceUids);
			added.add(new Added(path, node));
			return node;
		}

		@Override
		public void remove(String id) {
			throw new AssertionError();
		}

		@Override
		public void clear() {
			throw new AssertionError();
		}

		@Override
		public Optional<Node> node(String id) {
			throw new AssertionError();
		}

		@Override
		public List<Node> nodes() {
			return added.stream().map(Added::node).toList();
		}

		@Override
		public List<Folder> folders(String parent) {
			throw new AssertionError();
		}

		@Override
		public List<Node> nodes(String folder) {
			throw new AssertionError();
		}
	}
}
