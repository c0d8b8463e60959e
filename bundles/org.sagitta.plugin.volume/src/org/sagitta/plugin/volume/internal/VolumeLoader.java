package org.sagitta.plugin.volume.internal;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntFunction;

import org.sagitta.database.Instance;
import org.sagitta.dicom.Dictionary;
import org.sagitta.dicom.DicomFiles;
import org.sagitta.dicom.Tag;
import org.sagitta.dicom.image.Frames;
import org.sagitta.plugin.LoadProgress;
import org.sagitta.plugin.Loadable;
import org.sagitta.plugin.LoadedNode;
import org.sagitta.scene.Volume;

/// From the instances of a proposal to a volume.
final class VolumeLoader {
	private final DicomFiles files;
	private final Frames frames;
	private final Memory memory;

	VolumeLoader(DicomFiles files, Frames frames, Memory memory) {
		this.files = files;
		this.frames = frames;
		this.memory = memory;
	}

	LoadedNode load(Loadable loadable, LoadProgress progress) throws IOException {
		List<Slice> slices = loadable.instances().stream().map(Slice::of).flatMap(Optional::stream).toList();
		if (slices.isEmpty() || slices.size() != loadable.instances().size()) {
			throw new IOException("\"" + loadable.name() + "\" is not a proposal of the volume plugin: not all of it are single-frame images");
		}
		for (Slice slice : slices) {
			checkDecodable(slice.instance());
		}
		Filled filled = filled(slices, progress);
		Slice first = slices.getFirst();
		SliceFacts middle = filled.facts()[slices.size() / 2];
		Range all = Range.EMPTY;
		Range image = Range.EMPTY;
		for (SliceFacts facts : filled.facts()) {
			all = all.and(facts.range());
			image = image.and(facts.rangeOfImage());
		}
		Volume volume = new Volume(first.columns(), first.rows(), slices.size(), Geometry.of(slices).ijkToLps(), filled.array().voxels(),
				all.least(), all.greatest(), first.text(Tag.PhotometricInterpretation).equals("MONOCHROME1"), Display.units(middle.header()),
				Display.windows(middle.header(), image.isEmpty() ? all : image));
		List<String> warnings = java.util.Arrays.stream(filled.facts()).flatMap(facts -> facts.warnings().stream()).distinct().toList();
		return new LoadedNode(loadable.name(), volume, attributes(first), warnings,
				slices.stream().map(slice -> slice.instance().sopInstanceUid()).toList());
	}

	private void checkDecodable(Instance instance) throws IOException {
		String syntax = instance.transferSyntax();
		if (!frames.canDecode(syntax)) {
			throw new IOException(instance.file() + " is compressed as " + Dictionary.uidName(syntax).orElse(syntax)
					+ ", which no installed decoder reads. A plugin with such a decoder may be missing.");
		}
	}

	/// Values that are whole numbers of 16 bits take half the memory; whether they are is known for sure only when all are read.
	private Filled filled(List<Slice> slices, LoadProgress progress) throws IOException {
		boolean whole = slices.stream().allMatch(slice -> isWhole(slice, Tag.RescaleSlope) && isWhole(slice, Tag.RescaleIntercept));
		if (whole) {
			SliceReading reading = new SliceReading(files, frames, slices, progress);
			VoxelArray array = new VoxelArray.Shorts(room(slices, short[]::new, Short.BYTES));
			Optional<SliceFacts[]> facts = run(reading, array);
			if (facts.isPresent()) {
				return new Filled(array, facts.get());
			}
		}
		VoxelArray array = new VoxelArray.Floats(room(slices, float[]::new, Float.BYTES));
		return new Filled(array, run(new SliceReading(files, frames, slices, progress), array).orElseThrow());
	}

	private static boolean isWhole(Slice slice, int tag) {
		return Numbers.first(slice.instance().tags(), tag, 0) % 1 == 0;
	}

	private <T> T room(List<Slice> slices, IntFunction<T> maker, int voxel) throws IOException {
		Slice first = slices.getFirst();
		long besides = (long) SliceReading.THREADS * first.columns() * first.rows() * (Integer.BYTES + Short.BYTES);
		return memory.array(maker, first.columns(), first.rows(), slices.size(), voxel, besides);
	}

	private static Optional<SliceFacts[]> run(SliceReading reading, VoxelArray array) throws IOException {
		try {
			return reading.into(array);
		} catch (InterruptedException _) {
			Thread.currentThread().interrupt();
			throw new InterruptedIOException("The load was interrupted");
		}
	}

	private static Map<String, String> attributes(Slice first) {
		Map<String, String> attributes = new LinkedHashMap<>();
		for (int tag : new int[] { Tag.Modality, Tag.SeriesDescription, Tag.SeriesNumber, Tag.FrameOfReferenceUID }) {
			if (!first.text(tag).isEmpty()) {
				attributes.put(Dictionary.keyword(tag), first.text(tag));
			}
		}
		attributes.put(Dictionary.keyword(Tag.SeriesInstanceUID), first.instance().seriesInstanceUid());
		return attributes;
	}

	private record Filled(VoxelArray array, SliceFacts[] facts) { }
}
