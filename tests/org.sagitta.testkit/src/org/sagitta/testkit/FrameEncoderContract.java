package org.sagitta.testkit;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.channels.ClosedByInterruptException;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.sagitta.dicom.DicomException;
import org.sagitta.dicom.DicomException.Kind;
import org.sagitta.dicom.image.Compression;
import org.sagitta.dicom.image.Frame;
import org.sagitta.dicom.image.FrameDecoder;
import org.sagitta.dicom.image.FrameEncoder;
import org.sagitta.dicom.image.PixelFormat;

/// What every [FrameEncoder] must do, shown with a [FrameDecoder] that reads what it writes.
public abstract class FrameEncoderContract {
	protected abstract FrameEncoder encoder();

	protected abstract FrameDecoder decoder();

	protected abstract List<Compression> compressions();

	/// Formats that each of the compressions can hold; some of odd sizes, some of few bits, some signed.
	protected abstract List<PixelFormat> formats();

	/// Formats that none of the compressions can hold.
	protected List<PixelFormat> impossibleFormats() {
		return List.of();
	}

	/// Whether the samples come back as they were.
	protected boolean isLossless(Compression compression) {
		return !compression.isLossy();
	}

	/// How much the samples of a lossy compression may be off on average, in parts of the range that they have. Noise does not count:
	/// nothing of it need be left.
	protected double meanError(Compression compression) {
		return 0.01;
	}

	/// How much any sample of a lossy compression may be off, noise or not; by default as much as there is.
	protected int greatestError(Compression compression) {
		return Integer.MAX_VALUE;
	}

	@Test
	protected void compressionsAreOfTheTransferSyntaxesThatAreNamed() {
		for (Compression compression : compressions()) {
			assertTrue(encoder().transferSyntaxes().contains(compression.transferSyntax()), compression.transferSyntax());
		}
	}

	@Test
	protected void codestreamsHaveAnEvenLengthAndTheFrameIsNotChanged() throws IOException {
		for (Compression compression : compressions()) {
			for (Frame frame : frames()) {
				byte[] before = frame.samples().clone();
				FrameEncoder.Encoded encoded = encoder().encode(frame, compression);
				assertEquals(0, encoded.codestream().length % 2, frame.format().toString());
				assertArrayEquals(before, frame.samples());
				assertEquals(frame.format().isMonochrome(), encoded.photometricInterpretation().startsWith("MONOCHROME"));
			}
		}
	}

	@Test
	protected void whatIsWrittenIsRead() throws IOException {
		for (Compression compression : compressions()) {
			for (Frame frame : frames()) {
				Frame back = roundTrip(frame, compression);
				assertEquals(frame.format().columns(), back.format().columns());
				assertEquals(frame.format().rows(), back.format().rows());
				if (isLossless(compression)) {
					assertArrayEquals(frame.values(), inColoursOf(frame, back), compression + " " + frame.format());
				}
			}
		}
	}

	@Test
	protected void whatIsLostIsWithinTheTolerance() throws IOException {
		for (Compression compression : compressions()) {
			for (PixelFormat format : isLossless(compression) ? List.<PixelFormat>of() : formats()) {
				for (Frame frame : smooth(format)) {
					close(frame, compression, meanError(compression));
				}
				close(FrameEncoderContractFrames.noise(format, 7), compression, 1);
			}
		}
	}

	private void close(Frame frame, Compression compression, double meanError) throws IOException {
		int[] expected = frame.values();
		int[] actual = inColoursOf(frame, roundTrip(frame, compression));
		double sum = 0;
		int greatest = 0;
		for (int i = 0; i < expected.length; i++) {
			int error = Math.abs(expected[i] - actual[i]);
			sum += error;
			greatest = Math.max(greatest, error);
		}
		double mean = sum / expected.length / ((1L << frame.format().bitsStored()) - 1);
		String what = compression + " " + frame.format();
		assertTrue(mean <= meanError, () -> "mean error " + mean + " of the range: " + what);
		assertTrue(greatest <= greatestError(compression), "greatest error " + greatest + ": " + what);
	}

	/// The stored values of a frame that was decoded, in the colours of the one that was encoded.
	private static int[] inColoursOf(Frame frame, Frame back) throws IOException {
		int[] values = back.values();
		String before = frame.format().photometricInterpretation();
		String after = back.format().photometricInterpretation();
		if (!before.equals(after)) {
			assertEquals("RGB from YBR_FULL", before + " from " + after);
			assertEquals(8, frame.format().bitsStored());
			for (int i = 0; i < values.length; i += 3) {
				double cb = values[i + 1] - 128;
				double cr = values[i + 2] - 128;
				int y = values[i];
				values[i] = (int) Math.clamp(Math.round(y + 1.402 * cr), 0, 255);
				values[i + 1] = (int) Math.clamp(Math.round(y - 0.344136 * cb - 0.714136 * cr), 0, 255);
				values[i + 2] = (int) Math.clamp(Math.round(y + 1.772 * cb), 0, 255);
			}
		}
		return values;
	}

	@Test
	protected void impossibleFormatsAreRefusedWithTheReason() {
		for (Compression compression : compressions()) {
			for (PixelFormat format : impossibleFormats()) {
				DicomException e = assertThrows(DicomException.class, () -> encoder().encode(FrameEncoderContractFrames.noise(format, 1), compression),
						format::toString);
				assertEquals(Kind.UNSUPPORTED, e.kind());
				assertFalse(e.getMessage().isBlank());
			}
		}
	}

	@Test
	protected void severalThreadsWriteTheSame() throws Exception {
		Frame frame = FrameEncoderContractFrames.gradient(formats().getFirst());
		Compression compression = compressions().getFirst();
		FrameEncoder shared = encoder();
		byte[] expected = shared.encode(frame, compression).codestream();
		byte[][] results = new byte[8][];
		Thread[] threads = new Thread[results.length];
		for (int i = 0; i < threads.length; i++) {
			int index = i;
			threads[i] = Thread.ofPlatform().start(() -> {
				try {
					results[index] = shared.encode(frame, compression).codestream();
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
	protected void anInterruptedThreadGetsTheCodestreamOrAnInterruption() throws IOException {
		Frame frame = FrameEncoderContractFrames.gradient(formats().getFirst());
		Thread.currentThread().interrupt();
		try {
			assertTrue(encoder().encode(frame, compressions().getFirst()).codestream().length > 0);
		} catch (ClosedByInterruptException | InterruptedIOException _) {
			// Ended early, as it should where it takes long.
		} finally {
			Thread.interrupted();
		}
	}

	private List<Frame> frames() {
		return formats().stream().<Frame>mapMulti((format, all) -> {
			smooth(format).forEach(all);
			all.accept(FrameEncoderContractFrames.noise(format, 7));
		}).toList();
	}

	private static List<Frame> smooth(PixelFormat format) {
		return List.of(FrameEncoderContractFrames.gradient(format), FrameEncoderContractFrames.filled(format, 0),
				FrameEncoderContractFrames.filled(format, 0xFF));
	}

	private Frame roundTrip(Frame frame, Compression compression) throws IOException {
		FrameEncoder.Encoded encoded = encoder().encode(frame, compression);
		return decoder().decode(encoded.codestream(), frame.format().decoded(encoded.photometricInterpretation()));
	}
}
