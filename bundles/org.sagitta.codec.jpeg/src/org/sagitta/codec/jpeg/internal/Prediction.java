package org.sagitta.codec.jpeg.internal;

/// The predictors of the lossless process (ITU-T T.81 table H.1). A is the sample to the left, B the one above, C the one above to
/// the left. All arithmetic is modulo 2^16 (section H.1.2.1). A line holds the samples of a pixel together, as many as are given.
final class Prediction {
	private static final int MASK = 0xFFFF;

	private Prediction() {
	}

	static int predict(int predictor, int a, int b, int c) {
		return switch (predictor) {
			case 1 -> a;
			case 2 -> b;
			case 3 -> c;
			case 4 -> a + b - c;
			case 5 -> a + (b - c >> 1);
			case 6 -> b + (a - c >> 1);
			case 7 -> a + b >> 1;
			default -> throw new IllegalArgumentException("predictor " + predictor);
		};
	}

	/// Turns the differences of a first line, or of the first one after a restart, into samples: the left neighbour predicts.
	/// @param middle what predicts the first sample of all
	static void undoFirstLine(int[] line, int together, int middle) {
		for (int i = 0; i < together; i++) {
			line[i] = line[i] + middle & MASK;
		}
		undoLeft(line, together);
	}

	/// Turns the differences of any other line into samples: the sample above predicts the first one.
	static void undo(int predictor, int[] line, int[] above, int together) {
		for (int i = 0; i < together; i++) {
			line[i] = line[i] + above[i] & MASK;
		}
		// A loop for each, so that the choice is not made for each sample.
		switch (predictor) {
			case 1 -> undoLeft(line, together);
			case 2 -> {
				for (int i = together; i < line.length; i++) {
					line[i] = line[i] + above[i] & MASK;
				}
			}
			case 3 -> {
				for (int i = together; i < line.length; i++) {
					line[i] = line[i] + above[i - together] & MASK;
				}
			}
			default -> {
				for (int i = together; i < line.length; i++) {
					line[i] = line[i] + predict(predictor, line[i - together], above[i], above[i - together]) & MASK;
				}
			}
		}
	}

	private static void undoLeft(int[] line, int together) {
		if (together == 1) {
			int sample = line[0];
			for (int i = 1; i < line.length; i++) {
				sample = sample + line[i] & MASK;
				line[i] = sample;
			}
			return;
		}
		for (int i = together; i < line.length; i++) {
			line[i] = line[i] + line[i - together] & MASK;
		}
	}

	/// The differences of a first line, as signed numbers of 16 bits.
	static void differencesOfFirstLine(int[] line, int[] into, int together, int middle) {
		for (int i = 0; i < line.length; i++) {
			into[i] = (short) (line[i] - (i < together ? middle : line[i - together]));
		}
	}

	/// The differences of any other line, likewise.
	static void differences(int predictor, int[] line, int[] above, int[] into, int together) {
		for (int i = 0; i < together; i++) {
			into[i] = (short) (line[i] - above[i]);
		}
		if (predictor == 1) {
			for (int i = together; i < line.length; i++) {
				into[i] = (short) (line[i] - line[i - together]);
			}
			return;
		}
		for (int i = together; i < line.length; i++) {
			into[i] = (short) (line[i] - predict(predictor, line[i - together], above[i], above[i - together]));
		}
	}
}
