package org.sagitta.codec.system.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.sagitta.dicom.image.PixelFormat;

/// From what other programs write, each component by itself, to samples by pixel.
final class Planes {
	private Planes() {
	}

	/// The components that opj_decompress wrote as PGX files, big endian, in a folder of their own.
	/// @param name `out` for `out_0.pgx` and so on
	static byte[] fromPgx(Path folder, String name, PixelFormat format) throws IOException {
		int count = format.samplesPerPixel();
		int pixels = format.columns() * format.rows();
		Samples samples = Samples.of(format);
		for (int component = 0; component < count; component++) {
			byte[] file = Files.readAllBytes(folder.resolve(name + "_" + component + ".pgx"));
			int header = 0;
			while (file[header++] != '\n') {
				// one line of text comes first
			}
			assertEquals(0, (file.length - header) % pixels, "samples of another size than the image's");
			int width = (file.length - header) / pixels;
			int[] values = new int[pixels];
			for (int i = 0; i < pixels; i++) {
				values[i] = width == 1 ? file[header + i] : file[header + 2 * i] << 8 | file[header + 2 * i + 1] & 0xFF;
				if (!format.signed()) {
					values[i] &= width == 1 ? 0xFF : 0xFFFF;
				}
			}
			samples.put(values, pixels, component, count);
		}
		return samples.bytes();
	}
}
