package org.sagitta.dicom;

import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

import org.sagitta.dicom.DicomException.Kind;
import org.sagitta.dicom.internal.CharacterSet;
import org.sagitta.dicom.internal.Contents;
import org.sagitta.dicom.internal.ElementTable;
import org.sagitta.dicom.internal.Numbers;
import org.sagitta.dicom.internal.Text;

/// The elements of a data set in the order of their tags. Values are decoded from the received bytes when they are asked
/// for. Tags are `int`s, compared unsigned. An absent tag and an empty value both read as empty; [#contains] tells them apart.
/// Not safe for use by several threads while one of them changes it.
///
/// Text that is put is encoded when its bytes are asked for (by [#element], [#elements] or a writer), in the character set that
/// the data set declares then, or the one that it is an item of. Setting Specific Character Set by text therefore re-encodes
/// what is there; setting it by bytes, or by [#put(Element)], only says what the bytes there are. Where text has no place in the character
/// set, writing it fails with a [DicomException], the two accessors with an [UncheckedIOException] around one.
public final class DataSet {
	/// 64 characters in whichever character set.
	private static final int LONGEST_CREATOR = 512;

	private final SlotTable slots = new SlotTable();
	private DataSet parent;
	private CharacterSet characterSet;
	private boolean changed;

	public int size() {
		return slots.size();
	}

	public boolean contains(int tag) {
		return slots.find(tag) >= 0;
	}

	/// Whether anything was put or removed since this data set was read, in one of its items too; one that was not read but made
	/// counts as changed as soon as it has an element.
	public boolean isChanged() {
		return changed;
	}

	public Optional<Element> element(int tag) {
		Slot slot = slots.of(tag);
		return slot == null ? Optional.empty() : Optional.of(encoded(slot));
	}

	/// How an element was written in the file that it came from; [Form#PLAIN] for all others.
	public Form form(int tag) {
		return slots.of(tag) instanceof Slot.Formed(_, Form form) ? form : Form.PLAIN;
	}

	/// Where an element begins in the file that it was read from, or in what that inflates to; empty for one that was
	/// put, and beyond 4 GB.
	public OptionalLong offset(int tag) {
		int index = slots.find(tag);
		long offset = index < 0 ? SlotTable.NOWHERE : slots.offset(index);
		return offset < 0 ? OptionalLong.empty() : OptionalLong.of(offset);
	}

	/// The tags of all elements in their order.
	public int[] tags() {
		return slots.tags();
	}

	/// The value representation of an element that is there.
	public Optional<VR> vr(int tag) {
		return Optional.ofNullable(slots.of(tag)).map(Slot::vr);
	}

	/// The private creator of a private element's block, as it is written in this data set; "" when there is none, or one that is
	/// longer than a creator can be.
	public String privateCreator(int tag) {
		int creator = Tag.privateCreator(tag);
		Slot slot = creator == 0 ? null : slots.of(creator);
		boolean sensible = slot instanceof Slot.Text || slot != null && encoded(slot).value() instanceof Value.Bytes(byte[] bytes)
				&& bytes.length <= LONGEST_CREATOR;
		return sensible ? text(creator) : "";
	}

	/// All elements in tag order; a view.
	public Collection<Element> elements() {
		return new AbstractList<>() {
			@Override
			public Element get(int index) {
				return encoded(slots.get(Objects.checkIndex(index, slots.size())));
			}

			@Override
			public int size() {
				return slots.size();
			}
		};
	}

	/// The first value as text, decoded by the data set's character set, padding removed; "" when absent or empty.
	/// Numbers read as decimal text, tags as `ggggeeee`; bulk values and sequences have no text.
	public String text(int tag) {
		List<String> texts = texts(tag);
		return texts.isEmpty() ? "" : texts.getFirst();
	}

	/// All values as text.
	public List<String> texts(int tag) {
		return switch (slots.of(tag)) {
			case null -> List.of();
			case Slot.Text text -> text.values();
			case Slot.Formed formed -> decoded(formed.element());
			case Element element -> decoded(element);
		};
	}

	private List<String> decoded(Element element) {
		VR vr = element.vr();
		if (!vr.isText()) {
			return vr.isBinaryInteger() || vr.isBinaryDecimal() ? Numbers.texts(vr, Contents.of(element)) : List.of();
		}
		byte[] bytes = Contents.of(element);
		CharacterSet set = characterSet(element.tag(), vr);
		return Text.split(vr, set.decode(vr, bytes));
	}

	/// The bytes of a value, fetched from the file where they stayed there; none for absent, sequence and encapsulated values.
	/// @throws UncheckedIOException when the file cannot be read, or the value is too large (64 MB) to be held in memory
	public byte[] bytes(int tag) {
		Slot slot = slots.of(tag);
		return slot == null ? Value.Bytes.EMPTY.bytes() : Contents.of(encoded(slot));
	}

	/// The first value of a numeric (IS, US, SS, UL, SL …, DS when integral) element.
	public OptionalInt integer(int tag) {
		double value = decimal(tag).orElse(Double.NaN);
		return value == (int) value ? OptionalInt.of((int) value) : OptionalInt.empty();
	}

	/// The first value of a numeric element; empty when it is no number.
	public OptionalDouble decimal(int tag) {
		double[] values = decimals(tag);
		return values.length == 0 || Double.isNaN(values[0]) ? OptionalDouble.empty() : OptionalDouble.of(values[0]);
	}

	/// All values of a DS, IS, FL, FD or binary integer element; a value that is no number reads as NaN.
	public double[] decimals(int tag) {
		Slot slot = slots.of(tag);
		if (slot == null) {
			return new double[0];
		}
		VR vr = slot.vr();
		if (vr.isText()) {
			return texts(tag).stream().mapToDouble(Numbers::parse).toArray();
		}
		byte[] bytes = vr.isBinaryInteger() || vr.isBinaryDecimal() ? bytes(tag) : Value.Bytes.EMPTY.bytes();
		return IntStream.range(0, Numbers.count(vr, bytes)).mapToDouble(i -> Numbers.decimal(vr, bytes, i)).toArray();
	}

	/// The items of a sequence; empty when there are none.
	public List<DataSet> items(int tag) {
		Slot slot = slots.of(tag);
		return slot != null && !(slot instanceof Slot.Text) && encoded(slot).value() instanceof Value.Items(List<DataSet> items) ? items : List.of();
	}

	/// Sets a present, empty element; VR from the dictionary.
	public DataSet put(int tag) {
		VR vr = ElementTable.vr(tag);
		return vr == VR.SQ ? putItems(tag, List.of()) : put(tag, vr, Value.Bytes.EMPTY.bytes());
	}

	/// Sets a text-like element (any VR that is written as text; numbers as decimal text are encoded for binary VRs), VR from
	/// the dictionary. No values: a present, empty element.
	public DataSet put(int tag, String... values) {
		return put(tag, ElementTable.vr(tag), values);
	}

	public DataSet put(int tag, VR vr, String... values) {
		if (!vr.isText()) {
			return put(tag, vr, Numbers.encode(vr, List.of(values)));
		}
		if (tag == Tag.SpecificCharacterSet) {
			release();
		}
		return put(new Slot.Text(tag, vr, Text.split(vr, String.join("\\", values))));
	}

	/// Sets binary integers, or IS/DS text, whichever the VR in the dictionary is; US or SS by the sign of the values.
	public DataSet put(int tag, int... values) {
		VR vr = ElementTable.vr(tag);
		boolean negative = Arrays.stream(values).anyMatch(value -> value < 0);
		VR fitting = negative && vr == VR.US && ElementTable.mayBeSigned(tag) ? VR.SS : vr;
		String[] texts = Arrays.stream(values).mapToObj(fitting == VR.AT ? Integer::toHexString : Integer::toString).toArray(String[]::new);
		return put(tag, fitting, texts);
	}

	public DataSet put(int tag, double... values) {
		VR vr = ElementTable.vr(tag);
		DoubleStream all = Arrays.stream(values);
		return put(tag, vr, all.mapToObj(vr == VR.DS ? Numbers::decimalString : vr == VR.IS ? Numbers::integerString : Double::toString)
				.toArray(String[]::new));
	}

	/// Sets bytes as they are to be stored, numbers little endian.
	public DataSet put(int tag, VR vr, byte[] value) {
		return put(new Element(tag, vr, new Value.Bytes(value)));
	}

	/// Sets the items of a sequence, which take over this data set's character set unless they declare their own. Items that are those
	/// of another data set stay its own: copies of them are set.
	public DataSet putItems(int tag, List<DataSet> items) {
		return put(new Element(tag, VR.SQ, new Value.Items(List.copyOf(items))));
	}

	/// Sets an element as it is, say one of another data set of the same character set.
	public DataSet put(Element element) {
		return put((Slot) adopted(element));
	}

	/// Sets an element that was read, for readers: the data set does not count as changed by it.
	/// @param form how it was written, [Form#PLAIN] in most cases
	public DataSet put(Element element, Form form) {
		return put(element, form, SlotTable.NOWHERE);
	}

	/// As [#put(Element, Form)], with the place that [#offset] tells.
	/// @param offset where in its file the element begins; negative when that is not known
	public DataSet put(Element element, Form form, long offset) {
		Element mine = adopted(element);
		store(form == Form.PLAIN ? mine : new Slot.Formed(mine, form), Math.max(offset, SlotTable.NOWHERE));
		return this;
	}

	private Element adopted(Element element) {
		if (!(element.value() instanceof Value.Items(List<DataSet> items))) {
			return element;
		}
		boolean foreign = items.stream().anyMatch(item -> item.parent != null && item.parent != this);
		Element mine = foreign ? new Element(element.tag(), element.vr(), new Value.Items(items.stream().map(this::own).toList())) : element;
		((Value.Items) mine.value()).items().forEach(item -> item.parent = this);
		return mine;
	}

	/// An item of another data set is copied, with its text as text, for its character set may be another one.
	private DataSet own(DataSet item) {
		if (item.parent == null || item.parent == this) {
			return item;
		}
		DataSet copy = item.copy();
		if (!copy.contains(Tag.SpecificCharacterSet)) {
			copy.release();
		}
		return copy;
	}

	/// Sets copies of all elements of another data set, replacing those that are there. Text comes over as text: the character set
	/// of this data set stays.
	public DataSet putAll(DataSet other) {
		DataSet copy = other.copy();
		if (!characterSet().toString().equals(copy.characterSet().toString())) {
			copy.release();
		}
		for (int i = 0; i < copy.slots.size(); i++) {
			Slot slot = copy.slots.get(i);
			if (slot instanceof Slot.Text text && text.tag() != Tag.SpecificCharacterSet) {
				put(slot);
			} else if (slot.tag() != Tag.SpecificCharacterSet) {
				put(copy.encoded(slot));
			}
		}
		return this;
	}

	/// A data set with the same elements, which can be changed without changing this one; values in memory are shared.
	public DataSet copy() {
		DataSet copy = new DataSet();
		copy.characterSet = characterSet();
		for (int i = 0; i < slots.size(); i++) {
			Slot slot = slots.get(i);
			if (!(slot instanceof Slot.Text) && encoded(slot).value() instanceof Value.Items(List<DataSet> items)) {
				Element element = new Element(slot.tag(), slot.vr(), new Value.Items(items.stream().map(DataSet::copy).toList()));
				copy.put(element, form(slot.tag()), slots.offset(i));
			} else {
				copy.store(slot, slots.offset(i));
			}
		}
		copy.changed = changed;
		return copy;
	}

	/// Declares a character set that has all text here, where the declared one has not: none if it is ASCII, else ISO_IR 100 if
	/// that is enough, else ISO_IR 192 (PS3.3 section C.12.1.1.2). Items that declare their own are left alone.
	public DataSet chooseCharacterSet() {
		List<String> texts = new ArrayList<>();
		collect(texts);
		if (!texts.stream().allMatch(characterSet()::canEncode)) {
			boolean latin = texts.stream().allMatch(CharacterSet.of(List.of("ISO_IR 100"))::canEncode);
			put(Tag.SpecificCharacterSet, latin ? "ISO_IR 100" : "ISO_IR 192");
		}
		return this;
	}

	private void collect(List<String> texts) {
		for (int i = 0; i < slots.size(); i++) {
			Slot slot = slots.get(i);
			if (slot.vr().usesCharacterSet()) {
				texts.addAll(texts(slot.tag()));
			} else if (slot.vr() == VR.SQ) {
				items(slot.tag()).stream().filter(item -> !item.contains(Tag.SpecificCharacterSet)).forEach(item -> item.collect(texts));
			}
		}
	}

	public DataSet remove(int tag) {
		int index = slots.find(tag);
		if (index >= 0) {
			if (tag == Tag.SpecificCharacterSet) {
				release();
				characterSet = null;
			}
			slots.remove(index);
			change();
		}
		return this;
	}

	private DataSet put(Slot slot) {
		store(slot, SlotTable.NOWHERE);
		change();
		return this;
	}

	private void store(Slot slot, long offset) {
		slots.put(slot, offset);
		if (slot.tag() == Tag.SpecificCharacterSet) {
			characterSet = null;
		}
	}

	private void change() {
		for (DataSet at = this; at != null; at = at.parent) {
			at.changed = true;
		}
	}

	/// The declaration itself is ASCII, whatever representation a damaged file gives it.
	private CharacterSet characterSet(int tag, VR vr) {
		return vr.usesCharacterSet() && tag != Tag.SpecificCharacterSet ? characterSet() : CharacterSet.DEFAULT;
	}

	private CharacterSet characterSet() {
		DataSet declaring = this;
		while (declaring.parent != null && !declaring.contains(Tag.SpecificCharacterSet)) {
			declaring = declaring.parent;
		}
		if (declaring.characterSet == null) {
			declaring.characterSet = CharacterSet.of(declaring.texts(Tag.SpecificCharacterSet));
		}
		return declaring.characterSet;
	}

	private Element encoded(Slot slot) {
		return switch (slot) {
			case Element element -> element;
			case Slot.Formed formed -> formed.element();
			case Slot.Text(int tag, VR vr, List<String> values) -> {
				CharacterSet set = characterSet(tag, vr);
				try {
					yield new Element(tag, vr, new Value.Bytes(set.encode(vr, String.join("\\", values))));
				} catch (CharacterCodingException _) {
					throw new UncheckedIOException(new DicomException(Kind.UNSUPPORTED, -1, "The text of " + Tag.format(tag) + " "
							+ Dictionary.keyword(tag) + " has characters that " + set + " lacks; declare another Specific Character Set, "
							+ "such as ISO_IR 192"));
				}
			}
		};
	}

	/// Decodes all text to which this data set's character set applies, before another one is declared.
	private void release() {
		for (int i = 0; i < slots.size(); i++) {
			if (!(slots.get(i) instanceof Slot.Text)) {
				Element element = encoded(slots.get(i));
				if (element.vr().usesCharacterSet()) {
					slots.set(i, new Slot.Text(element.tag(), element.vr(), decoded(element)));
				} else if (element.value() instanceof Value.Items(List<DataSet> items)) {
					items.stream().filter(item -> !item.contains(Tag.SpecificCharacterSet)).forEach(DataSet::release);
				}
			}
		}
	}
}
