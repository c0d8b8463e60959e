package org.sagitta.dicom.image.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.sagitta.dicom.DataSet;
import org.sagitta.dicom.Tag;
import org.sagitta.dicom.TransferSyntax;
import org.sagitta.dicom.Uids;

/// What a data set says of its lossy compressions, each with method and ratio (PS3.3 section C.7.6.1.1.5), and of what it was
/// derived from (section C.7.6.1.1.4 and C.12.4).
final class LossyHistory {
	private static final String LOST = "01";
	/// Characters of Short Text (PS3.5 table 6.2-1).
	private static final int LONGEST_DESCRIPTION = 1024;

	private LossyHistory() {
	}

	static boolean isMarked(DataSet dataSet) {
		return dataSet.text(ImageTag.LossyImageCompression).equals(LOST);
	}

	/// Adds a compression to those that are named already.
	static void mark(DataSet dataSet, String method, double ratio) {
		dataSet.put(ImageTag.LossyImageCompression, LOST);
		dataSet.put(ImageTag.LossyImageCompressionRatio, plus(dataSet, ImageTag.LossyImageCompressionRatio, format(ratio)));
		dataSet.put(ImageTag.LossyImageCompressionMethod, plus(dataSet, ImageTag.LossyImageCompressionMethod, method));
	}

	/// Makes a data set that was compressed with loss another instance than the one that it was made of. Frame Type in functional
	/// groups stays: it says how the frames' content came to be, and Image Type tells of the loss.
	static void derive(DataSet dataSet, DataSet original, String transferSyntax, double ratio) {
		List<String> type = new ArrayList<>(dataSet.texts(Tag.ImageType));
		if (type.isEmpty()) {
			type.addAll(List.of("ORIGINAL", "PRIMARY"));
		}
		type.set(0, "DERIVED");
		dataSet.put(Tag.ImageType, type.toArray(String[]::new));
		String how = "Lossy compression in " + TransferSyntax.of(transferSyntax).name() + ", ratio " + format(ratio);
		String before = dataSet.text(ImageTag.DerivationDescription);
		dataSet.put(ImageTag.DerivationDescription, before.isEmpty() ? how : beginning(before, "; " + how));
		List<DataSet> codes = new ArrayList<>(dataSet.items(ImageTag.DerivationCodeSequence));
		codes.add(code("113040", "Lossy Compression"));
		dataSet.putItems(ImageTag.DerivationCodeSequence, codes);
		List<DataSet> sources = new ArrayList<>(dataSet.items(ImageTag.SourceImageSequence));
		sources.add(source(original));
		dataSet.putItems(ImageTag.SourceImageSequence, sources);
		dataSet.put(Tag.SOPInstanceUID, Uids.create());
	}

	/// What was said before gives way, in whole characters, to what has been done now.
	private static String beginning(String text, String end) {
		int room = LONGEST_DESCRIPTION - end.length();
		boolean fits = text.codePointCount(0, text.length()) <= room;
		return (fits ? text : text.substring(0, text.offsetByCodePoints(0, room))) + end;
	}

	private static DataSet source(DataSet original) {
		return new DataSet().put(ImageTag.ReferencedSOPClassUID, original.text(Tag.SOPClassUID))
				.put(ImageTag.ReferencedSOPInstanceUID, original.text(Tag.SOPInstanceUID))
				.putItems(ImageTag.PurposeOfReferenceCodeSequence, List.of(code("121320", "Uncompressed predecessor")));
	}

	private static DataSet code(String value, String meaning) {
		return new DataSet().put(ImageTag.CodeValue, value).put(ImageTag.CodingSchemeDesignator, "DCM").put(ImageTag.CodeMeaning, meaning);
	}

	private static String[] plus(DataSet dataSet, int tag, String value) {
		List<String> values = new ArrayList<>(dataSet.texts(tag));
		values.add(value);
		return values.toArray(String[]::new);
	}

	private static String format(double ratio) {
		return String.format(Locale.ROOT, "%.3f", ratio);
	}
}
