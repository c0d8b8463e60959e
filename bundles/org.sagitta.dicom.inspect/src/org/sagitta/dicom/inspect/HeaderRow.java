package org.sagitta.dicom.inspect;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.sagitta.dicom.Element;
import org.sagitta.dicom.inspect.TagPath.Match;
import org.sagitta.dicom.inspect.TagPath.Step;
import org.sagitta.dicom.inspect.internal.ElementTexts;
import org.sagitta.dicom.inspect.internal.HeaderText;
import org.sagitta.dicom.inspect.internal.Names;

/// A line of a [HeaderTree]: an element, or an item of a sequence; of one file, or of two beside each other. A row is the same object
/// as long as its tree is there, and does not change once the tree is made.
public final class HeaderRow {
	/// What one file has here.
	private record Side(Match match, String vr, HeaderValue value) {
		static final Side NONE = new Side(null, "", new HeaderValue.Absent());
	}

	private final HeaderRow parent;
	private final TagPath path;
	private final int tag;
	private final Names names;
	private List<HeaderRow> children = List.of();
	private Side first = Side.NONE;
	private Side second = Side.NONE;
	private boolean differs;

	HeaderRow(HeaderRow parent, TagPath path, int tag, Names names) {
		this.parent = parent;
		this.path = path;
		this.tag = tag;
		this.names = names;
	}

	/// The item that an element is in, or the sequence that an item is in; nothing at the top.
	public Optional<HeaderRow> parent() {
		return Optional.ofNullable(parent);
	}

	/// The items of a sequence, or the elements of an item, in order.
	public List<HeaderRow> children() {
		return Collections.unmodifiableList(children);
	}

	public TagPath path() {
		return path;
	}

	/// Of the element, or of the sequence that the item is of.
	public int tag() {
		return tag;
	}

	/// Whether this is an item and no element.
	public boolean isItem() {
		return item() != Step.NONE;
	}

	/// Which item of its sequence, from 0; [Step#NONE] for an element.
	public int item() {
		return path.steps().getLast().item();
	}

	/// The standard's keyword, or what a private element is called and by whom.
	public String keyword() {
		return names.keyword();
	}

	public String name() {
		return names.name();
	}

	/// Whether a dictionary has the element, so that its name says something.
	public boolean isKnown() {
		return names.known();
	}

	/// Who has reserved the block of a private element; "" for any other.
	public String creator() {
		return path.steps().getLast().creator();
	}

	/// "" for an item, and where no file has the element; "OB/OW" where two files have it in different representations.
	public String vr() {
		return first.vr.equals(second.vr) || second.vr.isEmpty() ? first.vr : first.vr.isEmpty() ? second.vr : first.vr + "/" + second.vr;
	}

	/// What the first file has, cut where it is long.
	public HeaderValue value() {
		return first.value;
	}

	/// What the second file has, where two are compared.
	public HeaderValue secondValue() {
		return second.value;
	}

	/// Whether the first file has it.
	public boolean isPresent() {
		return first.match != null;
	}

	/// Whether the second of two files has it.
	public boolean isPresentInSecond() {
		return second.match != null;
	}

	/// Whether two files are compared and differ here: in the value, or because only one has it.
	public boolean differs() {
		return differs;
	}

	/// Where the element is, in the first file that has it.
	public Optional<Match> match() {
		return Optional.ofNullable(first.match != null ? first.match : second.match);
	}

	/// The value in full, of the first file that has it: what it says where it is text or numbers, else as it is shown. May read
	/// the file.
	public HeaderValue fullValue() throws IOException {
		Side side = isPresent() ? first : second;
		return isItem() || side.match == null ? side.value : HeaderText.full(side.match.dataSet(), side.match.element());
	}

	/// What a search looks into.
	Stream<String> texts() {
		return isItem() ? Stream.empty() : Stream.of(first, second).filter(side -> side.match != null)
				.flatMap(side -> ElementTexts.of(side.match.dataSet(), side.match.element()));
	}

	void add(HeaderRow child) {
		if (children.isEmpty()) {
			children = new ArrayList<>(4);
		}
		place(children, child);
	}

	/// Puts a row where it belongs among those of its level: elements by tag, items by number; behind those that are in its place.
	static void place(List<HeaderRow> level, HeaderRow row) {
		int from = level.isEmpty() || !level.getLast().isAfter(row) ? level.size() : 0;
		int to = level.size();
		while (from < to) {
			int middle = (from + to) >>> 1;
			if (level.get(middle).isAfter(row)) {
				to = middle;
			} else {
				from = middle + 1;
			}
		}
		level.add(from, row);
	}

	private boolean isAfter(HeaderRow row) {
		int order = Integer.compareUnsigned(tag, row.tag);
		return order > 0 || order == 0 && item() > row.item();
	}

	void first(Match match, HeaderValue value) {
		first = side(match, value);
	}

	void second(Match match, HeaderValue value) {
		second = side(match, value);
	}

	void mark() {
		differs = true;
	}

	private Side side(Match match, HeaderValue value) {
		Element element = match.element();
		return new Side(match, isItem() ? "" : element.vr().name(), value);
	}
}
