package org.sagitta.codec.jpegls.internal;

import org.sagitta.dicom.DicomException;

/// Encodes samples and runs, with any parameters (ITU-T T.87 annex A). The reverse of [SampleDecoder].
final class SampleEncoder {
	private final BitWriter writer;
	private final int[] regular;
	private final int[] run;
	private final int maximum;
	private final int near;
	private final int step;
	private final int range;
	private final int reset;
	private final int limit;
	private final int errorBits;

	SampleEncoder(BitWriter writer, Contexts contexts, Parameters parameters) {
		this.writer = writer;
		regular = contexts.regular;
		run = contexts.run;
		maximum = parameters.maximum();
		near = parameters.near();
		step = parameters.step();
		range = parameters.range();
		reset = parameters.reset();
		limit = parameters.limit();
		errorBits = parameters.errorBits();
	}

	/// Encodes a sample in the regular mode.
	/// @param context with the sign that its first gradient has, not 0
	/// @return what the decoder will see
	int regular(int context, int value, int ra, int rb, int rc) throws DicomException {
		int sign = context >> 31;
		int at = (context ^ sign) - sign << 2;
		int b = regular[at + 1];
		int n = regular[at + 3];
		int k = Golomb.parameter(regular[at], n);
		int predicted = Prediction.corrected(Prediction.of(ra, rb, rc), regular[at + 2], sign, maximum);
		int quantised = quantised((value - predicted ^ sign) - sign);
		int seen = seen(predicted + ((quantised ^ sign) - sign) * step);
		int error = reduced(quantised);
		boolean opposite = k == 0 && near == 0 && 2 * b <= -n;
		writer.golomb(Golomb.mapped(opposite ? ~error : error), k, limit - errorBits - 1, errorBits);
		Prediction.learn(regular, at, error, error * step, reset);
		return seen;
	}

	private int interruption(int value, int ra, int rb, int runBits) throws DicomException {
		int type = Math.abs(ra - rb) <= near ? 1 : 0;
		int at = 3 * type;
		int a = run[at];
		int n = run[at + 1];
		int k = Golomb.parameter(type == 0 ? a : a + (n >> 1), n);
		int predicted = type == 0 ? rb : ra;
		int sign = type == 0 && ra > rb ? -1 : 0;
		int quantised = quantised((value - predicted ^ sign) - sign);
		int seen = seen(predicted + ((quantised ^ sign) - sign) * step);
		int error = reduced(quantised);
		boolean likelyNegative = k != 0 || 2 * run[at + 2] >= n;
		int map = error != 0 && error < 0 == likelyNegative ? 1 : 0;
		int mapped = 2 * Math.abs(error) - type - map;
		writer.golomb(mapped, k, limit - runBits - errorBits - 2, errorBits);
		Prediction.learnRun(run, at, error, mapped + 1 - type >> 1, reset);
		return seen;
	}

	private int quantised(int error) {
		return error > 0 ? (error + near) / step : (error - near) / step;
	}

	private int seen(int value) {
		return Math.clamp(value, 0, maximum);
	}

	/// A prediction error, and the one that is a range away, lead to the same sample; the smaller is coded.
	private int reduced(int error) {
		int positive = error < 0 ? error + range : error;
		return positive >= (range + 1) / 2 ? positive - range : positive;
	}

	/// Encodes a run of a line and the sample that ends it, if one does (section A.7).
	/// @param x where it begins
	/// @return where the next sample is
	int run(Line line, int x, int columns) throws DicomException {
		int[] here = line.here;
		int value = here[x - 1];
		int next = x;
		while (next <= columns && Math.abs(here[next] - value) <= near) {
			here[next++] = value;
		}
		int remaining = next - x;
		while (remaining >= 1 << Runs.bits(line.runIndex)) {
			writer.write(1, 1);
			remaining -= 1 << Runs.bits(line.runIndex);
			line.runIndex = Math.min(Runs.LAST_INDEX, line.runIndex + 1);
		}
		if (next > columns) {
			if (remaining > 0) {
				writer.write(1, 1);
			}
			return next;
		}
		int bits = Runs.bits(line.runIndex);
		writer.write(remaining, bits + 1); // a bit of 0, then the rest of the run's length
		here[next] = interruption(here[next], value, line.above[next], bits);
		line.runIndex = Math.max(0, line.runIndex - 1);
		return next + 1;
	}
}
