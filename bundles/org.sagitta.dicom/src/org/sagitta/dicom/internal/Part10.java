package org.sagitta.dicom.internal;

import java.io.IOException;
import java.nio.ByteOrder;
import java.nio.file.Path;

import org.sagitta.dicom.DataSet;
import org.sagitta.dicom.Dictionary;
import org.sagitta.dicom.DicomException;
import org.sagitta.dicom.DicomException.Kind;
import org.sagitta.dicom.Tag;
import org.sagitta.dicom.TagSet;
import org.sagitta.dicom.TransferSyntax;
import org.sagitta.dicom.Uids;


/// The beginning of a file: preamble and file meta information (PS3.10 section 7.1), or a data set without either.
/// Leaves the input at the data set.
/// @param meta group 0002, or the wanted elements of it
/// @param syntax that of the data set: what the file says, unless the bytes plainly show another
record Part10(DataSet meta, TransferSyntax syntax) {
	private static final int DICM = 0x4449434D;
	private static final int PREAMBLE = 128;
	private static final int LAST_OF_META = 0x0002FFFF;
	private static final TransferSyntax META = TransferSyntax.of(Uids.EXPLICIT_LITTLE_ENDIAN);

	/// @param wanted the elements of group 0002 to keep, among others; null for all
	/// @throws DicomException NOT_DICOM when this is neither a Part 10 file nor a bare data set
	static Part10 read(Input input, Path file, ParseLog log, TagSet wanted) throws IOException {
		if (input.size() == 0) {
			throw new DicomException(Kind.NOT_DICOM, 0, "The file is empty");
		}
		if (isMarked(input, PREAMBLE)) {
			input.position(PREAMBLE + 4);
		} else if (isMarked(input, 0)) {
			input.position(4);
			log.note(0, () -> "The preamble is missing");
		} else {
			input.position(0);
			if (!isBareDataSet(input)) {
				throw new DicomException(Kind.NOT_DICOM, 0, "The file has no DICM mark after 128 bytes and does not begin like a data set");
			}
			log.note(0, () -> "The preamble and the DICM mark are missing");
		}
		DataSet meta = new DataSet();
		new Parser(input, file, log, wanted, LAST_OF_META).parse(meta, META);
		return new Part10(meta, syntax(input, log, meta.text(Tag.TransferSyntaxUID)));
	}

	private static boolean isBareDataSet(Input input) throws IOException {
		if (BareDataSet.isAt(input)) {
			return true;
		}
		input.order(ByteOrder.BIG_ENDIAN);
		boolean big = BareDataSet.isAt(input) && Parser.looksExplicit(input);
		input.order(ByteOrder.LITTLE_ENDIAN);
		return big;
	}

	private static boolean isMarked(Input input, int offset) throws IOException {
		input.position(offset);
		if (!input.has(4)) {
			return false;
		}
		return Integer.reverseBytes(input.peekInt(0)) == DICM;
	}

	/// The first group is a small number in most files, so its bytes show their order, or the dictionary does: it knows the
	/// one tag or the other. Every group may begin with its length, UL of four bytes.
	private static boolean looksBig(Input input, TransferSyntax declared) throws IOException {
		int group = input.peekShort(0);
		if (group < 0x0100 || (group & 0xFF) != 0) {
			return false;
		}
		if (input.peekShort(2) != 0) {
			boolean little = Dictionary.element(input.peekTag()).isPresent();
			boolean big = Dictionary.element(Integer.rotateLeft(Integer.reverseBytes(input.peekTag()), 16)).isPresent();
			return little && big ? declared.byteOrder() == ByteOrder.BIG_ENDIAN : !little;
		}
		int length = input.peekShort(6);
		return length == 0x0400 || length != 4 && declared.byteOrder() == ByteOrder.BIG_ENDIAN;
	}

	private static TransferSyntax syntax(Input input, ParseLog log, String uid) throws IOException {
		TransferSyntax declared = TransferSyntax.of(uid.isEmpty() ? Uids.IMPLICIT_LITTLE_ENDIAN : uid);
		if (uid.isEmpty()) {
			log.note(input.position(), () -> "The transfer syntax is not given; the bytes tell it");
		}
		if (declared.deflated() || !input.has(8)) {
			return declared;
		}
		boolean explicit = Parser.looksExplicit(input);
		boolean big = explicit && looksBig(input, declared);
		if (explicit == declared.explicit() && big == (declared.byteOrder() == ByteOrder.BIG_ENDIAN)) {
			return declared;
		}
		if (!explicit && declared.byteOrder() == ByteOrder.LITTLE_ENDIAN && !BareDataSet.isAt(input)) {
			return declared; // just this one element lost its representation
		}
		if (declared.encapsulated()) {
			// The pixel data may still be compressed as it says.
			log.note(input.position(), () -> "The data set is not explicit little endian, as it must be in " + declared.name());
			return new TransferSyntax(uid, explicit, big ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN, true, false);
		}
		TransferSyntax shown = TransferSyntax.of(big ? Uids.EXPLICIT_BIG_ENDIAN
				: explicit ? Uids.EXPLICIT_LITTLE_ENDIAN : Uids.IMPLICIT_LITTLE_ENDIAN);
		if (!uid.isEmpty()) {
			log.note(input.position(), () -> "The transfer syntax is given as " + declared.name() + ", but the bytes are " + shown.name());
		}
		return shown;
	}
}
