package org.sagitta.fuzz;

import static org.sagitta.testkit.FileBytes.EXPLICIT;
import static org.sagitta.testkit.FileBytes.ITEM;
import static org.sagitta.testkit.FileBytes.ITEM_END;
import static org.sagitta.testkit.FileBytes.SEQUENCE_END;
import static org.sagitta.testkit.FileBytes.UNDEFINED;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

import org.sagitta.dicom.Tag;
import org.sagitta.dicom.Uids;
import org.sagitta.testkit.FileBytes;

/// Small correct images: uncompressed ones with all that a picture can depend on, and one for each kind of compression.
final class ImageSeeds {
	private ImageSeeds() {
	}

	static List<byte[]> all() throws IOException {
		List<byte[]> all = new ArrayList<>(List.of(windows(), tables(), singleBits(), colours(), palette(), floats(), frames()));
		for (String syntax : List.of(Uids.RLE_LOSSLESS, Uids.JPEG_BASELINE, Uids.JPEG_LOSSLESS_SV1, Uids.JPEG_LS_LOSSLESS, Uids.JPEG_2000,
				Uids.HTJ2K)) {
			byte[] codestream = CodestreamSeeds.ofEightByEight(syntax);
			all.add(image(syntax, "MONOCHROME2", 1, 8, 8, 8, 8, 0).explicit(Tag.PixelData, "OB", UNDEFINED).item(ITEM, 0)
					.item(ITEM, codestream.length + (codestream.length & 1)).add(codestream).zeros(codestream.length & 1)
					.item(SEQUENCE_END, 0).toArray());
		}
		return all;
	}

	private static FileBytes image(String syntax, String photometric, int samples, int columns, int rows, int allocated, int stored,
			int signed) {
		return image(syntax, photometric, samples, 1, columns, rows, allocated, stored, signed);
	}

	private static FileBytes image(String syntax, String photometric, int samples, int frames, int columns, int rows, int allocated, int stored,
			int signed) {
		FileBytes bytes = FileBytes.part10(syntax).explicit(Tag.SOPClassUID, "UI", Uids.SECONDARY_CAPTURE)
				.explicit(Tag.SOPInstanceUID, "UI", "1.2.3");
		number(bytes, Tag.SamplesPerPixel, samples).explicit(Tag.PhotometricInterpretation, "CS", photometric);
		if (samples > 1) {
			number(bytes, Tag.PlanarConfiguration, 1);
		}
		if (frames > 1) {
			bytes.explicit(Tag.NumberOfFrames, "IS", Integer.toString(frames));
		}
		number(number(bytes, Tag.Rows, rows), Tag.Columns, columns);
		number(number(number(bytes, Tag.BitsAllocated, allocated), Tag.BitsStored, stored), Tag.HighBit, stored - 1);
		return number(bytes, Tag.PixelRepresentation, signed);
	}

	private static FileBytes number(FileBytes bytes, int tag, int value) {
		return bytes.explicit(tag, "US", 2).number(value, 2);
	}

	private static FileBytes samples(FileBytes bytes, String vr, int count) {
		bytes.explicit(Tag.PixelData, vr, count);
		for (int i = 0; i < count; i++) {
			bytes.number(i * 5L, 1);
		}
		return bytes;
	}

	/// A rescaling, two windows, pixel padding, an overlay of its own, a curve.
	private static byte[] windows() {
		FileBytes bytes = image(EXPLICIT, "MONOCHROME2", 1, 4, 4, 16, 12, 1).explicit(0x00280120, "SS", 2).number(7, 2)
				.explicit(0x00281050, "DS", "40\\10").explicit(0x00281051, "DS", "400\\20").explicit(0x00281052, "DS", "-1024")
				.explicit(0x00281053, "DS", "2").explicit(0x00281056, "CS", "SIGMOID");
		number(number(bytes, 0x50000005, 1), 0x50000010, 2).explicit(0x50000020, "CS", "PROF");
		number(bytes, 0x50000103, 0).explicit(0x50003000, "OW", 4).number(0x20001, 4);
		number(number(bytes, 0x60000010, 4), 0x60000011, 4).explicit(0x60000040, "CS", "G").explicit(0x60000050, "SS", 4).number(0x10001, 4);
		number(number(bytes, 0x60000100, 1), 0x60000102, 0).explicit(0x60003000, "OW", 2).number(0x5AA5, 2);
		return samples(bytes, "OW", 32).toArray();
	}

	/// Tables for the modality and the values of interest, an overlay in the pixels' upper bits.
	private static byte[] tables() {
		FileBytes table = new FileBytes().explicit(0x00283002, "US", 6).number(4, 2).number(0, 2).number(8, 2).explicit(0x00283006, "US", 8)
				.number(0x00400000L << 8 | 0x20, 8);
		FileBytes bytes = image(EXPLICIT, "MONOCHROME1", 1, 4, 4, 16, 12, 0);
		for (int sequence : new int[] { 0x00283000, 0x00283010 }) {
			bytes.explicit(sequence, "SQ", UNDEFINED).item(ITEM, UNDEFINED).add(table).item(ITEM_END, 0).item(SEQUENCE_END, 0);
		}
		number(number(bytes, 0x60020010, 4), 0x60020011, 4).explicit(0x60020040, "CS", "R").explicit(0x60020050, "SS", 4).number(0x10001, 4);
		number(number(bytes, 0x60020100, 16), 0x60020102, 15);
		return samples(bytes, "OW", 32).toArray();
	}

	private static byte[] singleBits() {
		return samples(image(EXPLICIT, "MONOCHROME2", 1, 2, 5, 3, 1, 1, 0), "OB", 4).toArray();
	}

	private static byte[] colours() {
		return samples(image(EXPLICIT, "YBR_FULL", 3, 3, 2, 8, 8, 0), "OB", 18).toArray();
	}

	/// Tables as segments: two values, a line, the first segment again (PS3.3 section C.7.9.2).
	private static byte[] palette() {
		FileBytes bytes = image(EXPLICIT, "PALETTE COLOR", 1, 4, 4, 8, 8, 0);
		for (int i = 0; i < 3; i++) {
			bytes.explicit(0x00281101 + i, "US", 6).number(7, 2).number(0, 2).number(16, 2);
		}
		for (int i = 0; i < 3; i++) {
			bytes.explicit(0x00281221 + i, "OW", 22);
			for (int word : new int[] { 0, 2, 100, 200, 1, 3, 0x8000, 2, 1, 0, 0 }) {
				bytes.number(word, 2);
			}
		}
		return samples(bytes, "OB", 16).toArray();
	}

	private static byte[] floats() {
		return image(EXPLICIT, "MONOCHROME2", 1, 2, 2, 32, 32, 0).explicit(0x7FE00008, "OF", 16).number(0x3F80000040000000L, 8)
				.number(0x7FC00000BF800000L, 8).toArray();
	}

	/// Functional groups: a rescaling and a window of each frame.
	private static byte[] frames() {
		FileBytes bytes = image(EXPLICIT, "MONOCHROME2", 1, 2, 2, 2, 8, 8, 0).explicit(0x52009230, "SQ", UNDEFINED);
		for (int i = 0; i < 2; i++) {
			bytes.item(ITEM, UNDEFINED).explicit(0x00289132, "SQ", UNDEFINED).item(ITEM, UNDEFINED).explicit(0x00281050, "DS", "9")
					.explicit(0x00281051, "DS", "20").item(ITEM_END, 0).item(SEQUENCE_END, 0).explicit(0x00289145, "SQ", UNDEFINED)
					.item(ITEM, UNDEFINED).explicit(0x00281052, "DS", "1").explicit(0x00281053, "DS", "2").item(ITEM_END, 0).item(SEQUENCE_END, 0)
					.item(ITEM_END, 0);
		}
		return samples(bytes.item(SEQUENCE_END, 0), "OB", 8).toArray();
	}
}
