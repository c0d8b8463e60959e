package org.sagitta.dicom.inspect.internal;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

import org.sagitta.dicom.DataSet;
import org.sagitta.dicom.DicomFile;
import org.sagitta.dicom.Element;
import org.sagitta.dicom.Tag;
import org.sagitta.dicom.TransferSyntax;
import org.sagitta.dicom.VR;
import org.sagitta.dicom.Value;
import org.sagitta.dicom.inspect.TagPath;

/// Whether the attributes of the Image Pixel module (PS3.3 section C.7.6.3) fit each other and the pixel data.
public final class PixelCheck {
	private static final int FLOAT_PIXEL_DATA = 0x7FE00008;
	private static final int DOUBLE_PIXEL_DATA = 0x7FE00009;
	private final DataSet dataSet;
	private final Findings findings;

	private PixelCheck(DataSet dataSet, Findings findings) {
		this.dataSet = dataSet;
		this.findings = findings;
	}

	public static void check(DicomFile file, Findings findings) {
		DataSet dataSet = file.dataSet();
		if (!dataSet.contains(Tag.PixelData) || dataSet.contains(FLOAT_PIXEL_DATA) || dataSet.contains(DOUBLE_PIXEL_DATA)) {
			return;
		}
		PixelCheck check = new PixelCheck(dataSet, findings);
		check.bits();
		check.samples();
		check.data(TransferSyntax.of(file.transferSyntax()));
	}

	private OptionalInt number(int tag) {
		return dataSet.integer(tag);
	}

	private void error(int tag, String message) {
		findings.error(TagPath.of(tag), message);
	}

	private void bits() {
		OptionalInt allocated = number(Tag.BitsAllocated);
		OptionalInt stored = number(Tag.BitsStored);
		OptionalInt high = number(Tag.HighBit);
		if (allocated.isPresent() && allocated.getAsInt() != 1 && (allocated.getAsInt() % 8 != 0 || allocated.getAsInt() == 0)) {
			error(Tag.BitsAllocated, "is " + allocated.getAsInt() + ", neither 1 nor a multiple of 8");
		}
		if (allocated.isPresent() && stored.isPresent() && (stored.getAsInt() > allocated.getAsInt() || stored.getAsInt() == 0)) {
			error(Tag.BitsStored, "is " + stored.getAsInt() + ", with " + allocated.getAsInt() + " bits allocated");
		}
		if (stored.isPresent() && high.isPresent() && high.getAsInt() != stored.getAsInt() - 1) {
			error(Tag.HighBit, "is " + high.getAsInt() + ", not one less than the " + stored.getAsInt() + " bits stored");
		}
	}

	private void samples() {
		OptionalInt samples = number(Tag.SamplesPerPixel);
		String photometric = dataSet.text(Tag.PhotometricInterpretation);
		int expected = switch (photometric) {
			case "MONOCHROME1", "MONOCHROME2", "PALETTE COLOR" -> 1;
			case "RGB", "HSV", "YBR_FULL", "YBR_FULL_422", "YBR_PARTIAL_422", "YBR_PARTIAL_420", "YBR_ICT", "YBR_RCT", "XYB" -> 3;
			case "ARGB", "CMYK" -> 4;
			default -> 0;
		};
		if (expected == 0 && !photometric.isEmpty()) {
			findings.warning(TagPath.of(Tag.PhotometricInterpretation), "\"" + photometric
					+ "\" is not a photometric interpretation of the standard");
		} else if (expected > 0 && samples.isPresent() && samples.getAsInt() != expected) {
			error(Tag.SamplesPerPixel, "is " + samples.getAsInt() + ", and " + photometric + " has " + expected);
		}
	}

	private void data(TransferSyntax syntax) {
		Element pixels = dataSet.element(Tag.PixelData).orElseThrow();
		long frames = Math.max(1, number(Tag.NumberOfFrames).orElse(1));
		if (pixels.value() instanceof Value.Fragments(List<Value> fragments)) {
			if (pixels.vr() != VR.OB) {
				findings.warning(TagPath.of(Tag.PixelData), "is in fragments, which are OB, not " + pixels.vr());
			}
			if (!syntax.encapsulated()) {
				error(Tag.PixelData, "is in fragments, and the transfer syntax is " + syntax.name());
			} else if (fragments.isEmpty()) {
				error(Tag.PixelData, "has no basic offset table");
			} else if (fragments.size() - 1 < frames && frames > 1 && !isVideo(syntax)) {
				error(Tag.PixelData, "has " + DumpLine.count(fragments.size() - 1, "fragment") + " for " + frames + " frames");
			}
			return;
		}
		if (syntax.encapsulated()) {
			if (ValueText.length(pixels.value()) > 0) {
				error(Tag.PixelData, "is not in fragments, and the transfer syntax is " + syntax.name());
			}
			return;
		}
		Optional<Long> expected = bytes(frames);
		long length = ValueText.length(pixels.value());
		if (expected.isPresent() && length < expected.get()) {
			error(Tag.PixelData, "has " + length + " bytes, and the images need " + expected.get());
		} else if (expected.isPresent() && length > expected.get() + (expected.get() & 1)) {
			findings.warning(TagPath.of(Tag.PixelData), "has " + length + " bytes, more than the " + expected.get() + " that the images need");
		}
	}

	/// Whole streams, whatever the number of frames (PS3.5 section 8.2.5 and following).
	private static boolean isVideo(TransferSyntax syntax) {
		return syntax.uid().matches("1\\.2\\.840\\.10008\\.1\\.2\\.4\\.10\\d(\\.1)?");
	}

	/// Empty where an attribute is missing, or the product is beyond any file.
	private Optional<Long> bytes(long frames) {
		OptionalInt rows = number(Tag.Rows);
		OptionalInt columns = number(Tag.Columns);
		OptionalInt allocated = number(Tag.BitsAllocated);
		if (rows.isEmpty() || columns.isEmpty() || allocated.isEmpty()) {
			return Optional.empty();
		}
		try {
			long pixels = Math.multiplyExact(Math.multiplyExact((long) rows.getAsInt(), columns.getAsInt()), frames);
			long samples = number(Tag.SamplesPerPixel).orElse(1);
			long bits = Math.multiplyExact(Math.multiplyExact(pixels, samples), (long) allocated.getAsInt());
			boolean halved = dataSet.text(Tag.PhotometricInterpretation).endsWith("_422");
			long whole = Math.ceilDiv(bits, 8L);
			return Optional.of(halved ? whole / 3 * 2 : whole);
		} catch (ArithmeticException _) {
			return Optional.empty();
		}
	}
}
