package org.sagitta.dicom.internal;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

import org.sagitta.dicom.Dictionary;
import org.sagitta.dicom.VR;

/// Private elements of the common vendors, from `private.tsv`: creator, pattern, VR, multiplicity, name. In a pattern, xx in the
/// place of the block stands for whichever the creator has reserved (PS3.5 section 7.8.1), any other x for any digit.
public final class PrivateTable {
	private static final int PATTERN = 1;
	private static final int REPRESENTATION = 2;
	private static final int MULTIPLICITY = 3;
	private static final int NAME = 4;
	private static final Table TABLE = new Table("private.tsv");
	/// Of each creator, its first line and the one after its last.
	private static final Map<String, int[]> LINES = new HashMap<>();
	static {
		for (int line = 0; line < TABLE.size(); line++) {
			int first = line;
			int after = line + 1;
			LINES.computeIfAbsent(TABLE.field(line, 0), _ -> new int[] { first, after })[1] = after;
		}
	}

	private PrivateTable() {
	}

	public static Optional<Dictionary.Entry> entry(int tag, String creator) {
		int line = line(tag, creator);
		if (line < 0) {
			return Optional.empty();
		}
		return Optional.of(new Dictionary.Entry("", TABLE.field(line, NAME), vr(line), TABLE.field(line, MULTIPLICITY), false));
	}

	/// UN for what is not known.
	static VR vr(int tag, String creator) {
		int line = line(tag, creator);
		return line < 0 ? VR.UN : vr(line);
	}

	private static VR vr(int line) {
		String vr = TABLE.field(line, REPRESENTATION);
		return VR.of(vr.charAt(0), vr.charAt(1)).orElse(VR.UN);
	}

	private static int line(int tag, String creator) {
		int[] lines = LINES.get(creator);
		if (lines == null) {
			return -1;
		}
		int found = find(String.format("%04Xxx%02X", tag >>> 16, tag & 0xFF), lines);
		return found >= 0 ? found : matching(tag, lines);
	}

	private static int find(String pattern, int[] lines) {
		int low = lines[0];
		int high = lines[1] - 1;
		while (low <= high) {
			int middle = low + high >>> 1;
			int order = TABLE.field(middle, PATTERN).compareTo(pattern);
			if (order == 0) {
				return middle;
			}
			if (order < 0) {
				low = middle + 1;
			} else {
				high = middle - 1;
			}
		}
		return -1;
	}

	private static int matching(int tag, int[] lines) {
		for (int line = lines[0]; line < lines[1]; line++) {
			String pattern = TABLE.field(line, PATTERN);
			boolean matches = true;
			for (int i = 0; i < 8 && matches; i++) {
				char digit = pattern.charAt(i);
				matches = digit == 'x' || Character.digit(digit, 16) == (tag >>> 4 * (7 - i) & 0xF);
			}
			if (matches) {
				return line;
			}
		}
		return -1;
	}
}
