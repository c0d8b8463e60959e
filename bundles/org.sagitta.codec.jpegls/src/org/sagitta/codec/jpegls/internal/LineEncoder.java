package org.sagitta.codec.jpegls.internal;

import org.sagitta.dicom.DicomException;

/// Encodes lines, and leaves in them what the decoder will see.
final class LineEncoder {
	private final BitWriter writer;
	private final SampleEncoder samples;
	private final int[] contexts;
	private final Parameters parameters;
	private final byte[] regions;
	private final int columns;

	LineEncoder(BitWriter writer, Parameters parameters, byte[] regions, int columns) {
		Contexts all = new Contexts(parameters);
		this.writer = writer;
		this.parameters = parameters;
		this.regions = regions;
		this.columns = columns;
		samples = new SampleEncoder(writer, all, parameters);
		contexts = all.regular;
	}

	/// @param line whose samples are to be encoded; those above and beyond the borders are there
	void encode(Line line) throws DicomException {
		int x = 1;
		while (x <= columns) {
			x = parameters.wraps() ? lossless(line.above, line.here, x) : any(line.above, line.here, x);
			if (x <= columns) {
				x = samples.run(line, x, columns);
			}
		}
	}

	/// Encodes up to where a run begins, with any parameters, and returns that place.
	private int any(int[] above, int[] here, int from) throws DicomException {
		int maximum = parameters.maximum();
		int x = from;
		while (x <= columns) {
			int ra = here[x - 1];
			int rb = above[x];
			int rc = above[x - 1];
			int context = (regions[maximum + above[x + 1] - rb] * 9 + regions[maximum + rb - rc]) * 9 + regions[maximum + rc - ra];
			if (context == 0) {
				break;
			}
			here[x] = samples.regular(context, here[x], ra, rb, rc);
			x++;
		}
		return x;
	}

	/// The same without loss, for samples that use all values of their bits; see [LosslessLineDecoder].
	private int lossless(int[] above, int[] here, int from) throws DicomException {
		int[] contexts = this.contexts;
		byte[] regions = this.regions;
		int columns = this.columns;
		int maximum = parameters.maximum();
		int errorBits = parameters.errorBits();
		int escape = parameters.limit() - errorBits - 1;
		int reset = parameters.reset();
		int unused = Integer.SIZE - errorBits;
		int ra = here[from - 1];
		int rb = above[from];
		int rc = above[from - 1];
		int second = regions[maximum + rb - rc];
		int x = from;
		while (x <= columns) {
			int rd = above[x + 1];
			int first = regions[maximum + rd - rb];
			int context = (first * 9 + second) * 9 + regions[maximum + rc - ra];
			if (context == 0) {
				break;
			}
			int value = here[x++];
			int sign = context >> 31;
			int at = (context ^ sign) - sign << 2;
			int n = contexts[at + 3];
			int k = Golomb.parameter(contexts[at], n);
			int predicted = Prediction.corrected(Prediction.of(ra, rb, rc), contexts[at + 2], sign, maximum);
			int error = (value - predicted ^ sign) - sign << unused >> unused; // the smaller of two that are a range apart
			int opposite = 2 * contexts[at + 1] + n - 1 & k - 1; // negative for k = 0 and errors that are mostly negative
			writer.golomb(Golomb.mapped(error ^ opposite >> 31), k, escape, errorBits);
			Prediction.learn(contexts, at, error, error, reset);
			ra = value;
			rc = rb;
			rb = rd;
			second = first;
		}
		return x;
	}
}
