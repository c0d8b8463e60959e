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
				String photometric = frame.format().photometricInterpretation();
				if (isLossless(compression) && back.format().photometricInterpretation().equals(photometric)) {
					assertArrayEquals(frame.values(), back.values(), compression + " " + frame.format());
				}
			}
		}
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
			all.accept(FrameEncoderContractFrames.gradient(format));
			all.accept(FrameEncoderContractFrames.noise(format, 7));
			all.accept(FrameEncoderContractFrames.filled(format, 0));
			all.accept(FrameEncoderContractFrames.filled(format, 0xFF));
		}).toList();
	}

	private Frame roundTrip(Frame frame, Compression compression) throws IOException {
		FrameEncoder.Encoded encoded = encoder().encode(frame, compression);
		return decoder().decode(encoded.codestream(), frame.format().decoded(encoded.photometricInterpretation()));
	}
}
