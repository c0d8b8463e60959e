package org.sagitta.codec.jpegls.internal;

import org.sagitta.dicom.DicomException;

/// Decodes lines with any parameters.
final class AnyLineDecoder implements LineDecoder {
	private final SampleDecoder samples;
	private final byte[] regions;
	private final int maximum;
	private final int columns;

	AnyLineDecoder(SampleDecoder samples, Parameters parameters, byte[] regions, int columns) {
		this.samples = samples;
		this.regions = regions;
		this.columns = columns;
		maximum = parameters.maximum();
	}

	@Override
	public void decode(Line line) throws DicomException {
		int[] above = line.above;
		int[] here = line.here;
		int x = 1;
		while (x <= columns) {
			int ra = here[x - 1];
			int rb = above[x];
			int rc = above[x - 1];
			int context = (regions[maximum + above[x + 1] - rb] * 9 + regions[maximum + rb - rc]) * 9 + regions[maximum + rc - ra];
			if (context == 0) {
				x = samples.run(line, x, columns);
			} else {
				here[x++] = samples.regular(context, ra, rb, rc);
			}
		}
	}
}
