package org.sagitta.codec.jpeg2000.internal;

import java.io.IOException;

/// From the packets' bytes to a tile-component's samples: code blocks, region of interest, quantization and wavelet.
final class ComponentDecoder {
	private final BlockDecoder blocks = new BlockDecoder();
	private final HtBlockDecoder highThroughputBlocks = new HtBlockDecoder();

	int[] reversible(TileComponent component, byte[] data) throws IOException {
		Region region = component.region();
		int stride = region.width();
		int[] samples = new int[stride * region.height()];
		decode(component, data, (decoder, block, band) -> {
			int[] from = decoder.samples();
			for (int y = 0; y < block.region.height(); y++) {
				int at = place(block, band, y, stride);
				int source = y * decoder.stride();
				for (int x = 0; x < block.region.width(); x++) {
					// Half of the value, towards zero.
					samples[at + x] = from[source + x] / 2;
				}
			}
		});
		ReversibleWavelet.undo(samples, stride, component.resolutions());
		return samples;
	}

	float[] irreversible(TileComponent component, byte[] data) throws IOException {
		Region region = component.region();
		int stride = region.width();
		float[] samples = new float[stride * region.height()];
		decode(component, data, (decoder, block, band) -> {
			int[] from = decoder.samples();
			float step = band.step() / 2;
			for (int y = 0; y < block.region.height(); y++) {
				int at = place(block, band, y, stride);
				int source = y * decoder.stride();
				for (int x = 0; x < block.region.width(); x++) {
					samples[at + x] = from[source + x] * step;
				}
			}
		});
		IrreversibleWavelet.undo(samples, stride, component.resolutions());
		return samples;
	}

	private interface BlockAction {
		void block(CodeBlockDecoder decoder, CodeBlock block, Subband band);
	}

	private static int place(CodeBlock block, Subband band, int y, int stride) {
		return (band.originY() + block.region.top() - band.region().top() + y) * stride
				+ band.originX() + block.region.left() - band.region().left();
	}

	private void decode(TileComponent component, byte[] data, BlockAction action) throws IOException {
		CodeBlockDecoder decoder = component.coding().has(ComponentCoding.HIGH_THROUGHPUT) ? highThroughputBlocks : blocks;
		for (Resolution resolution : component.resolutions()) {
			for (Precinct[] parts : resolution.read()) {
				for (int i = 0; parts != null && i < parts.length; i++) {
					for (CodeBlock block : parts[i].blocks) {
						if (block != null) {
							Effort.pause();
							decoder.decode(block, parts[i].band, component.coding(), data);
							unshift(decoder, block, component.roiShift());
							action.block(decoder, block, parts[i].band);
						}
					}
				}
			}
		}
	}

	/// Coefficients of a region of interest are shifted up, above all of the others (ITU-T T.800 annex H.1).
	private static void unshift(CodeBlockDecoder decoder, CodeBlock block, int shift) {
		if (shift == 0 || shift >= BlockDecoder.MOST_PLANES) {
			return;
		}
		int[] samples = decoder.samples();
		int least = 2 << shift;
		for (int y = 0; y < block.region.height(); y++) {
			int at = y * decoder.stride();
			for (int x = 0; x < block.region.width(); x++) {
				int value = samples[at + x];
				int magnitude = Math.abs(value);
				if (magnitude >= least) {
					samples[at + x] = value < 0 ? -(magnitude >> shift) : magnitude >> shift;
				}
			}
		}
	}
}
