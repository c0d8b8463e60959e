package org.sagitta.codec.jpegls.internal;

import org.sagitta.dicom.DicomException;
import org.sagitta.dicom.DicomException.Kind;

/// Decodes lines without loss whose samples use all values of their bits: nearly every image. The same as
/// [SampleDecoder#regular] does, without divisions and steps, with the bits at hand and no call for a usual sample.
final class LosslessLineDecoder implements LineDecoder {
	private static final int REFILL_BELOW = 32;

	private final SampleDecoder samples;
	private final BitReader reader;
	private final byte[] regions;
	private final int[] contexts;
	private final int columns;
	private final int maximum;
	private final int reset;
	private final int errorBits;
	private final int escape;
	private final int greatestMapped;

	LosslessLineDecoder(SampleDecoder samples, Contexts contexts, Parameters parameters, byte[] regions, int columns) {
		this.samples = samples;
		this.regions = regions;
		this.columns = columns;
		reader = samples.reader();
		this.contexts = contexts.regular;
		maximum = parameters.maximum();
		reset = parameters.reset();
		errorBits = parameters.errorBits();
		escape = parameters.limit() - errorBits - 1;
		greatestMapped = 2 * parameters.range();
	}

	@Override
	public void decode(Line line) throws DicomException {
		int[] above = line.above;
		int[] here = line.here;
		int x = 1;
		while (x <= columns) {
			x = regular(above, here, x);
			if (x <= columns) {
				x = samples.run(line, x, columns);
			}
		}
	}

	/// Decodes up to where a run begins, and returns that place.
	private int regular(int[] above, int[] here, int from) throws DicomException {
		int[] contexts = this.contexts;
		byte[] regions = this.regions;
		int columns = this.columns;
		int maximum = this.maximum;
		int escape = this.escape;
		int reset = this.reset;
		long bits = reader.bits;
		int valid = reader.valid;
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
			if (valid < REFILL_BELOW) {
				reader.bits = bits;
				reader.valid = valid;
				reader.refill();
				bits = reader.bits;
				valid = reader.valid;
			}
			int sign = context >> 31;
			int at = (context ^ sign) - sign << 2;
			int n = contexts[at + 3];
			int k = Golomb.parameter(contexts[at], n);
			int zeros = Long.numberOfLeadingZeros(bits);
			int mapped;
			if (zeros < escape && zeros + k < valid) {
				mapped = (zeros - 1 << k) + (int) (bits << zeros >>> 63 - k); // the unary part's 1 is on top of the low bits
				bits = bits << zeros << k + 1;
				valid -= zeros + k + 1;
			} else {
				reader.bits = bits;
				reader.valid = valid;
				mapped = reader.golomb(k, escape, errorBits);
				bits = reader.bits;
				valid = reader.valid;
			}
			if (mapped > greatestMapped) {
				throw new DicomException(Kind.MALFORMED, -1, "A JPEG-LS prediction error is too large for samples up to " + maximum);
			}
			int opposite = 2 * contexts[at + 1] + n - 1 & k - 1; // negative for k = 0 and errors that are mostly negative
			int error = Golomb.unmapped(mapped) ^ opposite >> 31;
			int predicted = Prediction.corrected(Prediction.of(ra, rb, rc), contexts[at + 2], sign, maximum);
			Prediction.learn(contexts, at, error, error, reset);
			ra = predicted + ((error ^ sign) - sign) & maximum;
			here[x++] = ra;
			rc = rb;
			rb = rd;
			second = first;
		}
		reader.bits = bits;
		reader.valid = valid;
		return x;
	}
}
