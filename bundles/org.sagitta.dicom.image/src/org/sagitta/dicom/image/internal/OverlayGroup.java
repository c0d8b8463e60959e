package org.sagitta.dicom.image.internal;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

import org.sagitta.dicom.DataSet;
import org.sagitta.dicom.DicomException;
import org.sagitta.dicom.VR;
import org.sagitta.dicom.Value;
import org.sagitta.dicom.image.Frame;
import org.sagitta.dicom.image.Overlay;
import org.sagitta.dicom.image.PixelFormat;

/// One of the groups that overlays repeat in (PS3.3 section C.9.2).
public record OverlayGroup(DataSet dataSet, int group) {
	private static final int FIRST = 0x6000;
	private static final int LAST = 0x601E;
	private static final int ROWS = 0x0010;
	private static final int COLUMNS = 0x0011;
	private static final int NUMBER_OF_FRAMES = 0x0015;
	private static final int DESCRIPTION = 0x0022;
	private static final int TYPE = 0x0040;
	private static final int ORIGIN = 0x0050;
	private static final int IMAGE_FRAME_ORIGIN = 0x0051;
	private static final int BITS_ALLOCATED = 0x0100;
	private static final int BIT_POSITION = 0x0102;
	private static final int LABEL = 0x1500;
	private static final int DATA = 0x3000;

	public static List<OverlayGroup> all(DataSet dataSet) {
		return IntStream.iterate(FIRST, group -> group <= LAST, group -> group + 2).mapToObj(group -> new OverlayGroup(dataSet, group))
				.filter(overlay -> overlay.isEmbedded() || dataSet.contains(overlay.tag(DATA))).toList();
	}

	/// Whether the plane lies in a bit of the pixel cells.
	public boolean isEmbedded() {
		return !dataSet.contains(tag(DATA)) && dataSet.integer(tag(BIT_POSITION)).orElse(0) > 0;
	}

	/// The plane of a frame, unless the overlay is one of other frames. One that does not say how many frames it has is for all.
	public Optional<Overlay> separate(int frame) throws IOException {
		int columns = size(COLUMNS);
		int rows = size(ROWS);
		int planes = dataSet.integer(tag(NUMBER_OF_FRAMES)).orElse(0);
		long plane = planes < 1 ? 0 : (long) frame + 1 - dataSet.integer(tag(IMAGE_FRAME_ORIGIN)).orElse(1);
		if (plane < 0 || planes >= 1 && plane >= planes) {
			return Optional.empty();
		}
		Value data = Contents.pixels(dataSet, tag(DATA)).orElseThrow();
		if (data instanceof Value.Items || data instanceof Value.Fragments) {
			throw Problem.malformed("The data of overlay " + name() + " are no bits");
		}
		long bits = (long) columns * rows;
		long needed = (bits * (plane + 1) + 7) / 8;
		if (needed > Contents.length(data)) {
			throw Problem.truncated("Overlay " + name() + " of " + columns + " × " + rows + " bits needs " + needed + " bytes for frame "
					+ (frame + 1) + ", and has " + Contents.length(data));
		}
		return Optional.of(overlay(columns, rows, NativePixels.bits(data, bits, (int) plane)));
	}

	/// The plane that lies in the pixels of a decoded frame.
	public Overlay embedded(Frame frame) throws DicomException {
		PixelFormat format = frame.format();
		int position = dataSet.integer(tag(BIT_POSITION)).orElse(0);
		boolean stored = position <= format.highBit() && position > format.highBit() - format.bitsStored();
		if (position >= format.bitsAllocated() || stored || format.samplesPerPixel() != 1 || format.bitsAllocated() % 8 != 0) {
			throw Problem.malformed("Overlay " + name() + " cannot be in bit " + position + " of " + format.samplesPerPixel() + " × "
					+ format.bitsAllocated() + "-bit pixels that have their values in " + format.bitsStored() + " bits up to bit "
					+ format.highBit());
		}
		int pixels = (int) format.samples();
		byte[] bits = new byte[(pixels + 7) / 8];
		int width = format.bitsAllocated() / 8;
		for (int i = 0, at = position / 8; i < pixels; i++, at += width) {
			bits[i >> 3] |= (byte) ((frame.samples()[at] >> position % 8 & 1) << (i & 7));
		}
		return overlay(format.columns(), format.rows(), bits);
	}

	/// Makes an embedded overlay one with data of its own.
	/// @param bits all frames' planes, one after the other
	void separated(DataSet target, byte[] bits, PixelFormat format) {
		target.put(tag(ROWS), format.rows()).put(tag(COLUMNS), format.columns()).put(tag(BITS_ALLOCATED), 1).put(tag(BIT_POSITION), 0)
				.put(tag(DATA), VR.OW, bits);
		if (format.frames() > 1) {
			target.put(tag(NUMBER_OF_FRAMES), format.frames()).put(tag(IMAGE_FRAME_ORIGIN), 1);
		}
	}

	String name() {
		return String.format("%04X", group);
	}

	private Overlay overlay(int columns, int rows, byte[] bits) {
		double[] origin = dataSet.decimals(tag(ORIGIN));
		return new Overlay(group, columns, rows, origin.length > 1 ? (int) origin[1] : 1, origin.length > 0 ? (int) origin[0] : 1,
				dataSet.text(tag(TYPE)), dataSet.text(tag(LABEL)), dataSet.text(tag(DESCRIPTION)), bits);
	}

	private int size(int element) throws DicomException {
		int size = dataSet.integer(tag(element)).orElse(0);
		if (size < 1 || size > 0xFFFF) {
			throw Problem.malformed("Overlay " + name() + " has " + size + " as its " + (element == ROWS ? "rows" : "columns"));
		}
		return size;
	}

	private int tag(int element) {
		return group << 16 | element;
	}
}
