package org.sagitta.dicom;

import java.util.Optional;

/// A value representation (PS3.5 section 6.2).
public enum VR {
	AE(Kind.TEXT), AS(Kind.TEXT), AT(Kind.INTEGER, 4), CS(Kind.TEXT), DA(Kind.TEXT), DS(Kind.TEXT), DT(Kind.TEXT),
	FL(Kind.DECIMAL, 4), FD(Kind.DECIMAL, 8), IS(Kind.TEXT), LO(Kind.LOCAL_TEXT), LT(Kind.LOCAL_TEXT), OB(Kind.BULK, 1),
	OD(Kind.BULK, 8), OF(Kind.BULK, 4), OL(Kind.BULK, 4), OV(Kind.BULK, 8), OW(Kind.BULK, 2), PN(Kind.LOCAL_TEXT),
	SH(Kind.LOCAL_TEXT), SL(Kind.INTEGER, 4), SQ(Kind.SEQUENCE), SS(Kind.INTEGER, 2), ST(Kind.LOCAL_TEXT),
	SV(Kind.INTEGER, 8), TM(Kind.TEXT), UC(Kind.LOCAL_TEXT), UI(Kind.TEXT), UL(Kind.INTEGER, 4), UN(Kind.BULK, 1),
	UR(Kind.TEXT), US(Kind.INTEGER, 2), UT(Kind.LOCAL_TEXT), UV(Kind.INTEGER, 8);

	private enum Kind {
		TEXT, LOCAL_TEXT, INTEGER, DECIMAL, BULK, SEQUENCE
	}

	private static final VR[] BY_LETTERS = new VR[26 * 26];
	static {
		for (VR vr : values()) {
			BY_LETTERS[index(vr.name().charAt(0), vr.name().charAt(1))] = vr;
		}
	}

	private final Kind kind;
	private final int width;
	/// Asked for each element of each file, and so kept.
	private final boolean longLength;

	VR(Kind kind) {
		this(kind, 1);
	}

	VR(Kind kind, int width) {
		this.kind = kind;
		this.width = width;
		longLength = switch (name()) {
			case "OB", "OD", "OF", "OL", "OV", "OW", "SQ", "SV", "UC", "UN", "UR", "UT", "UV" -> true;
			default -> false;
		};
	}

	/// The representation that two received bytes name, or nothing when they name none.
	public static Optional<VR> of(int first, int second) {
		return Optional.ofNullable(orNull(first, second));
	}

	/// As [#of], without an Optional for each element of each file.
	static VR orNull(int first, int second) {
		return first < 'A' || first > 'Z' || second < 'A' || second > 'Z' ? null : BY_LETTERS[index(first, second)];
	}

	private static int index(int first, int second) {
		return (first - 'A') * 26 + second - 'A';
	}

	/// Whether the value is written as characters.
	public boolean isText() {
		return kind == Kind.TEXT || kind == Kind.LOCAL_TEXT;
	}

	/// Whether the character set of the data set applies; other text is ASCII.
	public boolean usesCharacterSet() {
		return kind == Kind.LOCAL_TEXT;
	}

	/// Whether a backslash separates values; the long texts and UR have just one.
	public boolean isMultiValued() {
		return switch (this) {
			case ST, LT, UT, UR, SQ -> false;
			default -> kind != Kind.BULK;
		};
	}

	/// Whether the value is a row of binary integers ([#width] bytes each), AT included.
	public boolean isBinaryInteger() {
		return kind == Kind.INTEGER;
	}

	/// Whether the value is a row of binary floating-point numbers ([#width] bytes each).
	public boolean isBinaryDecimal() {
		return kind == Kind.DECIMAL;
	}

	/// Whether the value is bytes or words that DICOM itself gives no number or text to (OB, OW, …, UN).
	public boolean isBulk() {
		return kind == Kind.BULK;
	}

	/// Bytes of one value of a binary representation; 1 for text.
	public int width() {
		return width;
	}

	/// Bytes that change places between the byte orders: [#width], but for AT, which is two 16-bit numbers.
	public int swapWidth() {
		return this == AT ? 2 : width;
	}

	/// Whether explicit transfer syntaxes write the length in 32 bits (PS3.5 section 7.1.2).
	public boolean hasLongLength() {
		return longLength;
	}

	/// What makes an odd value even: a space for text, zero for UI and bytes.
	public byte padding() {
		return (byte) (isText() && this != UI ? ' ' : 0);
	}
}
