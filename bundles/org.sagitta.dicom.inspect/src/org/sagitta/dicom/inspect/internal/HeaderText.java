package org.sagitta.dicom.inspect.internal;

import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;

import org.sagitta.dicom.DataSet;
import org.sagitta.dicom.Dictionary;
import org.sagitta.dicom.Element;
import org.sagitta.dicom.VR;
import org.sagitta.dicom.Value;
import org.sagitta.dicom.inspect.HeaderValue;

/// Values as a header shows them to people: plain text and numbers, UIDs with their names, items counted, bytes by their length. Of a
/// value that stayed in its file no more is read than is shown, unless it is text.
public final class HeaderText {
	private static final int LONGEST = 300;
	/// Text above this stays where it is.
	private static final long LARGEST_TEXT = 16 << 20;
	/// As many bytes of numbers as give more than [#LONGEST] characters; whole numbers of every width.
	private static final int NUMBERS = 1024;
	private static final int FEW_BYTES = 16;
	private static final String MORE = "…";

	private HeaderText() {
	}

	/// One line, cut with "…" where it is long.
	public static HeaderValue shown(DataSet dataSet, Element element) throws IOException {
		return switch (element.value()) {
			case Value.Items(List<DataSet> items) -> new HeaderValue.Items(items.size());
			case Value.Fragments(List<Value> fragments) -> new HeaderValue.Fragments(fragments.size(), ValueBytes.length(element.value()));
			case Value.Stored value when element.vr().isText() -> value.length() > LARGEST_TEXT ? new HeaderValue.Bytes(value.length())
					: new HeaderValue.Text(cut(Printable.of(named(element, text(dataSet, element)))));
			case Value.Stored value when isNumber(element.vr()) -> new HeaderValue.Text(numbers(element, value));
			case Value.Stored value when value.length() <= FEW_BYTES ->
				new HeaderValue.Text(value.length() == 0 ? "" : ValueText.of(dataSet, element, true).text());
			case Value.Stored value -> new HeaderValue.Bytes(value.length());
		};
	}

	/// The value in full, for a clipboard: what it says where it is text or numbers, else as it is shown.
	public static HeaderValue full(DataSet dataSet, Element element) throws IOException {
		boolean readable = element.vr().isText() || isNumber(element.vr());
		return readable && ValueBytes.isRow(element.value()) && ValueBytes.length(element.value()) <= LARGEST_TEXT
				? new HeaderValue.Text(text(dataSet, element)) : shown(dataSet, element);
	}

	private static boolean isNumber(VR vr) {
		return !vr.isBulk() && (vr.isBinaryInteger() || vr.isBinaryDecimal());
	}

	private static String text(DataSet dataSet, Element element) {
		return joined(element.vr(), dataSet.texts(element.tag()));
	}

	private static String joined(VR vr, List<String> texts) {
		return texts.stream().map(text -> vr == VR.AT ? "(" + text.substring(0, 4) + "," + text.substring(4) + ")" : text)
				.collect(Collectors.joining("\\"));
	}

	private static String named(Element element, String text) {
		return element.vr() == VR.UI ? Dictionary.uidName(text).map(name -> text + " (" + name + ")").orElse(text) : text;
	}

	private static String numbers(Element element, Value.Stored value) throws IOException {
		byte[] first = value.read(0, (int) Math.min(NUMBERS, value.length()));
		String text = joined(element.vr(), new DataSet().put(element.tag(), element.vr(), first).texts(element.tag()));
		return first.length < value.length() ? cut(text + MORE) : cut(text);
	}

	private static String cut(String text) {
		return text.codePointCount(0, text.length()) <= LONGEST ? text : text.substring(0, text.offsetByCodePoints(0, LONGEST)) + MORE;
	}
}
