package org.sagitta.testkit;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.channels.ClosedByInterruptException;
import java.time.Duration;
import java.util.Arrays;
import java.util.Random;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.sagitta.dicom.DicomException;
import org.sagitta.dicom.Uids;
import org.sagitta.dicom.image.Frame;
import org.sagitta.dicom.image.FrameDecoder;
import org.sagitta.dicom.image.PixelFormat;

/// What every [FrameDecoder] must do: a provider extends this once for each kind of codestream.
public abstract class FrameDecoderContract {
	private static final int MOST_PREFIXES = 300;
	private static final int CORRUPTIONS = 400;
	/// Columns and rows whose samples are more than any of these tests may allocate.
	private static final int HUGE = 8192;
	private static final int LARGE = 2048;
	/// What a decoder may allocate for a frame, the samples in 32 bits at one stage or two, is some times its size.
	private static final long MOST_FRAMES = 10;
	private static final Set<String> OF_DECODED_SAMPLES = Set.of("MONOCHROME1", "MONOCHROME2", "PALETTE COLOR", "RGB", "YBR_FULL");

	protected abstract FrameDecoder decoder();

	/// One frame, compressed; a few kilobytes will do.
	protected abstract byte[] codestream() throws IOException;

	/// What the data set says of that frame.
	protected abstract PixelFormat format();

	/// A codestream of a few kilobytes whose own header says this size, mostly a lie; [#codestream] where that has no such header.
	protected byte[] codestreamOfSize(int columns, int rows) throws IOException {
		return codestream();
	}

	@Test
	protected void transferSyntaxesAreUids() {
		for (String uid : decoder().transferSyntaxes()) {
			assertTrue(Uids.isValid(uid), uid);
		}
	}

	@Test
	protected void theResultIsAWholeFrameByPixelInColoursThatSamplesCanHave() throws IOException {
		Frame frame = decoder().decode(codestream(), format());
		PixelFormat result = frame.format();
		assertEquals(format().columns(), result.columns());
		assertEquals(format().rows(), result.rows());
		assertEquals(format().samplesPerPixel(), result.samplesPerPixel());
		assertEquals(format().bitsStored(), result.bitsStored());
		assertEquals(0, result.planarConfiguration());
		assertTrue(OF_DECODED_SAMPLES.contains(result.photometricInterpretation()), result::photometricInterpretation);
	}

	@Test
	protected void theCodestreamIsNotChangedAndPaddingAfterItIsIgnored() throws IOException {
		byte[] codestream = codestream();
		byte[] before = codestream.clone();
		byte[] samples = decoder().decode(codestream, format()).samples();
		assertArrayEquals(before, codestream);
		assertArrayEquals(samples, decoder().decode(Arrays.copyOf(codestream, codestream.length + 2), format()).samples());
	}

	@Test
	protected void everyPrefixIsDecodedOrRefused() throws IOException {
		byte[] codestream = codestream();
		int step = Math.max(1, codestream.length / MOST_PREFIXES);
		for (int length = 0; length < codestream.length; length += step) {
			decodesOrRefuses(Arrays.copyOf(codestream, length), format(), "the first " + length + " bytes");
		}
		assertThrows(DicomException.class, () -> decoder().decode(new byte[0], format()), "nothing");
	}

	@Test
	protected void everyCorruptionIsDecodedOrRefused() throws IOException {
		byte[] codestream = codestream();
		for (int i = 0; i < CORRUPTIONS; i++) {
			Random random = new Random(i);
			byte[] corrupt = codestream.clone();
			// Headers are where a wrong byte leads furthest.
			int reach = i % 2 == 0 ? Math.min(128, corrupt.length) : corrupt.length;
			for (int n = 0; n <= i % 4; n++) {
				corrupt[random.nextInt(reach)] = (byte) random.nextInt(256);
			}
			decodesOrRefuses(corrupt, format(), "corruption " + i);
		}
	}

	@Test
	protected void noiseIsDecodedOrRefused() throws IOException {
		for (int i = 0; i < 100; i++) {
			byte[] noise = new byte[i * 17];
			new Random(i).nextBytes(noise);
			decodesOrRefuses(noise, format(), "noise " + i);
		}
	}

	@Test
	protected void aFormatThatIsLargerThanTheFrameIsRefused() {
		PixelFormat larger = sized(format().columns(), format().rows() + 8);
		assertThrows(DicomException.class, () -> decoder().decode(codestream(), larger));
	}

	@Test
	protected void aHugeFormatAllocatesNothingForASmallCodestream() throws IOException {
		refusesWithoutAllocating(codestream(), sized(HUGE, HUGE));
	}

	@Test
	protected void aHugeSizeInTheCodestreamAllocatesNothingForASmallFormat() throws IOException {
		byte[] huge = codestreamOfSize(HUGE, HUGE);
		if (!Arrays.equals(huge, codestream())) {
			refusesWithoutAllocating(huge, format());
		}
	}

	/// Few bytes may be a large frame where it is all alike, so that it may be decoded as well.
	@Test
	protected void aLargeSizeThatBothSayAllocatesNoMoreThanSomeFrames() throws IOException {
		PixelFormat large = sized(LARGE, LARGE);
		byte[] codestream = codestreamOfSize(LARGE, LARGE);
		decodesOrRefuses(codestream, large, "a large size");
		long allocated = allocated(() -> decodesOrRefusesHere(codestream, large, "a large size"));
		assertTrue(allocated < MOST_FRAMES * large.frameBytes(), allocated + " bytes for a frame of " + large.frameBytes());
	}

	private PixelFormat sized(int columns, int rows) {
		PixelFormat of = format();
		return new PixelFormat(columns, rows, of.frames(), of.samplesPerPixel(), of.photometricInterpretation(),
				of.planarConfiguration(), of.bitsAllocated(), of.bitsStored(), of.highBit(), of.signed());
	}

	private void refusesWithoutAllocating(byte[] codestream, PixelFormat format) throws IOException {
		assertThrows(DicomException.class, () -> decoder().decode(codestream, format));
		long allocated = allocated(() -> assertThrows(DicomException.class, () -> decoder().decode(codestream, format)));
		assertTrue(allocated < 4 << 20, allocated + " bytes");
	}

	private interface Work {
		void run() throws IOException;
	}

	private static long allocated(Work work) throws IOException {
		var threads = (com.sun.management.ThreadMXBean) java.lang.management.ManagementFactory.getThreadMXBean();
		long before = threads.getCurrentThreadAllocatedBytes();
		work.run();
		return threads.getCurrentThreadAllocatedBytes() - before;
	}

	@Test
	protected void severalThreadsGetTheSame() throws Exception {
		byte[] expected = decoder().decode(codestream(), format()).samples();
		FrameDecoder shared = decoder();
		byte[][] results = new byte[8][];
		Thread[] threads = new Thread[results.length];
		for (int i = 0; i < threads.length; i++) {
			int index = i;
			threads[i] = Thread.ofPlatform().start(() -> {
				try {
					for (int n = 0; n < 4; n++) {
						results[index] = shared.decode(codestream(), format()).samples();
					}
				} catch (IOException _) {
					results[index] = null;
				}
			});
		}
		for (int i = 0; i < threads.length; i++) {
			threads[i].join();
			assertArrayEquals(expected, results[i], "thread " + i);
		}
	}

	@Test
	protected void anInterruptedThreadGetsTheFrameOrAnInterruption() throws IOException {
		byte[] expected = decoder().decode(codestream(), format()).samples();
		Thread.currentThread().interrupt();
		try {
			assertArrayEquals(expected, decoder().decode(codestream(), format()).samples());
		} catch (ClosedByInterruptException | InterruptedIOException _) {
			// Ended early, as it should where it takes long.
		} finally {
			Thread.interrupted();
		}
		assertFalse(Thread.currentThread().isInterrupted());
		assertArrayEquals(expected, decoder().decode(codestream(), format()).samples(), "after the interruption");
	}

	private void decodesOrRefuses(byte[] codestream, PixelFormat format, String what) {
		assertTimeoutPreemptively(Duration.ofSeconds(20), () -> decodesOrRefusesHere(codestream, format, what), what);
	}

	private void decodesOrRefusesHere(byte[] codestream, PixelFormat format, String what) throws IOException {
		try {
			assertEquals(format.columns(), decoder().decode(codestream, format).format().columns(), what);
		} catch (DicomException e) {
			assertFalse(e.getMessage().isBlank(), what);
		} catch (RuntimeException e) {
			throw new AssertionError(what + " caused " + e, e);
		}
	}
}
