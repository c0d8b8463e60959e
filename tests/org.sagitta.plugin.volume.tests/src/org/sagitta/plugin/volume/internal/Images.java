package org.sagitta.plugin.volume.internal;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Consumer;

import org.sagitta.database.Instance;
import org.sagitta.dicom.DataSet;
import org.sagitta.dicom.DicomException;
import org.sagitta.dicom.DicomFile;
import org.sagitta.dicom.DicomFiles;
import org.sagitta.dicom.Header;
import org.sagitta.dicom.Tag;
import org.sagitta.dicom.TagSet;
import org.sagitta.dicom.TagValue;
import org.sagitta.dicom.TagValues;
import org.sagitta.dicom.Uids;
import org.sagitta.dicom.image.Frame;
import org.sagitta.dicom.image.Frames;
import org.sagitta.plugin.Cancellation;
import org.sagitta.plugin.LoadProgress;
import org.sagitta.plugin.Loadable;
import org.sagitta.plugin.LoadedNode;
import org.sagitta.samples.SyntheticImage;
import org.sagitta.scene.Volume;

/// A series of synthetic images in memory, and an importer that reads them.
final class Images implements DicomFiles, Frames {
	static final int COLUMNS = 4;
	static final int ROWS = 3;

	final Map<Path, DicomFile> files = new HashMap<>();
	final List<Instance> instances = new ArrayList<>();
	final VolumeImporter importer;

	Images() {
		this(Memory.ofThisProgram());
	}

	Images(Memory memory) {
		importer = new VolumeImporter(new VolumeLoader(this, this, memory));
	}

	/// Adds a CT slice whose first pixel is the image's number, counted from 1, the second one 100 more and so on.
	Images add(double x, double y, double z, Consumer<DataSet> change) {
		int number = instances.size() + 1;
		short[] pixels = new short[COLUMNS * ROWS];
		for (int p = 0; p < pixels.length; p++) {
			pixels[p] = (short) (number + 100 * p);
		}
		SyntheticImage image = SyntheticImage.ct(COLUMNS, ROWS).uids("study", "series", "" + number).position(x, y, z).pixels(pixels);
		image.dataSet().put(Tag.InstanceNumber, number);
		change.accept(image.dataSet());
		return add(image.file());
	}

	Images add(double x, double y, double z) {
		return add(x, y, z, _ -> { });
	}

	Images add(DicomFile file) {
		DataSet data = file.dataSet();
		Path path = Path.of(data.text(Tag.SOPInstanceUID) + ".dcm");
		files.put(path, file);
		instances.add(instance(path, file.transferSyntax(), data));
		return this;
	}

	static Instance instance(Path path, String syntax, DataSet data) {
		TagValues tags = tag -> !data.contains(tag) ? TagValue.ABSENT
				: data.texts(tag).isEmpty() ? TagValue.EMPTY : new TagValue.Present(data.texts(tag));
		return new Instance(data.text(Tag.SOPInstanceUID), data.text(Tag.SOPClassUID), data.text(Tag.SeriesInstanceUID), syntax, path, false, 1,
				Instant.EPOCH, tags);
	}

	/// Examines them in an order that has nothing to do with anything.
	List<Loadable> examine() {
		List<Instance> shuffled = new ArrayList<>(instances);
		Collections.shuffle(shuffled, new Random(7));
		return importer.examine(shuffled, Cancellation.NEVER);
	}

	Loadable only() {
		List<Loadable> all = examine();
		if (all.size() != 1) {
			throw new AssertionError(all.toString());
		}
		return all.getFirst();
	}

	LoadedNode load() throws java.io.IOException {
		return importer.load(only(), LoadProgress.NONE).getFirst();
	}

	Volume volume() throws java.io.IOException {
		return (Volume) load().content();
	}

	Volume volume(Loadable loadable) throws java.io.IOException {
		return (Volume) importer.load(loadable, LoadProgress.NONE).getFirst().content();
	}

	static List<String> numbers(Loadable loadable) {
		return loadable.instances().stream().map(instance -> instance.tags().text(Tag.InstanceNumber)).toList();
	}

	@Override
	public DicomFile read(Path file) throws NoSuchFileException {
		if (!files.containsKey(file)) {
			throw new NoSuchFileException(file.toString());
		}
		return files.get(file);
	}

	@Override
	public Header scan(Path file, TagSet wanted) {
		throw new AssertionError("examining reads no file");
	}

	@Override
	public Header identify(Path file, TagSet wanted) {
		throw new AssertionError("examining reads no file");
	}

	@Override
	public void write(DicomFile file, Path target) {
		throw new AssertionError();
	}

	@Override
	public boolean canDecode(String transferSyntax) {
		return transferSyntax.equals(Uids.EXPLICIT_LITTLE_ENDIAN);
	}

	@Override
	public Frame decode(DicomFile file, int frame) {
		throw new AssertionError("volumes are made of stored values");
	}

	@Override
	public double[] decimals(DicomFile file, int frame) {
		throw new AssertionError("volumes are made of stored values");
	}

	@Override
	public int[] monochrome(DicomFile file, int frame) throws DicomException {
		ByteBuffer bytes = ByteBuffer.wrap(file.dataSet().bytes(Tag.PixelData)).order(ByteOrder.LITTLE_ENDIAN);
		if (bytes.remaining() < 2 * COLUMNS * ROWS) {
			throw new DicomException(DicomException.Kind.TRUNCATED, 99, "the pixel data is short");
		}
		int[] values = new int[bytes.remaining() / 2];
		boolean signed = file.dataSet().integer(Tag.PixelRepresentation).orElse(0) == 1;
		for (int i = 0; i < values.length; i++) {
			values[i] = signed ? bytes.getShort(2 * i) : Short.toUnsignedInt(bytes.getShort(2 * i));
		}
		return values;
	}
}
