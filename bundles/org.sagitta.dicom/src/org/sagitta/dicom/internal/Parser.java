package org.sagitta.dicom.internal;

import java.io.IOException;
import java.nio.file.Path;

import org.sagitta.dicom.DataSet;
import org.sagitta.dicom.DicomException;
import org.sagitta.dicom.DicomException.Kind;
import org.sagitta.dicom.Element;
import org.sagitta.dicom.Form;
import org.sagitta.dicom.Tag;
import org.sagitta.dicom.TagSet;
import org.sagitta.dicom.TransferSyntax;
import org.sagitta.dicom.VR;
import org.sagitta.dicom.Value;

/// Parses a data set, all of it or the wanted top-level elements. One loop over an explicit stack: nesting costs no Java stack,
/// each length is checked against what is left of its enclosing level, and each step moves forward.
final class Parser {
	static final int ITEM = 0xFFFEE000;
	static final int ITEM_END = 0xFFFEE00D;
	static final int SEQUENCE_END = 0xFFFEE0DD;
	private static final int GROUP_OF_ITEMS = 0xFFFE;
	private static final int DEEPEST = 64;
	private static final int LARGEST_LOOKED_OVER = 4096;

	private final Input input;
	private final ParseLog log;
	private final ValueReader values;
	private final TagSet wanted;
	private final int last;
	private final ElementHeader header = new ElementHeader();
	private Frame frame;
	private boolean done;
	/// The first of the wanted tags that is not below those that have come.
	private int nextWanted;

	/// @param wanted the top-level elements to keep, or null for all
	/// @param last the top-level element after which to stop
	Parser(Input input, Path file, ParseLog log, TagSet wanted, int last) {
		this.input = input;
		this.log = log;
		this.values = new ValueReader(input, file, log);
		this.wanted = wanted;
		this.last = last;
	}

	/// Parses from the input's position and leaves it at the first element after the last wanted one.
	/// @return why the end could not be reached, or null; what is good before is in the data set
	DicomException parse(DataSet into, TransferSyntax syntax) throws IOException {
		input.order(syntax.byteOrder());
		frame = Frame.top(into, input.size(), syntax.explicit());
		DicomException failure = null;
		while (frame != null && !done && failure == null) {
			try {
				step();
			} catch (DicomException e) {
				log.lost(e.offset(), e::getMessage);
				failure = recover() ? null : e;
			}
		}
		while (frame != null) {
			pop();
		}
		return failure;
	}

	private void step() throws IOException {
		if (input.position() >= frame.end) {
			if (frame.delimited) {
				log.note(input.position(), () -> what() + " is not terminated");
			}
			pop();
		} else if (!header.peek(input, frame.explicit) || input.position() + header.size > frame.end) {
			throw new DicomException(Kind.TRUNCATED, input.position(), what() + " ends within the header of an element");
		} else if (frame.isSequence()) {
			item();
		} else if (header.tag >>> 16 == GROUP_OF_ITEMS) {
			delimiter();
		} else {
			element();
		}
	}

	/// Goes on after the innermost level of which the end is known; false when only the file itself is left.
	private boolean recover() {
		while (!frame.isTop() && (frame.delimited || frame.end <= input.position())) {
			pop();
		}
		if (frame.isTop()) {
			return false;
		}
		input.position(frame.end);
		pop();
		return true;
	}

	private void pop() {
		Frame closed = frame;
		frame = frame.outer;
		closed.close();
	}

	private String what() {
		return switch (frame.kind) {
			case DATA_SET -> "The data set";
			case SEQUENCE, UNKNOWN_SEQUENCE -> "The sequence " + Tag.format(frame.tag);
			case ITEM -> "An item of " + Tag.format(frame.tag);
		};
	}

	/// In the place of an item.
	private void item() throws IOException {
		long start = input.position();
		switch (header.tag) {
			case ITEM -> {
				log.count(start);
				input.skip(8);
				boolean delimited = header.length == ElementHeader.UNDEFINED;
				long end = delimited ? frame.end : start + 8 + header.length;
				if (end > frame.end) {
					throw tooLong(start, "An item of " + Tag.format(frame.tag), frame.end - start - 8);
				}
				boolean explicit = frame.kind == Frame.Kind.UNKNOWN_SEQUENCE ? looksExplicit(input) : frame.explicit;
				frame = frame.item(start, end, delimited, explicit);
			}
			case SEQUENCE_END -> {
				if (!frame.delimited) {
					log.note(start, () -> what() + " has a given length and a delimiter as well");
				}
				input.skip(8);
				pop();
			}
			case ITEM_END -> {
				log.note(start, () -> what() + " has the delimiter of an item that does not exist");
				input.skip(8);
			}
			default -> {
				if (!frame.delimited) {
					throw new DicomException(Kind.MALFORMED, start, what() + " has " + Tag.format(header.tag) + " in the place of an item");
				}
				log.note(start, () -> what() + " is not terminated before " + Tag.format(header.tag));
				pop();
			}
		}
	}

	/// A tag of group FFFE in the place of an element.
	private void delimiter() {
		if (header.tag == ITEM_END && frame.delimited) {
			input.skip(8);
			pop();
		} else if (header.tag != ITEM_END && frame.delimited) {
			log.note(input.position(), () -> what() + " is not terminated before " + Tag.format(header.tag));
			pop();
		} else {
			log.note(input.position(), () -> "The delimiter " + Tag.format(header.tag) + " that belongs to nothing was skipped");
			input.skip(8);
		}
	}

	private void element() throws IOException {
		long start = input.position();
		int tag = header.tag;
		boolean top = frame.isTop();
		boolean stray = top && Integer.compareUnsigned(tag, last) > 0;
		if (stray && isEnd()) {
			done = true;
			return;
		}
		if (top && tag == 0 && header.length == 0 && frame.greatestTag > 0) {
			log.note(start, () -> "The data set is followed by zeros");
			done = true;
			return;
		}
		log.count(start);
		if (header.oddity != null) {
			log.note(start, () -> Tag.format(tag) + " " + header.oddity);
		}
		boolean keep = frame.dataSet != null && (!top || isWanted(tag));
		if (!stray) {
			order(tag, start, keep);
		}
		input.skip(header.size);
		if (header.length == ElementHeader.UNDEFINED) {
			undefined(tag, start, keep);
		} else {
			defined(tag, start, keep);
		}
	}

	private void order(int tag, long start, boolean keep) throws DicomException {
		long unsigned = Integer.toUnsignedLong(tag);
		if (unsigned <= frame.previousTag) {
			log.note(start, () -> Tag.format(tag) + (unsigned == frame.previousTag ? " occurs twice; the last one counts" : " is out of order"));
		}
		if (unsigned <= frame.greatestTag && keep) {
			log.outOfOrder(start);
		}
		frame.previousTag = unsigned;
		frame.greatestTag = Math.max(frame.greatestTag, unsigned);
	}

	/// Whether the wanted elements are over at the element here, which comes after the last of them: not if just this one is out
	/// of order, which the next one shows.
	private boolean isEnd() throws IOException {
		if (header.tag == Tag.PixelData || header.length < 0 || header.length > LARGEST_LOOKED_OVER) {
			return true;
		}
		int after = (int) (header.size + header.length);
		if (!input.has(after + 4)) {
			return true;
		}
		int next = input.peekShort(after) << 16 | input.peekShort(after + 2);
		return Integer.compareUnsigned(next, last) > 0 || Integer.toUnsignedLong(next) <= frame.greatestTag;
	}

	/// Character set, transfer syntax and private creators are needed to understand what else is wanted.
	private boolean isWanted(int tag) {
		return wanted == null || isInWanted(tag) || tag == Tag.SpecificCharacterSet || tag == Tag.TransferSyntaxUID
				|| Tag.isPrivateCreator(tag) && wanted.hasGroup(tag >>> 16);
	}

	/// The elements come in the order of the wanted tags, but for a few.
	private boolean isInWanted(int tag) {
		if (nextWanted > 0 && Integer.compareUnsigned(wanted.tag(nextWanted - 1), tag) >= 0) {
			return wanted.contains(tag);
		}
		while (nextWanted < wanted.size() && Integer.compareUnsigned(wanted.tag(nextWanted), tag) < 0) {
			nextWanted++;
		}
		return nextWanted < wanted.size() && wanted.tag(nextWanted) == tag;
	}

	private void undefined(int tag, long start, boolean keep) throws IOException {
		VR vr = meant(tag);
		boolean hasItems = isAtItem();
		boolean fragments = vr.isBulk() && vr != VR.UN && header.vr != VR.UN;
		if (fragments && hasItems) {
			var found = new Value.Fragments(values.fragments(tag, frame.end, keep));
			if (keep) {
				frame.dataSet.put(new Element(tag, vr, found), Form.PLAIN, start);
			}
		} else if (vr == VR.SQ || hasItems) {
			push(tag, start, frame.end, true, keep);
		} else {
			throw new DicomException(Kind.MALFORMED, start, Tag.format(tag) + " has an undefined length, and is no sequence");
		}
	}

	private void defined(int tag, long start, boolean keep) throws IOException {
		long length = header.length;
		long left = frame.end - input.position();
		if (length > left) {
			if (keep && tag == Tag.PixelData && frame.isTop()) {
				VR vr = meant(tag);
				frame.dataSet.put(new Element(tag, vr, values.value(vr, left)), Form.PLAIN, start);
			}
			throw tooLong(start, Tag.format(tag), left);
		}
		if (tag == Tag.PixelRepresentation && length == 2 && input.has(2)) {
			frame.signedPixels = input.peekShort(0) == 1;
		}
		if (!keep) {
			input.skip(length);
			return;
		}
		VR vr = meant(tag);
		if (vr == VR.SQ) {
			push(tag, start, input.position() + length, false, true);
			return;
		}
		if ((length & 1) != 0) {
			log.note(start, () -> Tag.format(tag) + " has the odd length " + length);
		}
		boolean unknown = header.vr == VR.UN;
		VR shown = unknown && length % vr.width() != 0 ? VR.UN : vr;
		// The bytes of UN are little endian in every transfer syntax (PS3.5 section 6.2.2).
		Value value = values.value(unknown ? VR.UN : shown, length);
		frame.dataSet.put(new Element(tag, shown, value), unknown && shown != VR.UN ? Form.UNKNOWN : Form.PLAIN, start);
	}

	/// The representation of the element, which the dictionary knows where the header does not say it, or says UN.
	private VR meant(int tag) throws IOException {
		if (header.vr != null && header.vr != VR.UN) {
			return header.vr;
		}
		VR vr = frame.dataSet != null && Tag.privateCreator(tag) != 0 ? privateVr(tag) : ElementTable.vr(tag);
		if (vr == VR.OB && !frame.explicit && ElementTable.mayBeWords(tag)) {
			return VR.OW; // (PS3.5 section A.1)
		}
		if (vr == VR.SQ && header.vr == VR.UN && header.length > 0 && !isAtItem()) {
			return VR.UN;
		}
		return vr == VR.US && frame.signedPixels && ElementTable.mayBeSigned(tag) ? VR.SS : vr;
	}

	/// What the vendor's dictionary says; not that it is a sequence when it does not look like one, for such dictionaries err.
	private VR privateVr(int tag) throws IOException {
		VR vr = PrivateTable.vr(tag, frame.dataSet.privateCreator(tag));
		return vr == VR.SQ && header.length != 0 && !isAtItem() ? VR.UN : vr;
	}

	/// Whether a sequence may begin here.
	private boolean isAtItem() throws IOException {
		return input.has(8) && (input.peekTag() == ITEM || input.peekTag() == SEQUENCE_END);
	}

	private void push(int tag, long start, long end, boolean delimited, boolean keep) throws DicomException {
		if (frame.depth == DEEPEST) {
			throw new DicomException(Kind.LIMIT, start, "Sequences are nested more than " + DEEPEST + " levels deep at " + Tag.format(tag));
		}
		frame = frame.sequence(header.vr == VR.UN, tag, start, end, delimited, keep);
	}

	private DicomException tooLong(long start, String what, long left) {
		boolean file = frame.end == input.size();
		return new DicomException(file ? Kind.TRUNCATED : Kind.MALFORMED, start, what + " should have " + header.length
				+ " bytes, and " + left + " are left of " + (file ? "the file" : "its sequence or item"));
	}

	/// Whether the element here names its value representation.
	static boolean looksExplicit(Input input) throws IOException {
		return input.has(8) && VR.of(input.peekByte(4), input.peekByte(5)).isPresent();
	}
}
