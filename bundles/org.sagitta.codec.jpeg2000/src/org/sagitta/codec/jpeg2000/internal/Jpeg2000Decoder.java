package org.sagitta.codec.jpeg2000.internal;

import java.io.IOException;
import java.util.Set;

import org.osgi.service.component.annotations.Component;
import org.sagitta.dicom.Uids;
import org.sagitta.dicom.image.Frame;
import org.sagitta.dicom.image.FrameDecoder;
import org.sagitta.dicom.image.PixelFormat;

/// Decodes JPEG 2000 Part 1 (ITU-T T.800) and Part 15, High-Throughput JPEG 2000 (ITU-T T.814). Where a faster decoder is
/// installed, that one's ranking is higher.
///
/// A codestream that is not complete is refused, though its beginning could be decoded to an image: nobody could see that it is
/// worse than the one that was written.
@Component(service = FrameDecoder.class)
public final class Jpeg2000Decoder implements FrameDecoder {
	/// Part 2, whose codestreams may be plain ones of Part 1.
	private static final String PART_2_LOSSLESS = "1.2.840.10008.1.2.4.92";
	private static final String PART_2 = "1.2.840.10008.1.2.4.93";

	@Override
	public Set<String> transferSyntaxes() {
		return Set.of(Uids.JPEG_2000_LOSSLESS, Uids.JPEG_2000, PART_2_LOSSLESS, PART_2, Uids.HTJ2K_LOSSLESS, Uids.HTJ2K_LOSSLESS_RPCL,
				Uids.HTJ2K);
	}

	@Override
	public Frame decode(byte[] bytes, PixelFormat format) throws IOException {
		Codestream codestream = Codestream.read(Boxes.codestream(bytes), format);
		FrameWriter writer = new FrameWriter(format, codestream.size());
		TileDecoder decoder = new TileDecoder(codestream, writer);
		for (int tile = 0; tile < codestream.size().tiles(); tile++) {
			decoder.decode(tile);
		}
		return new Frame(format.decoded(decoded(format.photometricInterpretation())), writer.frame());
	}

	/// The codestream's own transform is undone (PS3.5 section 8.2.4), and sub-sampled components have a sample for each pixel now. Other
	/// colours are those that the samples had before they were encoded.
	private static String decoded(String photometric) {
		return switch (photometric) {
			case "YBR_RCT", "YBR_ICT" -> "RGB";
			case "YBR_FULL_422" -> "YBR_FULL";
			default -> photometric;
		};
	}
}
