package org.sagitta.view;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import java.util.zip.DeflaterOutputStream;

import org.sagitta.view.internal.Letters;

/// Writes pictures, grey or coloured, as PNG (ISO/IEC 15948). Without ImageIO: it would load the desktop module, which a headless
/// command can do without.
public final class Png {
	private static final byte[] SIGNATURE = { (byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n' };
	private static final int GREY = 0;
	private static final int TRUE_COLOUR = 2;
	/// The filter of a line: each sample as its difference from the one of the pixel before.
	private static final int SUB = 1;

	private Png() {
	}

	/// Writes the picture in 8-bit grey. The stream is flushed, not closed.
	public static void write(Picture picture, OutputStream out) throws IOException {
		write(picture.width(), picture.height(), false, picture.grey(), out);
	}

	/// Writes a picture with 8 bits for each sample. The stream is flushed, not closed.
	/// @param colour whether each pixel has red, green and blue, or one grey value
	/// @param samples pixel by pixel, row by row from the top left
	/// @throws IllegalArgumentException when the samples are not those of such a picture
	public static void write(int width, int height, boolean colour, byte[] samples, OutputStream out) throws IOException {
		int line = Math.multiplyExact(width, colour ? 3 : 1);
		if (width < 1 || height < 1 || samples.length != Math.multiplyExact(line, height)) {
			throw new IllegalArgumentException(samples.length + " bytes for a picture of " + width + " × " + height);
		}
		DataOutputStream data = new DataOutputStream(out);
		data.write(SIGNATURE);
		ByteArrayOutputStream header = new ByteArrayOutputStream();
		DataOutputStream fields = new DataOutputStream(header);
		fields.writeInt(width);
		fields.writeInt(height);
		// 8 bits, and the only compression, filter method and interlacing that everyone reads.
		fields.write(new byte[] { 8, (byte) (colour ? TRUE_COLOUR : GREY), 0, 0, 0 });
		chunk(data, "IHDR", header.toByteArray());
		chunk(data, "IDAT", compressed(samples, line, colour ? 3 : 1));
		chunk(data, "IEND", new byte[0]);
		data.flush();
	}

	private static byte[] compressed(byte[] samples, int length, int pixel) throws IOException {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		try (DeflaterOutputStream deflater = new DeflaterOutputStream(bytes)) {
			byte[] line = new byte[length + 1];
			line[0] = SUB;
			for (int start = 0; start < samples.length; start += length) {
				for (int i = 0; i < length; i++) {
					line[i + 1] = (byte) (samples[start + i] - (i < pixel ? 0 : samples[start + i - pixel]));
				}
				deflater.write(line);
			}
		}
		return bytes.toByteArray();
	}

	private static void chunk(DataOutputStream out, String type, byte[] content) throws IOException {
		byte[] name = type.getBytes(StandardCharsets.US_ASCII);
		CRC32 crc = new CRC32();
		crc.update(name);
		crc.update(content);
		out.writeInt(content.length);
		out.write(name);
		out.write(content);
		out.writeInt((int) crc.getValue());
	}

	/// The picture with letters burnt in at the middle of its edges, as [SliceView#edgeLabels] gives them.
	public static Picture labelled(Picture picture, String edgeLabels) {
		String[] texts = edgeLabels.strip().split("\\s+");
		if (texts.length != 4) {
			throw new IllegalArgumentException("four labels, not \"" + edgeLabels + '"');
		}
		Letters letters = new Letters(new Picture(picture.width(), picture.height(), picture.grey().clone()));
		int width = picture.width();
		int height = picture.height();
		letters.draw(texts[0], letters.margin(), height / 2);
		letters.draw(texts[1], width - 1 - letters.margin(), height / 2);
		letters.draw(texts[2], width / 2, letters.margin());
		letters.draw(texts[3], width / 2, height - 1 - letters.margin());
		return letters.picture();
	}
}
