package org.sagitta.dicom.internal;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;

import org.sagitta.dicom.Dictionary;
import org.sagitta.dicom.Tag;
import org.sagitta.dicom.VR;

/// The standard's elements, from `elements.tsv`: tag (an x stands for any digit), VRs, multiplicity, keyword, name, R when
/// retired.
public final class ElementTable {
	private static final int VRS = 1;
	private static final int MULTIPLICITY = 2;
	private static final int KEYWORD = 3;
	private static final int NAME = 4;
	private static final int RETIRED = 5;
	private static final Table TABLE = new Table("elements.tsv");
	/// The tags without an x, sign-flipped so that signed order is DICOM's, and their lines.
	private static final int[] TAGS;
	private static final int[] LINES;
	/// The few lines with an x: the digits that count, what they must be, the line.
	private static final int[][] PATTERNS;
	static {
		int[] tags = new int[TABLE.size()];
		int[] lines = new int[TABLE.size()];
		int[][] patterns = new int[TABLE.size()][];
		int count = 0;
		int patternCount = 0;
		for (int line = 0; line < TABLE.size(); line++) {
			int value = 0;
			int mask = 0;
			for (int i = 0; i < 8; i++) {
				int digit = TABLE.digit(line, i);
				value = value << 4 | (digit < 0 ? 0 : digit);
				mask = mask << 4 | (digit < 0 ? 0 : 0xF);
			}
			if (mask == -1) {
				tags[count] = value ^ Integer.MIN_VALUE;
				lines[count++] = line;
			} else {
				patterns[patternCount++] = new int[] { mask, value, line };
			}
		}
		TAGS = Arrays.copyOf(tags, count);
		LINES = Arrays.copyOf(lines, count);
		PATTERNS = Arrays.copyOf(patterns, patternCount);
	}

	private ElementTable() {
	}

	/// Made only when somebody asks for a keyword.
	private static final class Keywords {
		static final Map<String, Integer> TAGS_BY_KEYWORD = HashMap.newHashMap(TAGS.length);
		static {
			for (int i = 0; i < TAGS.length; i++) {
				TAGS_BY_KEYWORD.put(TABLE.field(LINES[i], KEYWORD), TAGS[i] ^ Integer.MIN_VALUE);
			}
			TAGS_BY_KEYWORD.remove("");
			for (int[] pattern : PATTERNS) {
				TAGS_BY_KEYWORD.putIfAbsent(TABLE.field(pattern[2], KEYWORD), pattern[1]);
			}
		}
	}

	public static Optional<Dictionary.Entry> entry(int tag) {
		int line = line(tag);
		if (line < 0) {
			return Optional.empty();
		}
		return Optional.of(new Dictionary.Entry(TABLE.field(line, KEYWORD), TABLE.field(line, NAME), vr(tag),
				TABLE.field(line, MULTIPLICITY), !TABLE.field(line, RETIRED).isEmpty()));
	}

	public static OptionalInt tag(String keyword) {
		Integer tag = Keywords.TAGS_BY_KEYWORD.get(keyword);
		return tag == null ? OptionalInt.empty() : OptionalInt.of(tag);
	}

	/// The first VR of the dictionary; UL for group lengths, LO for private creators, UN for what is not known.
	public static VR vr(int tag) {
		if ((tag & 0xFFFF) == 0) {
			return VR.UL;
		}
		if (Tag.isPrivate(tag)) {
			return Tag.isPrivateCreator(tag) ? VR.LO : VR.UN;
		}
		int line = line(tag);
		String vrs = line < 0 ? "UN" : TABLE.field(line, VRS);
		return VR.of(vrs.charAt(0), vrs.charAt(1)).orElse(VR.UN);
	}

	/// All that the dictionary allows.
	public static List<VR> vrs(int tag) {
		int line = line(tag);
		return line < 0 || Tag.isPrivate(tag) || (tag & 0xFFFF) == 0 ? List.of(vr(tag))
				: Stream.of(TABLE.field(line, VRS).split(" or ")).flatMap(vr -> VR.of(vr.charAt(0), vr.charAt(1)).stream()).toList();
	}

	/// Whether the element is US or SS, which Pixel Representation (or the value to write) decides.
	public static boolean mayBeSigned(int tag) {
		int line = line(tag);
		return line >= 0 && TABLE.field(line, VRS).startsWith("US or SS");
	}

	/// Whether the element is OB or OW, which is OW in the implicit transfer syntax.
	public static boolean mayBeWords(int tag) {
		int line = line(tag);
		return line >= 0 && TABLE.field(line, VRS).startsWith("OB or OW");
	}

	private static int line(int tag) {
		int index = Arrays.binarySearch(TAGS, tag ^ Integer.MIN_VALUE);
		if (index >= 0) {
			return LINES[index];
		}
		for (int[] pattern : PATTERNS) {
			if ((tag & pattern[0]) == pattern[1]) {
				return pattern[2];
			}
		}
		return -1;
	}
}
