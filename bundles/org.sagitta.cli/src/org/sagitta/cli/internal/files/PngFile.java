package org.sagitta.cli.internal.files;

import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.UUID;
import java.util.zip.CRC32;
import java.util.zip.DeflaterOutputStream;

import org.sagitta.dicom.image.Picture;

/// Writes pictures, grey or coloured, as PNG (ISO/IEC 15948).
final class PngFile {
	private static final byte[] SIGNATURE = { (byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n' };
	private static final int GREY = 0;
	private static final int TRUE_COLOUR = 2;
	/// The scan line as differences from the pixel before.
	private static final int SUB = 1;

	private PngFile() {
	}

	/// Writes a file that does not exist yet, beside its place first, so that no half-written file ever bears the name.
	static void write(Picture picture, Path target) throws IOException {
		Path fresh = target.resolveSibling(".picture-" + UUID.randomUUID() + ".tmp");
		try {
			try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(fresh, StandardOpenOption.CREATE_NEW))) {
				write(picture, out);
			}
			Files.move(fresh, target);
		} finally {
			Files.deleteIfExists(fresh);
		}
	}

	private static void write(Picture picture, OutputStream out) throws IOException {
		DataOutputStream data = new DataOutputStream(out);
		data.write(SIGNATURE);
		ByteArrayOutputStream header = new ByteArrayOutputStream();
		DataOutputStream fields = new DataOutputStream(header);
		fields.writeInt(picture.width());
		fields.writeInt(picture.height());
		fields.write(new byte[] { 8, (byte) (picture.colour() ? TRUE_COLOUR : GREY), 0, 0, 0 });
		chunk(data, "IHDR", header.toByteArray());
		chunk(data, "IDAT", compressed(picture));
		chunk(data, "IEND", new byte[0]);
		data.flush();
	}

	private static byte[] compressed(Picture picture) throws IOException {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		int pixel = picture.colour() ? 3 : 1;
		byte[] samples = picture.samples();
		try (DeflaterOutputStream deflater = new DeflaterOutputStream(bytes)) {
			byte[] line = new byte[picture.width() * pixel + 1];
			line[0] = SUB;
			for (int y = 0; y < picture.height(); y++) {
				int start = y * picture.width() * pixel;
				for (int i = 0; i < line.length - 1; i++) {
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
}
