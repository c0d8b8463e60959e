package org.sagitta.dicom.image;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

import org.sagitta.dicom.DataSet;
import org.sagitta.dicom.image.internal.Reading;
import org.sagitta.dicom.image.internal.VoiReader;

/// Which of the modality's values are shown, from black (0) to white (1): a value of interest transformation (PS3.3 section
/// C.11.2).
public sealed interface Voi {
	/// What lies between the ends of a window (section C.11.2.1.2 and C.11.2.1.3).
	enum Function {
		/// A line through pixel values: the width counts values, so that 1 is a threshold.
		LINEAR,
		/// A line, of the width as it is.
		LINEAR_EXACT,
		SIGMOID
	}

	/// Of floating-point pixels a LINEAR window of width 1 that somebody asks for is drawn as LINEAR_EXACT: there is no step from one
	/// whole value to the next.
	/// @param width at least 1 for LINEAR, above 0 for the others
	record Window(double center, double width, Function function, String explanation) implements Voi {
		public Window {
			if (!Double.isFinite(center) || !isPossible(width, function)) {
				throw new IllegalArgumentException("A window of " + width + " at " + center + " " + function);
			}
		}

		public Window(double center, double width) {
			this(center, width, width < 1 ? Function.LINEAR_EXACT : Function.LINEAR, "");
		}

		public static boolean isPossible(double width, Function function) {
			return Double.isFinite(width) && (function == Function.LINEAR ? width >= 1 : width > 0);
		}

		@Override
		public double apply(double value) {
			return switch (function) {
				case LINEAR -> {
					double fromCenter = value - (center - 0.5);
					double half = (width - 1) / 2;
					yield fromCenter <= -half ? 0 : fromCenter > half ? 1 : fromCenter / (width - 1) + 0.5;
				}
				case LINEAR_EXACT -> Math.clamp((value - center) / width + 0.5, 0, 1);
				case SIGMOID -> 1 / (1 + Math.exp(-4 * (value - center) / width));
			};
		}
	}

	/// An item of the VOI LUT Sequence.
	record Table(Lut lut, String explanation) implements Voi {
		@Override
		public double apply(double value) {
			return Math.min(1, lut.at(value) / (double) lut.greatest());
		}
	}

	/// From 0 to 1.
	double apply(double value);

	/// What the image calls it, or "".
	String explanation();

	/// Those that a frame comes with, tables first; windows of no possible width are left out. A window of a width below 1 is
	/// LINEAR_EXACT even if it is called LINEAR; so is one of width 1 of floating-point pixels that says no function.
	/// @throws org.sagitta.dicom.DicomException when a table's length contradicts its description
	static List<Voi> of(DataSet dataSet, int frame) throws IOException {
		return Reading.checked(() -> {
			List<Voi> all = new ArrayList<>(VoiReader.tables(dataSet, frame));
			all.addAll(VoiReader.windows(dataSet, frame));
			return List.copyOf(all);
		});
	}
}
