package org.sagitta.fuzz;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;

import org.sagitta.codec.jpeg.internal.JpegEncoder;
import org.sagitta.codec.jpegls.internal.JpegLsEncoder;
import org.sagitta.dicom.Uids;
import org.sagitta.dicom.image.Compression;
import org.sagitta.dicom.image.Frame;
import org.sagitta.dicom.image.FrameEncoder;
import org.sagitta.dicom.image.PixelFormat;
import org.sagitta.dicom.image.internal.RleEncoder;

/// Small correct codestreams: made by our own encoders, or of pictures made for this by encoders of what we have none for.
final class CodestreamSeeds {
	/// 16 × 16 pixels, progressive (ITU-T T.81 annex G).
	private static final byte[] PROGRESSIVE = hex("""
			ffd8ffdb00430050373c463c32504641465a55505f78c882786e6e78f5afb991c8ffffffffffffffffffffffffffffffffffffffffffffffffffffffff
			ffffffffffffffffffffffc2000b080010001001011100ffc4001500010100000000000000000000000000000200ffda00080101000000010e1fffc400
			17100101010100000000000000000000000001002131ffda00080101000105022702ebffc40014100100000000000000000000000000000020ffda0008
			010100063f021fffc400161001010100000000000000000000000000010071ffda0008010100013f2112d212e17fffda00080101000000100fffc40019
			1000020301000000000000000000000000003101102141ffda0008010100013f10040d91468708ffd9""");
	/// 8 × 8 pixels, two resolutions.
	private static final byte[] JPEG_2000 = hex("""
			ff4fff510029000000000008000000080000000000000000000000080000000800000000000000000001070101ff52000c00000001000104040001ff5c
			00074040484850ff90000a00000000004d0001ff93df8080120bd361425d21fae1d63834eca3370bc3ea0f83e71903e71009e7d564e0616ae2bfbdb236
			c5807115f0e41e16f5cd3946cf079f1c73839a172949f3ffd9""");
	/// 8 × 8 pixels of three components, irreversible.
	private static final byte[] JPEG_2000_COLOURS = hex("""
			ff4fff51002f000000000008000000080000000000000000000000080000000800000000000000000003070101070101070101ff52000c000000010101
			04040000ff5c000b42482457d357d35762ff90000a00000000002c0001ff93cf9458111db671470b844b06e7fe80c7c0480641948f4af8dcd352808080
			ffd9""");
	/// 9 × 7 pixels in two tiles, with the markers of packets and all code-block styles.
	private static final byte[] JPEG_2000_STYLES = hex("""
			ff4fff510029000000000009000000070000000000000000000000050000000700000000000000000001070101ff52000c06010001000100003f01ff5c
			00074040484850ff90000a0000000000830001ff93ff9100040000df812242211088442211ff92122eccfd00b608d7b6136ab62a85b644a5b631d5b639
			d5b6ff9100040001c3ea244924924924c1f39924924924c07c8649249240ff9209ef18dc00388120b61500b6157db61505b6127fb32434b64327b6762b
			b6050ab60b4f9a70ccb670ccb670ccb6ff90000a00010000009a0001ff93ff9100040000e7ed204824120904827f6902412090482412ff92114dccb640
			b640b635b645b6b5b6114dbcb600b6c7b6d5b665b6f5b6ff9100040001c3ea244824121104e07e422492493f908924924c0f9c8924924924ff9216b6af
			6100b62db6e5b6ff2ab630b60b23d700b600acb600acb60b2334acb634acb634acb6068785c6b685c6b685c6b60515b6ffd9""");
	/// 16 × 12 pixels in precincts and three layers, components first.
	private static final byte[] JPEG_2000_PRECINCTS = hex("""
			ff4fff5100290000000000100000000c0000000000000000000000100000000c00000000000000000001070101ff52000e010400030001000000012233
			ff5c00074040484850ff90000a0000000000e70001ff93de1811f6ea3de27bc412b3fd4120fc04969771a5aa95af8080c3ea0987d4110fb4281f76a2e2
			229a0e52ac1efd2cc84ca1f3f31e79c0ad6290efc5973fde181755cb3f6635c46827fd4140c8713e37b3e4ea83925b8080c3ea0b87d4150fb41c11e8a8
			a7c828b8f903497f14d78df44f4f0b5de0892303015ea6f67f80cc40076c5e91fd60c08c15ba527a3f8080c3ea068fb4220fa8100da6ee24959f109ea7
			a6ea6e94bf0a9eab43c8c00900a9e1002955fd408097160ea48080c1f38787d4110fb4180ea61f4330e2031298feed9292ed1f10878307887fffd9""");
	/// 8 × 8 pixels, High-Throughput: two sets of passes.
	private static final byte[] HIGH_THROUGHPUT = hex("""
			ff4fff510029400000000008000000080000000000000000400000004000000000000000000000000001070101ff500008000200000000ff52000c0000
			0002000104044001ff5c00074040484850ff90000a0000000000af0000ff93c073fe0120010080c4818d23047748cb266f00046348b1b7008671c039ff
			002c00700e7fc01a0028039ff006000c211994134003351a11b700013e30012ccafae1fe4005871600b70005db038ae0c0c00003e6be1477003f02aac0
			1484924eb8e91285ee5136daa98700462088b1b700c00d801f003c93aa4b6e3e2bfc00624711b60045e42066928071f2000a578d00b70017a483214004
			2ef40001b94d633700ffd9""");

	private CodestreamSeeds() {
	}

	static List<byte[]> rle() throws IOException {
		return encoded(new RleEncoder(), Uids.RLE_LOSSLESS, grey(8, 4, 8), grey(5, 3, 16), colours(4, 4));
	}

	static List<byte[]> jpeg() throws IOException {
		List<byte[]> all = new ArrayList<>();
		FrameEncoder encoder = new JpegEncoder();
		all.addAll(encoded(encoder, Uids.JPEG_BASELINE, grey(9, 9, 8), colours(17, 9)));
		all.addAll(encoded(encoder, Uids.JPEG_EXTENDED, grey(8, 8, 12)));
		all.addAll(encoded(encoder, Uids.JPEG_LOSSLESS, grey(9, 5, 16)));
		all.addAll(encoded(encoder, Uids.JPEG_LOSSLESS_SV1, grey(9, 5, 12), colours(5, 4)));
		all.add(Codestream.input(grey(16, 16, 8), PROGRESSIVE));
		return all;
	}

	static List<byte[]> jpegLs() throws IOException {
		FrameEncoder encoder = new JpegLsEncoder();
		List<byte[]> all = new ArrayList<>(encoded(encoder, Uids.JPEG_LS_LOSSLESS, grey(16, 9, 8), grey(9, 7, 12), colours(6, 5)));
		all.addAll(encoded(encoder, Uids.JPEG_LS_NEAR, grey(12, 9, 16), colours(6, 5)));
		return all;
	}

	static List<byte[]> jpeg2000() {
		return List.of(Codestream.input(grey(8, 8, 8), JPEG_2000), Codestream.input(colours(8, 8), JPEG_2000_COLOURS),
				Codestream.input(grey(9, 7, 8), JPEG_2000_STYLES), Codestream.input(grey(16, 12, 8), JPEG_2000_PRECINCTS),
				Codestream.input(grey(8, 8, 8), HIGH_THROUGHPUT));
	}

	/// One 8 × 8 codestream of each kind of compression, by its transfer syntax, for whole files.
	static byte[] ofEightByEight(String transferSyntax) throws IOException {
		return switch (transferSyntax) {
			case Uids.RLE_LOSSLESS -> codestream(new RleEncoder(), transferSyntax, grey(8, 8, 8));
			case Uids.JPEG_BASELINE, Uids.JPEG_LOSSLESS_SV1 -> codestream(new JpegEncoder(), transferSyntax, grey(8, 8, 8));
			case Uids.JPEG_LS_LOSSLESS -> codestream(new JpegLsEncoder(), transferSyntax, grey(8, 8, 8));
			case Uids.JPEG_2000 -> JPEG_2000;
			case Uids.HTJ2K -> HIGH_THROUGHPUT;
			default -> throw new IllegalArgumentException(transferSyntax);
		};
	}

	private static List<byte[]> encoded(FrameEncoder encoder, String transferSyntax, PixelFormat... formats) throws IOException {
		List<byte[]> all = new ArrayList<>();
		for (PixelFormat format : formats) {
			all.add(Codestream.input(format, codestream(encoder, transferSyntax, format)));
		}
		return all;
	}

	private static byte[] codestream(FrameEncoder encoder, String transferSyntax, PixelFormat format) throws IOException {
		return encoder.encode(picture(format), Compression.of(transferSyntax)).codestream();
	}

	/// A slope with an edge and a plain area, so that runs and all else occur.
	private static Frame picture(PixelFormat format) {
		byte[] samples = new byte[format.frameBytes()];
		int width = format.bitsAllocated() / 8;
		for (int i = 0; i < samples.length; i++) {
			int column = i / width / format.samplesPerPixel() % format.columns();
			int value = 2 * column > format.columns() ? 3 : column * 37 + i;
			samples[i] = (byte) (i % width == 0 ? value : value & (1 << format.bitsStored() - 8) - 1);
		}
		return new Frame(format, samples);
	}

	private static PixelFormat grey(int columns, int rows, int stored) {
		return new PixelFormat(columns, rows, 1, 1, "MONOCHROME2", 0, stored > 8 ? 16 : 8, stored, stored - 1, false);
	}

	private static PixelFormat colours(int columns, int rows) {
		return new PixelFormat(columns, rows, 1, 3, "RGB", 0, 8, 8, 7, false);
	}

	private static byte[] hex(String digits) {
		return HexFormat.of().parseHex(String.join("", Stream.of(digits.split("\\s+")).toList()));
	}
}
