package org.sagitta.codec.jpegls.internal;

import java.util.Arrays;

import org.sagitta.dicom.DicomException;
import org.sagitta.dicom.DicomException.Kind;

/// Decodes samples and runs, with any parameters (ITU-T T.87 section A.8 and annex A in general).
final class SampleDecoder {
	private final BitReader reader;
	private final int[] regular;
	private final int[] run;
	private final int maximum;
	private final int near;
	private final int step;
	private final int span;
	private final int reset;
	private final int limit;
	private final int errorBits;
	private final int greatestMapped;

	SampleDecoder(BitReader reader, Contexts contexts, Parameters parameters) {
		this.reader = reader;
		regular = contexts.regular;
		run = contexts.run;
		maximum = parameters.maximum();
		near = parameters.near();
		step = parameters.step();
		span = parameters.range() * step;
		reset = parameters.reset();
		limit = parameters.limit();
		errorBits = parameters.errorBits();
		greatestMapped = 2 * parameters.range();
	}

	BitReader reader() {
		return reader;
	}

	/// Decodes a sample in the regular mode.
	/// @param context with the sign that its first gradient has, not 0
	int regular(int context, int ra, int rb, int rc) throws DicomException {
		int sign = context >> 31;
		int at = (context ^ sign) - sign << 2;
		int a = regular[at];
		int b = regular[at + 1];
		int c = regular[at + 2];
		int n = regular[at + 3];
		int k = Golomb.parameter(a, n);
		int error = Golomb.unmapped(checked(reader.golomb(k, limit - errorBits - 1, errorBits)));
		if (k == 0 && near == 0 && 2 * b <= -n) {
			error = ~error;
		}
		int predicted = Prediction.corrected(Prediction.of(ra, rb, rc), c, sign, maximum);
		Prediction.learn(regular, at, error, error * step, reset);
		return sample(predicted + ((error ^ sign) - sign) * step);
	}

	/// Decodes the sample that ends a run (section A.7.2).
	/// @param type 1 when the neighbours on the left and above are the same, else 0
	/// @param runBits J at the run's end
	int interruption(int type, int ra, int rb, int runBits) throws DicomException {
		int at = 3 * type;
		int a = run[at];
		int n = run[at + 1];
		int negative = run[at + 2];
		int k = Golomb.parameter(type == 0 ? a : a + (n >> 1), n);
		int mapped = checked(reader.golomb(k, limit - runBits - errorBits - 2, errorBits));
		int map = mapped + type & 1;
		int size = mapped + type + map >> 1;
		boolean likelyNegative = k != 0 || 2 * negative >= n;
		int error = likelyNegative == (map == 1) ? -size : size;
		Prediction.learnRun(run, at, error, mapped + 1 - type >> 1, reset);
		int signed = type == 0 && ra > rb ? -error : error;
		return sample((type == 0 ? rb : ra) + signed * step);
	}

	/// A damaged code word may stand for more than any error can be. Twice the range leaves room for an encoder that does not
	/// reduce its errors to it.
	private int checked(int mapped) throws DicomException {
		if (mapped > greatestMapped || mapped < 0) {
			throw new DicomException(Kind.MALFORMED, -1, "A JPEG-LS prediction error is too large for samples up to " + maximum);
		}
		return mapped;
	}

	private int sample(int value) {
		int wrapped = value < -near ? value + span : value > maximum + near ? value - span : value;
		return Math.clamp(wrapped, 0, maximum);
	}

	/// Decodes a run of a line and the sample that ends it, if one does (section A.7.1.2).
	/// @param x where it begins
	/// @return where the next sample is
	int run(Line line, int x, int columns) throws DicomException {
		int value = line.here[x - 1];
		int next = runLength(line, columns - x + 1) + x;
		Arrays.fill(line.here, x, next, value);
		if (next > columns) {
			return next;
		}
		int above = line.above[next];
		int type = Math.abs(value - above) <= near ? 1 : 0;
		line.here[next] = interruption(type, value, above, Runs.bits(line.runIndex));
		line.runIndex = Math.max(0, line.runIndex - 1);
		return next + 1;
	}

	/// How many samples the run has; as many as remain means that the line's end ends it.
	int runLength(Line line, int remaining) throws DicomException {
		int length = 0;
		while (length < remaining) {
			int bits = Runs.bits(line.runIndex);
			if (reader.bit() == 0) {
				length += reader.read(bits);
				if (length >= remaining) {
					throw new DicomException(Kind.MALFORMED, -1, "A JPEG-LS run of " + length + " samples is to end where " + remaining + " remain");
				}
				return length;
			}
			int whole = 1 << bits;
			if (whole <= remaining - length) {
				line.runIndex = Math.min(Runs.LAST_INDEX, line.runIndex + 1);
			}
			length += whole;
		}
		return remaining;
	}
}
