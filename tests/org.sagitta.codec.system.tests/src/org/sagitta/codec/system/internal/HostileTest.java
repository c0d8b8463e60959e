package org.sagitta.codec.system.internal;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.sagitta.dicom.DicomException;
import org.sagitta.dicom.DicomException.Kind;
import org.sagitta.dicom.Uids;
import org.sagitta.dicom.image.Compression;
import org.sagitta.dicom.image.Frame;
import org.sagitta.dicom.image.FrameDecoder;
import org.sagitta.dicom.image.PixelFormat;

/// Damaged codestreams end in a [DicomException] or a frame of the right size, and the Java VM goes on.
class HostileTest {
	private record Sample(FrameDecoder decoder, byte[] codestream, PixelFormat format) { }

	private static List<Sample> samples() throws IOException {
		List<Sample> samples = new ArrayList<>();
		for (int count : new int[] { 1, 3 }) {
			for (String syntax : new String[] { Uids.JPEG_2000_LOSSLESS, Uids.JPEG_2000 }) {
				Frame frame = Pictures.of(Pictures.format(21, 16, count, 16, 12, false));
				samples.add(new Sample(Installed.openJpegDecoder(), Installed.openJpegEncoder().encode(frame, Compression.of(syntax)).codestream(),
						frame.format()));
			}
		}
		return samples;
	}

	/// @return whether it was decoded
	private static boolean survives(Sample sample, byte[] damaged) throws IOException {
		try {
			assertEquals(sample.format().frameBytes(), sample.decoder().decode(damaged, sample.format()).samples().length);
			return true;
		} catch (DicomException e) {
			assertNotNull(e.getMessage());
			return false;
		}
	}

	@Test
	void noPrefixIsTakenForAFrame() throws IOException {
		for (Sample sample : samples()) {
			// Without the padding byte and the last marker, all samples may be there.
			int whole = sample.codestream().length - 3;
			for (int length = 0; length < whole; length++) {
				assertTrue(!survives(sample, Arrays.copyOf(sample.codestream(), length)),
						"a prefix of " + length + " of " + sample.codestream().length + " bytes was taken for a frame");
			}
			assertTrue(survives(sample, sample.codestream()));
		}
	}

	@Test
	void eachByteMayBeDamaged() throws IOException {
		for (Sample sample : samples()) {
			for (int at = 0; at < sample.codestream().length; at++) {
				for (int value : new int[] { 0, 0xFF, sample.codestream()[at] ^ 0x10 }) {
					byte[] damaged = sample.codestream().clone();
					damaged[at] = (byte) value;
					survives(sample, damaged);
				}
			}
		}
	}

	@Test
	void announcementsBeyondTheBytesDoNotReachOpenJpeg() throws IOException {
		Sample sample = samples().getFirst();
		int cod = marker(sample, 0x52);
		byte[] layers = sample.codestream().clone();
		layers[cod + 6] = -1;
		refused("packets", layers, sample.format());
		byte[] tiles = sample.codestream().clone();
		tiles[27] = 1;
		tiles[31] = 1;
		refused("tiles", tiles, sample.format());
		byte[] levels = sample.codestream().clone();
		levels[cod + 9] = 33;
		refused("33 decomposition levels", levels, sample.format());
	}

	/// Psot (ITU-T T.800 section A.4.2) alone is wrong here. Only our own look at it is asked: OpenJPEG is not to see such bytes.
	@Test
	void aTilePartIsNoLongerThanTheBytesAndNoShorterThanItsHeader() throws IOException {
		Sample sample = samples().getFirst();
		int left = sample.codestream().length - marker(sample, 0x90);
		J2kCodestream.check(tilePartOf(sample, left), sample.format());
		refusedTilePart(Kind.TRUNCATED, "of " + (left + 1) + " bytes has " + left, sample, left + 1);
		refusedTilePart(Kind.TRUNCATED, "of 4294967295 bytes has " + left, sample, -1);
		refusedTilePart(Kind.MALFORMED, "of 13 bytes has a header of 14", sample, 13);
		refusedTilePart(Kind.MALFORMED, "of 1 bytes has a header of 14", sample, 1);
	}

	private static void refusedTilePart(Kind kind, String reason, Sample sample, int length) {
		DicomException e = assertThrows(DicomException.class, () -> J2kCodestream.check(tilePartOf(sample, length), sample.format()));
		assertEquals(kind, e.kind());
		assertTrue(e.getMessage().contains(reason), e.getMessage());
	}

	@Test
	void aTilePartOfLengthZeroReachesToTheEndMarker() throws IOException {
		Sample sample = samples().getFirst();
		byte[] open = tilePartOf(sample, 0);
		assertArrayEquals(sample.decoder().decode(sample.codestream(), sample.format()).samples(),
				sample.decoder().decode(open, sample.format()).samples());
		refused("EOC", Arrays.copyOf(open, open.length - 3), sample.format());
	}

	/// The sample with another length in the header of its only tile-part.
	private static byte[] tilePartOf(Sample sample, int length) {
		byte[] codestream = sample.codestream().clone();
		ByteBuffer.wrap(codestream).putInt(marker(sample, 0x90) + 6, length);
		return codestream;
	}

	/// Where the first marker 0xFF.. of this kind is.
	private static int marker(Sample sample, int low) {
		int at = 0;
		while (sample.codestream()[at] != -1 || sample.codestream()[at + 1] != (byte) low) {
			at++;
		}
		return at;
	}

	private static void refused(String reason, byte[] codestream, PixelFormat format) {
		DicomException e = assertThrows(DicomException.class, () -> Installed.openJpegDecoder().decode(codestream, format));
		assertTrue(e.getMessage().contains(reason) && !e.getMessage().contains("OpenJPEG"), e.getMessage());
	}

	@Test
	void aFrameOfAnotherSizeOrDepthDoesNotReachOpenJpeg() throws IOException {
		Sample sample = samples().getFirst();
		for (PixelFormat other : List.of(Pictures.format(20, 16, 1, 16, 12, false), Pictures.format(21, 15, 1, 16, 12, false),
				Pictures.format(21, 16, 3, 16, 12, false), Pictures.format(21, 16, 1, 8, 8, false))) {
			DicomException e = assertThrows(DicomException.class, () -> sample.decoder().decode(sample.codestream(), other));
			assertEquals(Kind.MALFORMED, e.kind());
			assertTrue(!e.getMessage().contains("OpenJPEG"), e.getMessage());
		}
	}

	@Test
	void anInterruptedThreadDoesNotBeginAFrame() throws IOException {
		Sample sample = samples().getFirst();
		Thread.currentThread().interrupt();
		try {
			assertThrows(InterruptedIOException.class, () -> sample.decoder().decode(sample.codestream(), sample.format()));
		} finally {
			assertTrue(Thread.interrupted(), "the interruption was lost");
		}
		assertTrue(survives(sample, sample.codestream()));
	}

	@Test
	void manyThreadsDecodeAtTheSameTime() throws Exception {
		List<Sample> samples = samples();
		List<Throwable> failures = Collections.synchronizedList(new ArrayList<>());
		List<Thread> threads = new ArrayList<>();
		for (int i = 0; i < 8; i++) {
			int first = i;
			Runnable work = () -> {
				for (int n = 0; n < 100; n++) {
					Sample sample = samples.get((first + n) % samples.size());
					try {
						assertTrue(survives(sample, sample.codestream()));
						survives(sample, Arrays.copyOf(sample.codestream(), sample.codestream().length / 2));
					} catch (IOException | Error e) {
						failures.add(e);
					}
				}
			};
			threads.add(i % 2 == 0 ? Thread.startVirtualThread(work) : Thread.ofPlatform().start(work));
		}
		for (Thread thread : threads) {
			thread.join();
		}
		assertEquals(List.of(), failures);
	}
}
