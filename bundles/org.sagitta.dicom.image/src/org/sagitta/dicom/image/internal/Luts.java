package org.sagitta.dicom.image.internal;

import java.io.IOException;
import java.util.List;

import org.sagitta.dicom.DataSet;
import org.sagitta.dicom.DicomException;
import org.sagitta.dicom.Dictionary;
import org.sagitta.dicom.Tag;
import org.sagitta.dicom.VR;
import org.sagitta.dicom.image.Lut;

/// Reads look-up tables: three numbers that describe one (PS3.3 section C.11.1.1.1), and its data, which must be as long as they
/// say.
public final class Luts {
	/// @param count of entries
	/// @param first the input of the first one
	/// @param bits of each
	record Descriptor(int count, int first, int bits) { }

	/// A table as it is written.
	/// @param words whether each entry has two bytes, of which a wrong number of bits may be said
	record Written(Descriptor descriptor, short[] entries, boolean words) { }

	private Luts() {
	}

	/// @param signed whether inputs may be negative, where the value representation does not say it
	public static Lut read(DataSet dataSet, int descriptorTag, int dataTag, boolean signed) throws IOException {
		return scaled(List.of(written(dataSet, descriptorTag, dataTag, signed))).getFirst();
	}

	static Written written(DataSet dataSet, int descriptorTag, int dataTag, boolean signed) throws IOException {
		Descriptor descriptor = descriptor(dataSet, descriptorTag, signed);
		byte[] data = Contents.all(dataSet, dataTag);
		int count = descriptor.count();
		boolean words = data.length >= 2 * count;
		if (!words && (data.length < count || descriptor.bits() > 8)) {
			throw Problem.malformed("The look-up table " + Dictionary.keyword(dataTag) + " has " + data.length + " bytes, too few for "
					+ count + " entries of " + descriptor.bits() + " bits");
		}
		short[] entries = new short[count];
		for (int i = 0; i < count; i++) {
			entries[i] = (short) (words ? data[2 * i] & 0xFF | data[2 * i + 1] << 8 : data[i] & 0xFF);
		}
		return new Written(descriptor, entries, words);
	}

	/// Tables that belong together have entries of the same scale: the blue of a palette may be weak without being of fewer bits.
	static List<Lut> scaled(List<Written> tables) {
		int all = 0;
		for (Written table : tables) {
			for (short entry : table.words() ? table.entries() : new short[0]) {
				all |= entry & 0xFFFF;
			}
		}
		int used = 32 - Integer.numberOfLeadingZeros(all);
		return tables.stream().map(table -> new Lut(table.descriptor().first(), table.entries(),
				table.words() ? bits(used, table.descriptor().bits()) : table.descriptor().bits())).toList();
	}

	static Descriptor descriptor(DataSet dataSet, int tag, boolean signed) throws DicomException {
		double[] numbers = dataSet.decimals(tag);
		String name = Dictionary.keyword(tag) + " " + Tag.format(tag);
		if (numbers.length != 3) {
			throw Problem.malformed(name + " has " + numbers.length + " numbers, not 3");
		}
		int count = number(numbers[0], name) & 0xFFFF;
		int first = number(numbers[1], name);
		int bits = number(numbers[2], name);
		if (bits < 1 || bits > 16) {
			throw Problem.malformed(name + " says that entries have " + bits + " bits, and 8 to 16 are possible");
		}
		boolean negative = signed || dataSet.vr(tag).orElseThrow() == VR.SS;
		return new Descriptor(count == 0 ? 1 << 16 : count, negative ? (short) first : first & 0xFFFF, bits);
	}

	/// Written as US or SS; a longer representation must not smuggle in more.
	private static int number(double value, String name) throws DicomException {
		if (!(value >= Short.MIN_VALUE && value <= 0xFFFF)) {
			throw Problem.malformed(name + " has " + value + ", which is no 16-bit number");
		}
		return (int) value;
	}

	/// Some tables of 8-bit entries say that these have 16 bits, as the words that they are in; some of 16-bit entries say 8.
	private static int bits(int used, int declared) {
		return used > declared ? 16 : declared == 16 && used <= 8 && used > 0 ? 8 : declared;
	}
}
