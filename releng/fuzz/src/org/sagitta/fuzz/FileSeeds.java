package org.sagitta.fuzz;

import static org.sagitta.testkit.FileBytes.EXPLICIT;
import static org.sagitta.testkit.FileBytes.IMPLICIT;
import static org.sagitta.testkit.FileBytes.ITEM;
import static org.sagitta.testkit.FileBytes.ITEM_END;
import static org.sagitta.testkit.FileBytes.SEQUENCE_END;
import static org.sagitta.testkit.FileBytes.UNDEFINED;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.Deflater;

import org.sagitta.dicom.Tag;
import org.sagitta.dicom.Uids;
import org.sagitta.testkit.FileBytes;

/// Small correct files, one for each form that a data set can be in.
final class FileSeeds {
	private static final int SEQUENCE = 0x00081140;
	private static final int NEXT = 0x00041400;
	private static final int IN_USE = 0x00041410;
	private static final int LOWER = 0x00041420;
	private static final int TYPE = 0x00041430;
	private static final int FILE_ID = 0x00041500;
	/// Values above this stay in their file.
	private static final int LARGE = (16 << 10) + 2;

	private FileSeeds() {
	}

	static List<byte[]> all() {
		return Stream.of(explicit(), implicit(), bigEndian(), deflated(), fragments(), bare(), nested(), representations(), sharedBlocks(),
				large()).map(FileBytes::toArray).toList();
	}

	static List<byte[]> directories() {
		return Stream.of(directory(UNDEFINED, "A\\B"), directory(0, "A\\B")).map(FileBytes::toArray).toList();
	}

	private static FileBytes elements() {
		FileBytes item = new FileBytes().explicit(0x00081155, "UI", "1.2.3").explicit(Tag.PatientName, "PN", "A^B");
		return new FileBytes().explicit(Tag.SpecificCharacterSet, "CS", "\\ISO 2022 IR 87").explicit(Tag.SOPInstanceUID, "UI", "1.2.3")
				.explicit(SEQUENCE, "SQ", UNDEFINED).item(ITEM, UNDEFINED).add(item).item(ITEM_END, 0)
				.item(ITEM, item.size()).add(item).item(SEQUENCE_END, 0)
				.explicit(0x00091010, "UN", UNDEFINED).item(ITEM, 16).implicit(0x00081155, "12345678").item(SEQUENCE_END, 0)
				.explicit(Tag.PatientName, "PN", "Yamada^Tarou=\u001b$B;3ED\u001b(B^\u001b$BB@O:\u001b(B").explicit(0x00181164, "DS", "1.5\\2.5")
				.explicit(Tag.Rows, "US", 2).number(4, 2);
	}

	private static FileBytes explicit() {
		return FileBytes.part10(EXPLICIT).add(elements()).explicit(Tag.PixelData, "OW", 32).zeros(32);
	}

	private static FileBytes implicit() {
		return FileBytes.part10(IMPLICIT).implicit(Tag.SOPInstanceUID, "1.2.3.4").item(SEQUENCE, 32).item(ITEM, 24)
				.implicit(0x00081150, "1.2.3.4.").implicit(0x00081155, "").implicit(Tag.PatientName, "A^B^C=D=E").item(Tag.Rows, 2).number(4, 2)
				.item(0x00280106, 2).number(0xFFFF, 2).item(0x00283002, 6).zeros(6).item(Tag.PixelData, 32).zeros(32);
	}

	/// Tags, lengths and values of two bytes, each turned around.
	private static FileBytes bigEndian() {
		return FileBytes.part10(Uids.EXPLICIT_BIG_ENDIAN).ascii("\0\u0008\0\u0018UI\0\u00061.2.3\0").ascii("\0\u0010\0\u0010PN\0\u0004A^B ")
				.ascii("\0\u0028\0\u0010US\0\u0002\0\u0004").ascii("\u007f\u00e0\0\u0010OW\0\0\0\0\0\u0008\0\1\0\2\0\3\0\4");
	}

	private static FileBytes deflated() {
		byte[] plain = elements().toArray();
		Deflater deflater = new Deflater(Deflater.BEST_COMPRESSION, true);
		deflater.setInput(plain);
		deflater.finish();
		byte[] out = new byte[2 * plain.length];
		int size = deflater.deflate(out);
		deflater.end();
		return FileBytes.part10(Uids.DEFLATED_EXPLICIT_LITTLE_ENDIAN).add(Arrays.copyOf(out, size + (size & 1)));
	}

	private static FileBytes fragments() {
		return FileBytes.part10(Uids.JPEG_BASELINE).explicit(Tag.SOPInstanceUID, "UI", "1.2.3").explicit(Tag.PixelData, "OB", UNDEFINED)
				.item(ITEM, 4).zeros(4).item(ITEM, 20).zeros(20).item(SEQUENCE_END, 0).explicit(0xFFFCFFFC, "OB", 4).zeros(4);
	}

	private static FileBytes bare() {
		return new FileBytes().implicit(Tag.SOPClassUID, "1.2.840.10008.5.1.4.1.1.2").implicit(Tag.SOPInstanceUID, "1.2.3")
				.implicit(Tag.PatientID, "42");
	}

	private static FileBytes nested() {
		FileBytes bytes = FileBytes.part10(EXPLICIT);
		for (int i = 0; i < 5; i++) {
			bytes.explicit(SEQUENCE, "SQ", UNDEFINED).item(ITEM, UNDEFINED).explicit(Tag.SpecificCharacterSet, "CS", "ISO_IR 192");
		}
		bytes.explicit(Tag.PatientName, "PN", "\u00c3\u0084^\u00c3\u00b6");
		for (int i = 0; i < 5; i++) {
			bytes.item(ITEM_END, 0).item(SEQUENCE_END, 0);
		}
		return bytes.explicit(Tag.PatientID, "LO", "42");
	}

	/// One element of each representation.
	private static FileBytes representations() {
		FileBytes bytes = FileBytes.part10(EXPLICIT).explicit(0x00080005, "CS", "ISO_IR 100");
		int tag = 0x00110010;
		bytes.explicit(tag, "LO", "SOMEBODY");
		for (String vr : "AE AS CS DA DS DT IS LO LT PN SH ST TM UC UI UR UT".split(" ")) {
			bytes.explicit(0x00111000 + ++tag % 256, vr, "1\\2");
		}
		for (String vr : "AT FL FD OB OD OF OL OV OW SL SS SV UL UN US UV".split(" ")) {
			bytes.explicit(0x00111000 + ++tag % 256, vr, 16).number(0x3FF00000, 8).number(0x7FF8, 8);
		}
		return bytes;
	}

	/// Private elements that dictionaries of vendors know, group lengths, trailing padding, an unknown representation.
	private static FileBytes sharedBlocks() {
		return FileBytes.part10(EXPLICIT).explicit(0x00080000, "UL", 4).number(8, 4).explicit(0x00080060, "CS", "")
				.explicit(0x00090010, "LO", "GEMS_IDEN_01").explicit(0x00091001, "UN", 4).ascii("LO  ").explicit(0x00290010, "LO", "SIEMENS CSA HEADER")
				.explicit(0x00291010, "UN", 8).zeros(8).explicit(Tag.PatientID, "??", "42").explicit(0x00280106, "US", 2).number(7, 2)
				.explicit(0xFFFCFFFC, "OB", 2).zeros(2);
	}

	private static FileBytes large() {
		return FileBytes.part10(EXPLICIT).explicit(0x00080060, "CS", "OT").explicit(0x00204000, "UT", LARGE).zeros(LARGE)
				.explicit(Tag.PixelData, "OW", 32).zeros(32);
	}

	/// Two patients, the first with a study and an image.
	/// @param length of the sequence, [FileBytes#UNDEFINED] for delimiters, 0 for its length
	/// @param fileId of the image
	static FileBytes directory(long length, String fileId) {
		int first = head(0, 0).size();
		int patient = record(0, 0, "PATIENT", "").size() + 8;
		int study = record(0, 0, "STUDY", "").size() + 8;
		int image = record(0, 0, "IMAGE", fileId).size() + 8;
		FileBytes all = new FileBytes();
		for (FileBytes record : List.of(record(first + patient + study + image, first + patient, "PATIENT", ""),
				record(0, first + patient + study, "STUDY", ""), record(0, 0, "IMAGE", fileId), record(0, 0, "PATIENT", ""))) {
			all.item(ITEM, record.size()).add(record);
		}
		FileBytes directory = head(first, length == 0 ? all.size() : length).add(all);
		return length == 0 ? directory : directory.item(SEQUENCE_END, 0);
	}

	private static FileBytes head(int first, long length) {
		return FileBytes.part10(EXPLICIT).explicit(0x00041130, "CS", "MEDIA").explicit(0x00041200, "UL", 4).number(first, 4)
				.explicit(0x00041202, "UL", 4).zeros(4).explicit(0x00041212, "US", 2).zeros(2).explicit(0x00041220, "SQ", length);
	}

	private static FileBytes record(int next, int lower, String type, String fileId) {
		FileBytes record = new FileBytes().explicit(NEXT, "UL", 4).number(next, 4).explicit(IN_USE, "US", 2).number(0xFFFF, 2)
				.explicit(LOWER, "UL", 4).number(lower, 4).explicit(TYPE, "CS", type);
		return fileId.isEmpty() ? record : record.explicit(FILE_ID, "CS", fileId);
	}
}
