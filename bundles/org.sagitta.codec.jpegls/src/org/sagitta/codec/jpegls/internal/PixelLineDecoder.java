package org.sagitta.codec.jpegls.internal;

import java.util.Arrays;

import org.sagitta.dicom.DicomException;

/// Decodes lines whose pixels have their samples together (ITU-T T.87 section B.3): a run is one of all components, and counts
/// with the first one's run index; a run's end is always of type 0.
final class PixelLineDecoder {
	private final SampleDecoder samples;
	private final byte[] regions;
	private final int maximum;
	private final int columns;
	private final int[] contexts;

	PixelLineDecoder(SampleDecoder samples, Parameters parameters, byte[] regions, int columns, int components) {
		this.samples = samples;
		this.regions = regions;
		this.columns = columns;
		maximum = parameters.maximum();
		contexts = new int[components];
	}

	void decode(Line[] lines) throws DicomException {
		int x = 1;
		while (x <= columns) {
			int any = 0;
			for (int c = 0; c < lines.length; c++) {
				contexts[c] = context(lines[c], x);
				any |= contexts[c];
			}
			if (any == 0) {
				x = run(lines, x);
				continue;
			}
			for (int c = 0; c < lines.length; c++) {
				Line line = lines[c];
				line.here[x] = samples.regular(contexts[c], line.here[x - 1], line.above[x], line.above[x - 1]);
			}
			x++;
		}
	}

	private int context(Line line, int x) {
		int rb = line.above[x];
		int rc = line.above[x - 1];
		return (regions[maximum + line.above[x + 1] - rb] * 9 + regions[maximum + rb - rc]) * 9 + regions[maximum + rc - line.here[x - 1]];
	}

	private int run(Line[] lines, int x) throws DicomException {
		int next = x + samples.runLength(lines[0], columns - x + 1);
		for (Line line : lines) {
			Arrays.fill(line.here, x, next, line.here[x - 1]);
		}
		if (next > columns) {
			return next;
		}
		int bits = Runs.bits(lines[0].runIndex);
		for (Line line : lines) {
			line.here[next] = samples.interruption(0, line.here[next - 1], line.above[next], bits);
		}
		lines[0].runIndex = Math.max(0, lines[0].runIndex - 1);
		return next + 1;
	}
}
