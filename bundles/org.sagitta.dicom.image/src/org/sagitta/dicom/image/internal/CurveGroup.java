package org.sagitta.dicom.image.internal;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Optional;

import org.sagitta.dicom.DataSet;
import org.sagitta.dicom.DicomException;
import org.sagitta.dicom.image.Curve;

/// One of the groups that curves repeat in (PS3.3-2004 section C.10.2). A dimension's values are in the data, or, where the
/// descriptor says so, lie in equal steps.
public record CurveGroup(DataSet dataSet, int group) {
	public static final int FIRST = 0x5000;
	public static final int LAST = 0x501E;
	/// Dimensions that are computed for each that has data: else a few bytes would fill the memory.
	private static final int MOST_STEPPED = 4;
	private static final int DIMENSIONS = 0x0005;
	private static final int POINTS = 0x0010;
	private static final int TYPE = 0x0020;
	private static final int REPRESENTATION = 0x0103;
	private static final int DESCRIPTOR = 0x0110;
	private static final int START = 0x0112;
	private static final int STEP = 0x0114;
	private static final int DESCRIPTION = 0x0022;
	private static final int LABEL = 0x2500;
	private static final int DATA = 0x3000;
	private static final int MOST_DIMENSIONS = 64;

	public Optional<Curve> curve() throws IOException {
		if (!dataSet.contains(tag(DATA))) {
			return Optional.empty();
		}
		int dimensions = number(DIMENSIONS, 1, MOST_DIMENSIONS);
		int points = number(POINTS, 1, 0xFFFF);
		boolean[] stepped = stepped(dimensions);
		double[] values = values(dimensions, points, stepped);
		return Optional.of(new Curve(group, dimensions, points, dataSet.text(tag(TYPE)), dataSet.text(tag(DESCRIPTION)),
				dataSet.text(tag(LABEL)), values));
	}

	private boolean[] stepped(int dimensions) {
		double[] descriptor = dataSet.decimals(tag(DESCRIPTOR));
		boolean[] stepped = new boolean[dimensions];
		for (int i = 0; i < dimensions; i++) {
			stepped[i] = descriptor.length == dimensions && descriptor[i] == 0;
		}
		return stepped;
	}

	private double[] values(int dimensions, int points, boolean[] stepped) throws IOException {
		int inData = 0;
		for (boolean step : stepped) {
			inData += step ? 0 : 1;
		}
		if (dimensions > MOST_STEPPED * inData) {
			throw Problem.malformed(String.format("Curve %04X has %d dimensions, and data for %d of them", group, dimensions, inData));
		}
		byte[] data = Contents.all(dataSet, tag(DATA));
		int representation = number(REPRESENTATION, 0, 4);
		int width = width(representation);
		long needed = (long) points * inData * width;
		if (needed > data.length) {
			throw Problem.truncated(String.format("Curve %04X of %d points needs %d bytes, and has %d", group, points, needed, data.length));
		}
		double[] starts = dataSet.decimals(tag(START));
		double[] steps = dataSet.decimals(tag(STEP));
		ByteBuffer in = ByteBuffer.wrap(data).order(ByteOrder.LITTLE_ENDIAN);
		double[] values = new double[dimensions * points];
		for (int point = 0; point < points; point++) {
			int step = 0;
			for (int d = 0; d < dimensions; d++) {
				if (stepped[d]) {
					values[point * dimensions + d] = (step < starts.length ? starts[step] : 0) + point * (step < steps.length ? steps[step] : 1);
					step++;
				} else {
					values[point * dimensions + d] = next(in, representation);
				}
			}
		}
		return values;
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
