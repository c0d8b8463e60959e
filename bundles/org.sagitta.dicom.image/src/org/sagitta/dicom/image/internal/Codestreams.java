package org.sagitta.dicom.image.internal;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

import org.sagitta.dicom.Uids;
import org.sagitta.dicom.Value;
import org.sagitta.dicom.image.PixelFormat;

/// How codestreams begin, for frames that no table finds.
final class Codestreams {
	private static final int HEAD = 8;
	/// A start of image that another marker follows (ITU-T T.81 and T.87), a start of codestream and its size (T.800), a JPEG XL
	/// codestream, the signature boxes of files that hold JPEG 2000 or JPEG XL.
	private static final List<byte[]> SIGNATURES = List.of(bytes(0xFF, 0xD8, 0xFF), bytes(0xFF, 0x4F, 0xFF, 0x51), bytes(0xFF, 0x0A),
			bytes(0, 0, 0, 12, 'j', 'P', ' ', ' '), bytes(0, 0, 0, 12, 'J', 'X', 'L', ' '));

	private Codestreams() {
	}

	/// The fragments that begin as a codestream does, then how many fragments there are; nothing when the first one does not.
	static Optional<int[]> starts(List<Value> fragments, String transferSyntax, PixelFormat format) throws IOException {
		boolean rle = transferSyntax.equals(Uids.RLE_LOSSLESS);
		IntStream.Builder starts = IntStream.builder();
		for (int i = 0; i < fragments.size(); i++) {
			Value fragment = fragments.get(i);
			byte[] head = Contents.read(fragment, 0, (int) Math.min(HEAD, Contents.length(fragment)));
			if (rle ? isRleHeader(head, format) : SIGNATURES.stream().anyMatch(signature -> startsWith(head, signature))) {
				starts.add(i);
			} else if (i == 0) {
				return Optional.empty();
			}
		}
		return Optional.of(starts.add(fragments.size()).build().toArray());
	}

	/// How many segments, and where the first one begins: right after the header (PS3.5 section G.5).
	private static boolean isRleHeader(byte[] head, PixelFormat format) {
		ByteBuffer header = ByteBuffer.wrap(head).order(ByteOrder.LITTLE_ENDIAN);
		return head.length == HEAD && header.getInt(0) == RleHeader.segments(format) && header.getInt(4) == RleHeader.BYTES;
	}

	private static boolean startsWith(byte[] head, byte[] signature) {
		for (int i = 0; i < signature.length; i++) {
			if (i >= head.length || head[i] != signature[i]) {
				return false;
			}
		}
		return true;
	}

	private static byte[] bytes(int... values) {
		byte[] bytes = new byte[values.length];
		for (int i = 0; i < values.length; i++) {
			bytes[i] = (byte) values[i];
		}
		return bytes;
	}
}
