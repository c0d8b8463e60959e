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

	/// Completes what is said of a source by what its own codestreams tell: they are those of the last compression.
	static void complete(DataSet dataSet, String method, double ratio) {
		List<String> ratios = padded(dataSet, ImageTag.LossyImageCompressionRatio);
		List<String> methods = padded(dataSet, ImageTag.LossyImageCompressionMethod);
		if (ratios.isEmpty()) {
			mark(dataSet, method, ratio);
			return;
		}
		fillLast(ratios, format(ratio));
		fillLast(methods, method);
		put(dataSet, ratios, methods);
	}

	/// Adds a compression to those that are named already. The two lists stay in step: what an earlier compression did not say is an
	/// empty value, for nobody knows it any more.
	static void mark(DataSet dataSet, String method, double ratio) {
		List<String> ratios = padded(dataSet, ImageTag.LossyImageCompressionRatio);
		List<String> methods = padded(dataSet, ImageTag.LossyImageCompressionMethod);
		ratios.add(format(ratio));
		methods.add(method);
		put(dataSet, ratios, methods);
	}

	private static void put(DataSet dataSet, List<String> ratios, List<String> methods) {
		dataSet.put(ImageTag.LossyImageCompression, LOST);
		dataSet.put(ImageTag.LossyImageCompressionRatio, ratios.toArray(String[]::new));
		dataSet.put(ImageTag.LossyImageCompressionMethod, methods.toArray(String[]::new));
	}

	/// The values of one list, as many as the longer one has.
	private static List<String> padded(DataSet dataSet, int tag) {
		List<String> values = new ArrayList<>(dataSet.texts(tag));
		int steps = Math.max(dataSet.texts(ImageTag.LossyImageCompressionRatio).size(),
				dataSet.texts(ImageTag.LossyImageCompressionMethod).size());
		while (values.size() < steps) {
			values.add("");
		}
		return values;
	}

	private static void fillLast(List<String> values, String value) {
		if (values.getLast().isEmpty()) {
			values.set(values.size() - 1, value);
		}
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
		// A reference needs both UIDs (PS3.3 table 10-11).
		if (!original.text(Tag.SOPClassUID).isEmpty() && !original.text(Tag.SOPInstanceUID).isEmpty()) {
			List<DataSet> sources = new ArrayList<>(dataSet.items(ImageTag.SourceImageSequence));
			sources.add(source(original));
			dataSet.putItems(ImageTag.SourceImageSequence, sources);
		}
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

	private static String format(double ratio) {
		return String.format(Locale.ROOT, "%.3f", ratio);
	}
}
