package org.sagitta.plugin.internal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;

import org.sagitta.database.DatabaseException;
import org.sagitta.database.DicomDatabase;
import org.sagitta.database.Instance;
import org.sagitta.dicom.Dictionary;
import org.sagitta.dicom.DicomFiles;
import org.sagitta.dicom.TagSet;
import org.sagitta.plugin.Cancellation;
import org.sagitta.plugin.Loadable;
import org.sagitta.plugin.PluginRegistry.Examination;
import org.sagitta.plugin.PluginRegistry.Failure;
import org.sagitta.plugin.internal.Selection.Candidate;

/// One examination: every importer looks at every series.
final class Examiner {
	private final DicomFiles files;
	private final List<Importers.Entry> importers;
	private final Cancellation cancellation;
	private final List<Candidate> candidates = new ArrayList<>();
	private final List<Failure> failures = new ArrayList<>();

	Examiner(DicomFiles files, List<Importers.Entry> importers, Cancellation cancellation) {
		this.files = files;
		this.importers = importers;
		this.cancellation = cancellation;
	}

	Examination examine(DicomDatabase database, List<String> seriesInstanceUids) throws DatabaseException {
		Map<Importers.Entry, TagSet> wanted = new LinkedHashMap<>();
		for (Importers.Entry importer : importers) {
			// An importer that cannot even say this is heard of once, not once per series, and not asked again.
			switch (Guarded.call(importer.name(), "", () -> importer.importer().tags())) {
				case Guarded.Outcome.Done(TagSet tags) -> wanted.put(importer, tags);
				case Guarded.Outcome.Failed(Failure failure) -> failures.add(failure);
			}
		}
		for (String series : seriesInstanceUids) {
			cancellation.check();
			examine(series, database.instances(series), wanted);
		}
		return new Examination(Selection.of(candidates), failures);
	}

	private void examine(String series, List<Instance> instances, Map<Importers.Entry, TagSet> wanted) {
		if (instances.isEmpty()) {
			failures.add(new Failure("", series, "The database has no instances of this series; it may have been removed."));
			return;
		}
		TreeSet<Integer> all = new TreeSet<>();
		wanted.values().forEach(tags -> java.util.Arrays.stream(tags.tags()).forEach(all::add));
		CompleteTags complete = CompleteTags.of(instances, TagSet.of(all), files, cancellation);
		if (!complete.unreadable().isEmpty()) {
			failures.add(new Failure("", series, complete.unreadable().size() + " of " + instances.size()
					+ " files cannot be read and are left out, first " + complete.unreadable().getFirst()));
		}
		if (complete.instances().isEmpty()) {
			return;
		}
		int before = candidates.size() + failures.size();
		for (Importers.Entry importer : wanted.keySet()) {
			cancellation.check();
			switch (Guarded.call(importer.name(), series, () -> proposals(importer, complete.instances()))) {
				case Guarded.Outcome.Done(List<Loadable> proposed) -> proposed.forEach(
						loadable -> candidates.add(new Candidate(importer.name(), importers.indexOf(importer), loadable)));
				case Guarded.Outcome.Failed(Failure failure) -> failures.add(failure);
			}
		}
		if (candidates.size() + failures.size() == before) {
			failures.add(new Failure("", series, nobody(complete.instances())));
		}
	}

	/// A copy: a list that holds null, or that fails while it is walked through, fails here, where it is the importer's failure.
	private List<Loadable> proposals(Importers.Entry importer, List<Instance> instances) {
		List<Loadable> proposed = importer.importer().examine(instances, cancellation);
		return proposed == null ? null : List.copyOf(proposed);
	}

	private String nobody(List<Instance> instances) {
		String kinds = instances.stream().map(Instance::sopClassUid).distinct().sorted()
				.map(uid -> Dictionary.uidName(uid).orElse("SOP class " + uid)).collect(Collectors.joining(", "));
		return importers.isEmpty() ? "No plugin that loads images is installed. Install one, say the volume plugin, to load " + kinds + "."
				: "No installed plugin has a use for it (" + kinds + "). A plugin for this kind of object may be missing; installed are: "
						+ importers.stream().map(Importers.Entry::name).collect(Collectors.joining(", ")) + ".";
	}
}
