package org.sagitta.dicom.image;

/// A look-up table, at most 65,536 entries (PS3.3 section C.11).
/// @param first the input that the first entry is for; lower inputs have its output too, and those beyond the last entry that one's
/// @param entries unsigned
/// @param bits of each entry
public record Lut(int first, short[] entries, int bits) {
	public Lut {
		if (entries.length == 0 || entries.length > 1 << 16 || bits < 1 || bits > 16) {
			throw new IllegalArgumentException(entries.length + " entries of " + bits + " bits");
		}
	}

	/// The output for an input.
	public int at(double input) {
		int index = (int) Math.rint(Math.clamp(input - first, 0, entries.length - 1));
		return entries[index] & 0xFFFF;
	}

	/// The greatest output that the bits allow.
	public int greatest() {
		return (1 << bits) - 1;
	}
}
