package org.sagitta.codec.jpeg.internal;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;

import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;

import org.sagitta.dicom.image.PixelFormat;

/// A small progressive codestream, with scans of each kind.
final class Progressive {
	static final PixelFormat FORMAT = Images.colour(17, 9, "YBR_FULL");

	private Progressive() {
	}

	static byte[] codestream() throws IOException {
		BufferedImage image = new BufferedImage(FORMAT.columns(), FORMAT.rows(), BufferedImage.TYPE_INT_RGB);
		image.getRaster().setPixels(0, 0, FORMAT.columns(), FORMAT.rows(), Images.stored(Images.waves(FORMAT)));
		ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
		ImageWriteParam param = writer.getDefaultWriteParam();
		param.setProgressiveMode(ImageWriteParam.MODE_DEFAULT);
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		try (ImageOutputStream out = ImageIO.createImageOutputStream(bytes)) {
			writer.setOutput(out);
			writer.write(null, new IIOImage(image, null, null), param);
		} finally {
			writer.dispose();
		}
		return bytes.toByteArray();
	}
}
