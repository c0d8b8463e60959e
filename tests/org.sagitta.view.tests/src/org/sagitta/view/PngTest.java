package org.sagitta.view;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.Random;
import java.util.zip.CRC32;
import java.util.zip.InflaterInputStream;

import org.junit.jupiter.api.Test;

class PngTest {
	@Test
	void everyPixelComesBack() throws IOException {
		byte[] grey = new byte[37 * 21];
		new Random(1).nextBytes(grey);
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		Png.write(new Picture(37, 21, grey), out);
		assertArrayEquals(grey, read(out.toByteArray(), 37, 21, 1));
	}

	@Test
	void everyColourComesBack() throws IOException {
		byte[] colours = new byte[37 * 21 * 3];
		new Random(2).nextBytes(colours);
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		Png.write(37, 21, true, colours, out);
		assertArrayEquals(colours, read(out.toByteArray(), 37, 21, 3));
		assertThrows(IllegalArgumentException.class, () -> Png.write(37, 21, false, colours, out));
		assertThrows(IllegalArgumentException.class, () -> Png.write(0, 0, false, new byte[0], out));
	}

	/// An own reader, so that the test needs no desktop module either: checks each chunk's CRC, undoes the filter "Sub".
	private static byte[] read(byte[] png, int width, int height, int samples) throws IOException {
		DataInputStream in = new DataInputStream(new ByteArrayInputStream(png));
		assertEquals(0x89504E470D0A1A0AL, in.readLong());
		byte[] pixels = new byte[width * height * samples];
		while (true) {
			byte[] content = new byte[in.readInt() + 4];
			in.readFully(content, 0, 4);
			String type = new String(content, 0, 4);
			in.readFully(content, 4, content.length - 4);
			CRC32 crc = new CRC32();
			crc.update(content);
			assertEquals((int) crc.getValue(), in.readInt(), type);
			switch (type) {
				case "IHDR" -> {
					DataInputStream header = new DataInputStream(new ByteArrayInputStream(content, 4, 13));
					assertEquals(width, header.readInt());
					assertEquals(height, header.readInt());
					assertEquals(8, header.read());
					assertEquals(samples == 1 ? 0 : 2, header.read());
				}
				case "IDAT" -> unfilter(new InflaterInputStream(new ByteArrayInputStream(content, 4, content.length - 4)).readAllBytes(),
						pixels, width * samples, samples);
				case "IEND" -> {
					assertEquals(0, in.available());
					return pixels;
				}
				default -> throw new AssertionError(type);
			}
		}
	}

	private static void unfilter(byte[] lines, byte[] pixels, int width, int samples) {
		for (int y = 0; y < pixels.length / width; y++) {
			assertEquals(1, lines[y * (width + 1)]);
			for (int x = 0; x < width; x++) {
				int at = y * width + x;
				pixels[at] = (byte) (lines[y * (width + 1) + 1 + x] + (x < samples ? 0 : pixels[at - samples]));
			}
		}
	}

	@Test
	void labelsStandOutAtTheEdgesOfACopy() {
		Picture white = new Picture(256, 200, new byte[256 * 200]);
		Arrays.fill(white.grey(), (byte) 255);
		Picture labelled = Png.labelled(white, "R L A P");
		assertNotSame(white.grey(), labelled.grey());
		assertEquals((byte) 255, white.grey()[100 * 256 + 10]);
		assertTrue(blackBetween(labelled, 0, 80, 20, 120), "left");
		assertTrue(blackBetween(labelled, 236, 80, 256, 120), "right");
		assertTrue(blackBetween(labelled, 110, 0, 146, 20), "top");
		assertTrue(blackBetween(labelled, 110, 180, 146, 200), "bottom");
		assertTrue(!blackBetween(labelled, 60, 50, 200, 150), "middle");
		assertThrows(IllegalArgumentException.class, () -> Png.labelled(white, "RLAP"));
		Png.labelled(new Picture(1, 1, new byte[1]), "R L A P");
	}

	private static boolean blackBetween(Picture picture, int left, int top, int right, int bottom) {
		for (int y = top; y < bottom; y++) {
			for (int x = left; x < right; x++) {
				if (picture.grey()[y * picture.width() + x] == 0) {
					return true;
				}
			}
		}
		return false;
	}
}
