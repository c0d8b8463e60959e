package org.sagitta.dicom.image.internal;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.Arrays;
import java.util.Dictionary;
import java.util.Hashtable;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.osgi.framework.Constants;
import org.osgi.framework.ServiceRegistration;
import org.sagitta.dicom.DataSet;
import org.sagitta.dicom.DicomException;
import org.sagitta.dicom.DicomException.Kind;
import org.sagitta.dicom.DicomFile;
import org.sagitta.dicom.Element;
import org.sagitta.dicom.Tag;
import org.sagitta.dicom.Uids;
import org.sagitta.dicom.VR;
import org.sagitta.dicom.Value;
import org.sagitta.dicom.image.Frame;
import org.sagitta.dicom.image.FrameDecoder;
import org.sagitta.dicom.image.Frames;
import org.sagitta.dicom.image.PixelFormat;
import org.sagitta.testkit.Services;

class FramesOSGiTest {
	private static final String MADE_UP = "1.2.3.4.5";

	/// Makes every pixel 7.
	private static final class Sevens implements FrameDecoder {
		@Override
		public Set<String> transferSyntaxes() {
			return Set.of(MADE_UP);
		}

		@Override
		public Frame decode(byte[] codestream, PixelFormat format) {
			byte[] samples = new byte[format.frameBytes()];
			Arrays.fill(samples, (byte) 7);
			return new Frame(format.decoded(format.photometricInterpretation()), samples);
		}
	}

	private static DicomFile image(String syntax) {
		DataSet dataSet = new DataSet().put(Tag.Columns, 2).put(Tag.Rows, 1).put(Tag.BitsAllocated, 8).put(Tag.BitsStored, 8).put(Tag.HighBit, 7)
				.put(Tag.PixelRepresentation, 0).put(Tag.PhotometricInterpretation, "MONOCHROME1");
		Value.Bytes pixels = new Value.Bytes(new byte[] { 1, 2 });
		Value value = syntax.equals(MADE_UP) ? new Value.Fragments(List.of(Value.Bytes.EMPTY, pixels)) : pixels;
		dataSet.put(new Element(Tag.PixelData, VR.OB, value));
		return new DicomFile(new DataSet(), dataSet, syntax, List.of());
	}

	@Test
	void uncompressedFramesAreReadFromTheStart() throws IOException {
		Frames frames = Services.await(Frames.class);
		assertTrue(frames.canDecode(Uids.IMPLICIT_LITTLE_ENDIAN));
		assertArrayEquals(new int[] { 1, 2 }, frames.monochrome(image(Uids.EXPLICIT_LITTLE_ENDIAN), 0));
	}

	@Test
	void aDecoderThatArrivesIsUsedAndOneThatLeavesIsNot() throws IOException {
		Frames frames = Services.await(Frames.class);
		assertFalse(frames.canDecode(MADE_UP));
		ServiceRegistration<FrameDecoder> registration = Services.context().registerService(FrameDecoder.class, new Sevens(), null);
		assertTrue(frames.canDecode(MADE_UP));
		assertArrayEquals(new int[] { 7, 7 }, frames.monochrome(image(MADE_UP), 0));
		registration.unregister();
		DicomException e = assertThrows(DicomException.class, () -> frames.monochrome(image(MADE_UP), 0));
		assertEquals(Kind.UNSUPPORTED, e.kind());
		assertTrue(e.getMessage().contains(MADE_UP));
	}

	@Test
	void whatOneDecoderRefusesTheNextIsAskedFor() throws IOException {
		Frames frames = Services.await(Frames.class);
		FrameDecoder strict = new FrameDecoder() {
			@Override
			public Set<String> transferSyntaxes() {
				return Set.of(MADE_UP);
			}

			@Override
			public Frame decode(byte[] codestream, PixelFormat format) throws IOException {
				throw new DicomException(Kind.MALFORMED, -1, "too strict");
			}
		};
		Dictionary<String, Object> first = new Hashtable<>(Map.of(Constants.SERVICE_RANKING, 100));
		ServiceRegistration<FrameDecoder> refusing = Services.context().registerService(FrameDecoder.class, strict, first);
		try {
			assertEquals("too strict", assertThrows(DicomException.class, () -> frames.monochrome(image(MADE_UP), 0)).getMessage());
			ServiceRegistration<FrameDecoder> reading = Services.context().registerService(FrameDecoder.class, new Sevens(), null);
			assertArrayEquals(new int[] { 7, 7 }, frames.monochrome(image(MADE_UP), 0));
			reading.unregister();
		} finally {
			refusing.unregister();
		}
	}

	@Test
	void coloursAreRefused() {
		DicomFile colour = image(Uids.EXPLICIT_LITTLE_ENDIAN);
		colour.dataSet().put(Tag.PhotometricInterpretation, "RGB").put(Tag.SamplesPerPixel, 3);
		assertEquals(Kind.UNSUPPORTED, assertThrows(DicomException.class, () -> Services.await(Frames.class).monochrome(colour, 0)).kind());
	}
}
