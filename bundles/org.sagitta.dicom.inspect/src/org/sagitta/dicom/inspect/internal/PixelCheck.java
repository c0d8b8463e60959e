package org.sagitta.dicom.inspect.internal;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

import org.sagitta.dicom.DataSet;
import org.sagitta.dicom.Element;
import org.sagitta.dicom.Tag;
import org.sagitta.dicom.TransferSyntax;
import org.sagitta.dicom.VR;
import org.sagitta.dicom.Value;

/// Whether the attributes of the Image Pixel module (PS3.3 section C.7.6.3) fit each other and the pixel data: those of the image,
/// and those of the icons in its sequences.
public final class PixelCheck implements Walk.Visitor {
	private static final int FLOAT_PIXEL_DATA = 0x7FE00008;
	private static final int DOUBLE_PIXEL_DATA = 0x7FE00009;
	private final TransferSyntax syntax;
	private final Findings findings;

	public PixelCheck(TransferSyntax syntax, Findings findings) {
		this.syntax = syntax;
		this.findings = findings;
	}

	@Override
	public void element(Place place, Element element) {
		int tag = element.tag();
		// Fragments are what a transfer syntax is called encapsulated for (PS3.5 section A.4), in sequences and private elements as well.
		if (element.value() instanceof Value.Fragments && !syntax.encapsulated()) {
			findings.error(place.path(tag), "is in fragments, and the transfer syntax is " + syntax.name());
		}
		DataSet dataSet = place.dataSet();
		if (tag == Tag.PixelData && !dataSet.contains(FLOAT_PIXEL_DATA) && !dataSet.contains(DOUBLE_PIXEL_DATA)) {
			bits(place);
			samples(place);
			data(place, element);
		}
	}

	/// Whether the image itself is compressed.
	static boolean isCompressed(DataSet dataSet) {
		return dataSet.element(Tag.PixelData).filter(pixels -> pixels.value() instanceof Value.Fragments).isPresent();
	}

	private void error(Place place, int tag, String message) {
		findings.error(place.path(tag), message);
	}

	private void bits(Place place) {
		OptionalInt allocated = place.dataSet().integer(Tag.BitsAllocated);
		OptionalInt stored = place.dataSet().integer(Tag.BitsStored);
		OptionalInt high = place.dataSet().integer(Tag.HighBit);
		if (allocated.isPresent() && allocated.getAsInt() != 1 && (allocated.getAsInt() % 8 != 0 || allocated.getAsInt() == 0)) {
			error(place, Tag.BitsAllocated, "is " + allocated.getAsInt() + ", neither 1 nor a multiple of 8");
		}
		if (allocated.isPresent() && stored.isPresent() && (stored.getAsInt() > allocated.getAsInt() || stored.getAsInt() == 0)) {
			error(place, Tag.BitsStored, "is " + stored.getAsInt() + ", with " + allocated.getAsInt() + " bits allocated");
		}
		if (stored.isPresent() && high.isPresent() && high.getAsInt() != stored.getAsInt() - 1) {
			error(place, Tag.HighBit, "is " + high.getAsInt() + ", not one less than the " + stored.getAsInt() + " bits stored");
		}
	}

	private void samples(Place place) {
		OptionalInt samples = place.dataSet().integer(Tag.SamplesPerPixel);
		String photometric = place.dataSet().text(Tag.PhotometricInterpretation);
		int expected = switch (photometric) {
			case "MONOCHROME1", "MONOCHROME2", "PALETTE COLOR" -> 1;
			case "RGB", "HSV", "YBR_FULL", "YBR_FULL_422", "YBR_PARTIAL_422", "YBR_PARTIAL_420", "YBR_ICT", "YBR_RCT", "XYB" -> 3;
			case "ARGB", "CMYK" -> 4;
			default -> 0;
		};
		if (expected == 0 && !photometric.isEmpty()) {
			findings.warning(place.path(Tag.PhotometricInterpretation), "\"" + photometric
					+ "\" is not a photometric interpretation of the standard");
		} else if (expected > 0 && samples.isPresent() && samples.getAsInt() != expected) {
			error(place, Tag.SamplesPerPixel, "is " + samples.getAsInt() + ", and " + photometric + " has " + expected);
		}
	}

	private void data(Place place, Element pixels) {
		long frames = Math.max(1, place.dataSet().integer(Tag.NumberOfFrames).orElse(1));
		if (pixels.value() instanceof Value.Fragments(List<Value> fragments)) {
			fragments(place, pixels.vr(), fragments.size() - 1, frames);
		} else if (syntax.encapsulated() && place.outer() == null) {
			if (ValueBytes.length(pixels.value()) > 0) {
				error(place, Tag.PixelData, "is not in fragments, and the transfer syntax is " + syntax.name());
			}
		} else {
			// The pixels of an icon need not be compressed where those of the image are (PS3.5 section A.4).
			plain(place, pixels, frames);
		}
	}

	/// @param count of fragments after the basic offset table, or -1
	private void fragments(Place place, VR vr, int count, long frames) {
		if (vr != VR.OB) {
			findings.warning(place.path(Tag.PixelData), "is in fragments, which are OB, not " + vr);
		}
		if (syntax.encapsulated() && count < 0) {
			error(place, Tag.PixelData, "has no basic offset table");
		} else if (syntax.encapsulated() && count < frames && frames > 1 && !isVideo()) {
			error(place, Tag.PixelData, "has " + DumpLine.count(count, "fragment") + " for " + frames + " frames");
		}
	}

	/// Whole streams, whatever the number of frames (PS3.5 section 8.2.5 and following).
	private boolean isVideo() {
		return syntax.uid().matches("1\\.2\\.840\\.10008\\.1\\.2\\.4\\.10\\d(\\.1)?");
	}

	private void plain(Place place, Element pixels, long frames) {
		int allocated = place.dataSet().integer(Tag.BitsAllocated).orElse(0);
		// Words have a byte order, and bytes have none (PS3.5 sections A.2 and A.3).
		if (syntax.explicit() && pixels.vr() == VR.OB && allocated > 8) {
			error(place, Tag.PixelData, "is OB, and pixels of " + allocated + " bits are OW");
		}
		Optional<Long> expected = bytes(place.dataSet(), frames);
		long length = ValueBytes.length(pixels.value());
		if (expected.isPresent() && length < expected.get()) {
			error(place, Tag.PixelData, "has " + length + " bytes, and the images need " + expected.get());
		} else if (expected.isPresent() && length > expected.get() + (expected.get() & 1)) {
			findings.warning(place.path(Tag.PixelData), "has " + length + " bytes, more than the " + expected.get()
					+ " that the images need");
		}
	}

	/// Empty where an attribute is missing, or the product is beyond any file.
	private static Optional<Long> bytes(DataSet dataSet, long frames) {
		OptionalInt rows = dataSet.integer(Tag.Rows);
		OptionalInt columns = dataSet.integer(Tag.Columns);
		OptionalInt allocated = dataSet.integer(Tag.BitsAllocated);
		if (rows.isEmpty() || columns.isEmpty() || allocated.isEmpty()) {
			return Optional.empty();
		}
		try {
			long pixels = Math.multiplyExact(Math.multiplyExact((long) rows.getAsInt(), columns.getAsInt()), frames);
			long samples = dataSet.integer(Tag.SamplesPerPixel).orElse(1);
			long bits = Math.multiplyExact(Math.multiplyExact(pixels, samples), (long) allocated.getAsInt());
			boolean halved = dataSet.text(Tag.PhotometricInterpretation).endsWith("_422");
			long whole = Math.ceilDiv(bits, 8L);
			return Optional.of(halved ? whole / 3 * 2 : whole);
		} catch (ArithmeticException _) {
			return Optional.empty();
		}
	}
}
