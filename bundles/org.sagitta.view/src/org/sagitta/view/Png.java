package org.sagitta.view;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import java.util.zip.DeflaterOutputStream;

import org.sagitta.view.internal.Letters;

/// Writes pictures as PNG (ISO/IEC 15948). Without ImageIO: it would load the desktop module, which a headless command can do
/// without.
public final class Png {
	private static final byte[] SIGNATURE = { (byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n' };

	private Png() {
	}

	/// Writes the picture in 8-bit grey. The stream is flushed, not closed.
	public static void write(Picture picture, OutputStream out) throws IOException {
		DataOutputStream data = new DataOutputStream(out);
		data.write(SIGNATURE);
		ByteArrayOutputStream header = new ByteArrayOutputStream();
		DataOutputStream fields = new DataOutputStream(header);
		fields.writeInt(picture.width());
		fields.writeInt(picture.height());
		// 8 bits, grey, and the only compression, filter method and interlacing that everyone reads.
		fields.write(new byte[] { 8, 0, 0, 0, 0 });
		chunk(data, "IHDR", header.toByteArray());
		chunk(data, "IDAT", compressed(picture));
		chunk(data, "IEND", new byte[0]);
		data.flush();
	}

	private static byte[] compressed(Picture picture) throws IOException {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		try (DeflaterOutputStream deflater = new DeflaterOutputStream(bytes)) {
			byte[] line = new byte[picture.width() + 1];
			// Filter "Sub": each pixel as its difference from the one before.
			line[0] = 1;
			for (int y = 0; y < picture.height(); y++) {
				byte before = 0;
				for (int x = 0; x < picture.width(); x++) {
					byte grey = picture.grey()[y * picture.width() + x];
					line[x + 1] = (byte) (grey - before);
					before = grey;
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
