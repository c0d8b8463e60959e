package org.sagitta.dicom.image.internal;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

import org.sagitta.dicom.DataSet;
import org.sagitta.dicom.DicomException;
import org.sagitta.dicom.Value;
import org.sagitta.dicom.image.PixelFormat;

/// Which fragments are which frame's (PS3.5 section A.4). As many fragments as frames need no table, and neither does a single
/// frame. Else an offset table says it, unless it contradicts the fragments; then how codestreams begin does.
final class FrameIndex {
	private final int frames;
	/// The first fragment of each frame that is there, counted without the offset table, then how many fragments there are.
	private final int[] starts;

	private FrameIndex(int frames, int[] starts) {
		this.frames = frames;
		this.starts = starts;
	}

	static FrameIndex of(DataSet dataSet, String transferSyntax, Value.Fragments pixels, PixelFormat format) throws IOException {
		int frames = format.frames();
		int count = pixels.fragments().size() - 1;
		if (count < 1) {
			throw Problem.truncated("The compressed pixel data have no fragments, and " + frames + " frames are declared");
		}
		if (frames == 1) {
			return new FrameIndex(1, new int[] { 0, count });
		}
		if (frames == count) {
			return new FrameIndex(frames, IntStream.rangeClosed(0, count).toArray());
		}
		int[] starts = starts(dataSet, transferSyntax, pixels, format).orElseThrow(() -> Problem.malformed(count
				+ " fragments cannot be divided among " + frames + " frames: no offset table fits them, and their first bytes do not show "
				+ frames + " codestreams"));
		return new FrameIndex(frames, starts);
	}

	/// What finds all frames goes before a table by which the last ones lie beyond the end.
	private static Optional<int[]> starts(DataSet dataSet, String transferSyntax, Value.Fragments pixels, PixelFormat format)
			throws IOException {
		int frames = format.frames();
		List<Value> fragments = pixels.fragments().subList(1, pixels.fragments().size());
		long[] items = OffsetTables.items(fragments);
		Optional<int[]> basic = OffsetTables.basic(pixels.fragments().getFirst(), items, frames);
		Optional<int[]> extended = OffsetTables.extended(dataSet, items, frames);
		Optional<int[]> complete = basic.filter(starts -> starts.length - 1 == frames)
				.or(() -> extended.filter(starts -> starts.length - 1 == frames));
		if (complete.isPresent()) {
			return complete;
		}
		return Codestreams.starts(fragments, transferSyntax, format)
				.filter(starts -> starts.length - 1 == Math.min(frames, fragments.size())).or(() -> basic).or(() -> extended);
	}

	/// The codestream of one frame, its fragments joined.
	byte[] codestream(Value.Fragments pixels, int frame) throws IOException {
		if (frame >= starts.length - 1) {
			throw Problem.truncated("Frame " + (frame + 1L) + " is not there: the pixel data end after " + (starts.length - 1) + " of "
					+ frames + " frames");
		}
		List<Value> fragments = pixels.fragments().subList(starts[frame] + 1, starts[frame + 1] + 1);
		int size = size(fragments, frame);
		if (fragments.size() == 1) {
			return Contents.read(fragments.getFirst(), 0, size);
		}
		byte[] joined = new byte[size];
		int at = 0;
		for (Value fragment : fragments) {
			int length = (int) Contents.length(fragment);
			System.arraycopy(Contents.read(fragment, 0, length), 0, joined, at, length);
			at += length;
		}
		return joined;
	}

	private static int size(List<Value> fragments, int frame) throws DicomException {
		long size = fragments.stream().mapToLong(Contents::length).sum();
		if (size > Integer.MAX_VALUE - 8) {
			throw Problem.limit("The codestream of frame " + (frame + 1) + " has " + size + " bytes, more than fits into memory in one piece");
		}
		return (int) size;
	}
}
