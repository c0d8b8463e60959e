package org.sagitta.plugin.volume.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.ClosedByInterruptException;
import java.nio.file.FileSystemException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.sagitta.database.Instance;
import org.sagitta.dicom.DataSet;
import org.sagitta.dicom.DicomFile;
import org.sagitta.dicom.DicomFiles;
import org.sagitta.dicom.Tag;
import org.sagitta.dicom.image.Frames;
import org.sagitta.dicom.image.ModalityLut;

/// One slice as it was read from its file.
/// @param stored the stored values, or those of the modality where a table makes them ([ModalityLut.Table]); then the slope is 1
/// @param tabled whether a table made them, so that pixel padding is no longer among them
/// @param warnings what is doubtful in its values
record SliceFile(DataSet header, int[] stored, boolean tabled, double slope, double intercept, List<String> warnings) {
	private static final int PIXEL_PADDING_RANGE_LIMIT = 0x00280121;

	/// @throws IOException with a message that names the file
	static SliceFile read(DicomFiles files, Frames frames, Instance instance, int columns, int rows) throws IOException {
		try {
			DicomFile file = files.read(instance.file());
			DataSet header = file.dataSet();
			if (!header.text(Tag.SOPInstanceUID).equals(instance.sopInstanceUid()) || header.integer(Tag.Columns).orElse(0) != columns
					|| header.integer(Tag.Rows).orElse(0) != rows) {
				throw new IOException("the file was replaced or changed since it was imported; import it again");
			}
			int[] stored = frames.monochrome(file, 0);
			if (stored.length != columns * rows) {
				throw new IOException("it has " + stored.length + " pixels in place of " + columns + " × " + rows);
			}
			List<String> warnings = new ArrayList<>();
			if (ModalityLut.of(header, 0) instanceof ModalityLut.Table table) {
				Arrays.setAll(stored, i -> (int) table.apply(stored[i]));
				return new SliceFile(header, stored, true, 1, 0, warnings);
			}
			double slope = header.decimal(Tag.RescaleSlope).orElse(1);
			if (slope == 0) {
				slope = 1;
				warnings.add("Images say that their values are to be multiplied by 0 (Rescale Slope); 1 is used.");
			}
			return new SliceFile(header, stored, false, slope, header.decimal(Tag.RescaleIntercept).orElse(0), warnings);
		} catch (FileSystemException | ClosedByInterruptException e) {
			throw e;
		} catch (UncheckedIOException e) {
			throw new IOException(instance.file() + ": " + e.getCause().getMessage(), e.getCause());
		} catch (IOException e) {
			throw new IOException(instance.file() + ": " + e.getMessage(), e);
		}
	}

	/// The range of the rescaled values.
	Range range() {
		int least = stored[0];
		int greatest = stored[0];
		for (int value : stored) {
			least = Math.min(least, value);
			greatest = Math.max(greatest, value);
		}
		return rescaled(least, greatest);
	}

	/// The range without the pixels that the header calls padding (PS3.3 section C.7.5.1.1.2): outside of the scanned circle
	/// many scanners write a value far below air, which would push a window over all values out of place.
	Range rangeOfImage() {
		if (tabled || header.integer(Tag.PixelPaddingValue).isEmpty()) {
			return range();
		}
		int padding = asStored(header.integer(Tag.PixelPaddingValue).getAsInt());
		int limit = asStored(header.integer(PIXEL_PADDING_RANGE_LIMIT).orElse(padding));
		int least = Integer.MAX_VALUE;
		int greatest = Integer.MIN_VALUE;
		for (int value : stored) {
			if (value < Math.min(padding, limit) || value > Math.max(padding, limit)) {
				least = Math.min(least, value);
				greatest = Math.max(greatest, value);
			}
		}
		return least > greatest ? Range.EMPTY : rescaled(least, greatest);
	}

	/// In implicit VR files, and in some others, a padding of -2000 reads as 63536.
	private int asStored(int padding) {
		boolean signed = header.integer(Tag.PixelRepresentation).orElse(0) == 1;
		return signed && header.integer(Tag.BitsAllocated).orElse(16) == 16 ? (short) padding : padding;
	}

	private Range rescaled(int least, int greatest) {
		double a = least * slope + intercept;
		double b = greatest * slope + intercept;
		return new Range(Math.min(a, b), Math.max(a, b));
	}
}
