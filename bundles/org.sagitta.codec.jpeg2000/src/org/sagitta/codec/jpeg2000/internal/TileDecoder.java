package org.sagitta.codec.jpeg2000.internal;

import java.io.IOException;

import org.sagitta.dicom.DicomException;

/// Decodes a codestream's tiles, one after the other, into a frame.
final class TileDecoder {
	private final Codestream codestream;
	private final ImageSize size;
	private final FrameWriter writer;
	private final ComponentDecoder componentDecoder = new ComponentDecoder();
	private final Effort effort = new Effort();

	TileDecoder(Codestream codestream, FrameWriter writer) {
		this.codestream = codestream;
		this.size = codestream.size();
		this.writer = writer;
	}

	void decode(int number) throws IOException {
		TileData data = codestream.tile(number);
		Parameters parameters = data.parameters();
		Region tile = region(number);
		TileComponent[] components = new TileComponent[size.components().length];
		for (int c = 0; c < components.length; c++) {
			components[c] = new TileComponent(tile, size.components()[c], parameters, c);
		}
		Input packets = data.packets();
		new TilePackets(number, components, parameters, packets, data.headers()).read(tile, size.components(), effort);
		int[][] integers = new int[components.length][];
		float[][] reals = new float[components.length][];
		for (int c = 0; c < components.length; c++) {
			if (components[c].coding().reversible()) {
				integers[c] = componentDecoder.reversible(components[c], packets.bytes());
			} else {
				reals[c] = componentDecoder.irreversible(components[c], packets.bytes());
			}
		}
		// Some write the flag into grey codestreams, where it can mean nothing.
		if (parameters.tileCoding().colourTransform() && components.length >= 3) {
			undoColours(components, integers, reals);
		}
		for (int c = 0; c < components.length; c++) {
			writer.write(c, components[c].region(), integers[c] != null ? integers[c] : rounded(reals[c]));
			integers[c] = null;
			reals[c] = null;
		}
	}

	private Region region(int number) {
		long left = size.tileLeft() + number % size.tilesAcross() * size.tileWidth();
		long top = size.tileTop() + number / size.tilesAcross() * size.tileHeight();
		return new Region(size.left(), size.top(), size.right(), size.bottom()).intersect(left, top, left + size.tileWidth(),
				top + size.tileHeight());
	}

	private void undoColours(TileComponent[] components, int[][] integers, float[][] reals) throws DicomException {
		if (!components[0].region().equals(components[1].region()) || !components[0].region().equals(components[2].region())) {
			throw Faults.malformed("The colours are transformed together, but their components do not have the same size");
		}
		if (integers[0] != null && integers[1] != null && integers[2] != null) {
			ColourTransform.undoReversible(integers[0], integers[1], integers[2]);
		} else if (reals[0] != null && reals[1] != null && reals[2] != null) {
			ColourTransform.undoIrreversible(reals[0], reals[1], reals[2]);
		} else {
			throw Faults.malformed("The colours are transformed together, but their components have different wavelets");
		}
	}

	private static int[] rounded(float[] values) {
		int[] rounded = new int[values.length];
		for (int i = 0; i < values.length; i++) {
			rounded[i] = (int) Math.rint(values[i]);
		}
		return rounded;
	}
}
