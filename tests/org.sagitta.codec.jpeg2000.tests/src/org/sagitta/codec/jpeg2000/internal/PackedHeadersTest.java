package org.sagitta.codec.jpeg2000.internal;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Packet headers that are moved away from their packets. No program at hand writes that, so the tests move the headers of a
/// codestream that has markers around them.
class PackedHeadersTest {
	@TempDir
	private Path folder;
	private byte[] main;
	/// Of each tile-part what is between SOT and SOD, the headers, and the rest.
	private final Bytes[] headers = { new Bytes(), new Bytes() };
	private final Bytes[] bodies = { new Bytes(), new Bytes() };
	private TestImage image;

	private static int find(byte[] bytes, int marker, int from, int end) {
		for (int i = from; i < end; i++) {
			if ((bytes[i] & 0xFF) == marker >> 8 && i + 1 < end && (bytes[i + 1] & 0xFF) == (marker & 0xFF)) {
				return i;
			}
		}
		return end;
	}

	private void takeApart() throws IOException {
		image = TestImage.of(100, 60, 1, 8, false);
		byte[] codestream = new OpenJpeg(folder).encode(image, "-n 3 -r 4,1 -SOP -EPH -t 64,64 -b 16,16");
		int at = find(codestream, Marker.SOT, 0, codestream.length);
		main = Arrays.copyOf(codestream, at);
		for (int tile = 0; tile < 2; tile++) {
			int length = (codestream[at + 8] & 0xFF) << 8 | codestream[at + 9] & 0xFF;
			int end = at + length;
			int packet = find(codestream, Marker.SOD, at, end) + 2;
			while (packet < end) {
				int body = find(codestream, Marker.EPH, packet + 6, end) + 2;
				int next = find(codestream, Marker.SOP, body, end);
				headers[tile].bytes(Arrays.copyOfRange(codestream, packet + 6, body));
				bodies[tile].bytes(Arrays.copyOfRange(codestream, packet, packet + 6)).bytes(Arrays.copyOfRange(codestream, body, next));
				packet = next;
			}
			at = end;
		}
	}

	private void decodes(Bytes codestream) throws IOException {
		assertArrayEquals(image.frame(), new Jpeg2000Decoder().decode(codestream.toArray(), image.format()).samples());
	}

	@Test
	void headersInTheTilePartsHeader() throws IOException {
		takeApart();
		Bytes codestream = new Bytes().bytes(main);
		for (int tile = 0; tile < 2; tile++) {
			byte[] all = headers[tile].toArray();
			// The second segment comes first.
			Bytes segments = new Bytes().segment(Marker.PPT, new Bytes().u8(1).bytes(Arrays.copyOfRange(all, 5, all.length)))
					.segment(Marker.PPT, new Bytes().u8(0).bytes(Arrays.copyOf(all, 5)));
			codestream.bytes(Headers.tilePart(tile, 0, segments.toArray(), bodies[tile].toArray()));
		}
		decodes(codestream.u16(Marker.EOC));
	}

	@Test
	void headersInTheMainHeader() throws IOException {
		takeApart();
		Bytes packed = new Bytes().u32(headers[1].size()).bytes(headers[1].toArray()).u32(headers[0].size()).bytes(headers[0].toArray());
		byte[] all = packed.toArray();
		Bytes codestream = new Bytes().bytes(main)
				.segment(Marker.PPM, new Bytes().u8(0).bytes(Arrays.copyOf(all, all.length / 2)))
				.segment(Marker.PPM, new Bytes().u8(1).bytes(Arrays.copyOfRange(all, all.length / 2, all.length)));
		// They are in the order of the tile-parts, whatever the tiles' numbers are.
		codestream.bytes(Headers.tilePart(1, 0, new byte[0], bodies[1].toArray()));
		codestream.bytes(Headers.tilePart(0, 0, new byte[0], bodies[0].toArray()));
		decodes(codestream.u16(Marker.EOC));
	}
}
