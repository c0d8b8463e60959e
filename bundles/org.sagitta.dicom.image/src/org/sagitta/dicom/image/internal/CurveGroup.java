package org.sagitta.dicom.image.internal;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;

import org.sagitta.dicom.DataSet;
import org.sagitta.dicom.DicomException;

/// One of the groups that retired curves repeat in (PS3.3-2004 section C.10.2): time activity, histograms, ECG and more. Those of
/// type ROI or POLY with two dimensions in pixels are lines in the image; the others have nothing to do with its pixels, and are
/// not read.
record CurveGroup(DataSet dataSet, int group) {
	private static final int FIRST = 0x5000;
	private static final int LAST = 0x501E;
	private static final int DIMENSIONS = 0x0005;
	private static final int POINTS = 0x0010;
	private static final int TYPE = 0x0020;
	private static final int AXIS_UNITS = 0x0030;
	private static final int REPRESENTATION = 0x0103;
	private static final int DESCRIPTOR = 0x0110;
	private static final int START = 0x0112;
	private static final int STEP = 0x0114;
	private static final int DATA = 0x3000;

	/// The curves that lie in the image.
	/// @throws DicomException when such a one has less data than it says, or data of a representation that is not known
	static List<Outline> outlines(DataSet dataSet) throws IOException {
		List<Outline> outlines = new ArrayList<>();
		for (int group = FIRST; group <= LAST; group += 2) {
			CurveGroup curve = new CurveGroup(dataSet, group);
			if (curve.isInTheImage()) {
				outlines.add(curve.outline());
			}
		}
		return outlines;
	}

	private boolean isInTheImage() {
		String type = dataSet.text(tag(TYPE));
		List<String> units = dataSet.texts(tag(AXIS_UNITS));
		return dataSet.contains(tag(DATA)) && dataSet.integer(tag(DIMENSIONS)).orElse(0) == 2 && (type.equals("ROI") || type.equals("POLY"))
				&& units.stream().allMatch(unit -> unit.isEmpty() || unit.equals("PIXL"));
	}

	private Outline outline() throws IOException {
		int points = number(POINTS, 1, 0xFFFF);
		int representation = number(REPRESENTATION, 0, 4);
		double[] descriptor = dataSet.decimals(tag(DESCRIPTOR));
		// A dimension in equal steps has no data (section C.10.2.1.5).
		boolean[] stepped = { descriptor.length == 2 && descriptor[0] == 0, descriptor.length == 2 && descriptor[1] == 0 };
		int inData = (stepped[0] ? 0 : 1) + (stepped[1] ? 0 : 1);
		byte[] data = Contents.all(dataSet, tag(DATA));
		long needed = (long) points * inData * width(representation);
		if (needed > data.length) {
			throw Problem.truncated(String.format("Curve %04X of %d points needs %d bytes, and has %d", group, points, needed, data.length));
		}
		double[][] steps = { steps(0, stepped), steps(1, stepped) };
		ByteBuffer in = ByteBuffer.wrap(data).order(ByteOrder.LITTLE_ENDIAN);
		double[] values = new double[2 * points];
		for (int i = 0; i < values.length; i++) {
			double[] step = steps[i % 2];
			values[i] = stepped[i % 2] ? step[0] + i / 2 * step[1] : next(in, representation);
		}
		return new Outline(values, dataSet.text(tag(TYPE)).equals("ROI"));
	}

	/// Start and step of a dimension. These are there for each dimension, or, as some write it, for the stepped ones alone.
	private double[] steps(int dimension, boolean[] stepped) {
		int alone = dimension == 1 && stepped[0] ? 1 : 0;
		double[] starts = dataSet.decimals(tag(START));
		double[] steps = dataSet.decimals(tag(STEP));
		return new double[] { at(starts, starts.length == 2 ? dimension : alone, 0), at(steps, steps.length == 2 ? dimension : alone, 1) };
	}

	private static double at(double[] values, int index, double otherwise) {
		return index < values.length ? values[index] : otherwise;
	}

	private static int width(int representation) {
		return switch (representation) {
			case 0, 1 -> 2;
			case 3 -> 8;
			default -> 4;
		};
	}

	private static double next(ByteBuffer in, int representation) {
		return switch (representation) {
			case 0 -> in.getShort() & 0xFFFF;
			case 1 -> in.getShort();
			case 2 -> in.getFloat();
			case 3 -> in.getDouble();
			default -> in.getInt();
		};
	}

	private int number(int element, int least, int greatest) throws DicomException {
		int number = dataSet.integer(tag(element)).orElse(-1);
		if (number < least || number > greatest) {
			throw Problem.malformed(String.format("Curve %04X has %d in (%04X,%04X), which is not from %d to %d", group, number, group,
					element, least, greatest));
		}
		return number;
	}

	private int tag(int element) {
		return group << 16 | element;
	}
}
