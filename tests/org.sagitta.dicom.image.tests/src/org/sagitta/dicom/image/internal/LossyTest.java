package org.sagitta.dicom.image.internal;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.sagitta.dicom.image.internal.TestImages.file;
import static org.sagitta.dicom.image.internal.TestImages.grey;
import static org.sagitta.dicom.image.internal.TestImages.pixels;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sagitta.dicom.DataSet;
import org.sagitta.dicom.DicomException;
import org.sagitta.dicom.DicomException.Kind;
import org.sagitta.dicom.DicomFile;
import org.sagitta.dicom.Tag;
import org.sagitta.dicom.Uids;
import org.sagitta.dicom.image.Compression;
import org.sagitta.dicom.image.Frame;
import org.sagitta.dicom.image.FrameDecoder;
import org.sagitta.dicom.image.FrameEncoder;
import org.sagitta.dicom.image.LossyCompression;
import org.sagitta.dicom.image.PixelFormat;

/// What is kept account of when something is lost (PS3.3 section C.7.6.1.1.5).
class LossyTest {
	@TempDir
	private Path folder;
	private int files;

	/// Keeps the first half of the samples.
	private static final class Half implements FrameDecoder, FrameEncoder {
		@Override
		public Set<String> transferSyntaxes() {
			return Set.of(Uids.JPEG_BASELINE);
		}

		@Override
		public Encoded encode(Frame frame, Compression compression) {
			return new Encoded(Arrays.copyOf(frame.samples(), frame.samples().length / 2), frame.format().photometricInterpretation());
		}

		@Override
		public Frame decode(byte[] codestream, PixelFormat format) {
			return new Frame(format.decoded(format.photometricInterpretation()), Arrays.copyOf(codestream, format.frameBytes()));
		}
	}

	private DicomFile transcode(DicomFile source, String syntax, boolean allowLossy) throws IOException {
		TranscoderComponent transcoder = new TranscoderComponent(TestImages.frames(new Half()));
		transcoder.bindEncoder(TestImages.reference(1), new Half());
		transcoder.bindEncoder(TestImages.reference(2), new RleEncoder());
		return transcoder.transcode(source, Compression.of(syntax), allowLossy, folder.resolve("scratch" + files++));
	}

	private static DicomFile image() {
		return file(pixels(grey(4, 2, 8, 8, 0), 1, 2, 3, 4, 5, 6, 7, 8).put(Tag.ImageType, "ORIGINAL", "PRIMARY", "AXIAL"));
	}

	@Test
	void aLossHasToBeAllowed() {
		DicomException e = assertThrows(DicomException.class, () -> transcode(image(), Uids.JPEG_BASELINE, false));
		assertEquals(Kind.UNSUPPORTED, e.kind());
		assertTrue(e.getMessage().contains("JPEG Baseline") && e.getMessage().contains("not allowed"), e::getMessage);
	}

	@Test
	void aLossMakesADerivedInstance() throws IOException {
		DicomFile result = transcode(image(), Uids.JPEG_BASELINE, true);
		DataSet dataSet = result.dataSet();
		assertNotEquals("1.2.3", dataSet.text(Tag.SOPInstanceUID));
		assertEquals(dataSet.text(Tag.SOPInstanceUID), result.meta().text(0x00020003));
		assertEquals(List.of("DERIVED", "PRIMARY", "AXIAL"), dataSet.texts(Tag.ImageType));
		assertEquals("01", dataSet.text(ImageTag.LossyImageCompression));
		assertEquals("2.000", dataSet.text(ImageTag.LossyImageCompressionRatio));
		assertEquals("ISO_10918_1", dataSet.text(ImageTag.LossyImageCompressionMethod));
		DataSet source = dataSet.items(ImageTag.SourceImageSequence).getFirst();
		assertEquals("1.2.3", source.text(ImageTag.ReferencedSOPInstanceUID));
		assertEquals(Uids.SECONDARY_CAPTURE, source.text(ImageTag.ReferencedSOPClassUID));
		assertTrue(dataSet.text(ImageTag.DerivationDescription).contains("2.000"));
		assertEquals("113040", dataSet.items(ImageTag.DerivationCodeSequence).getFirst().text(ImageTag.CodeValue));
	}

	@Test
	void theMarkStaysAndTheInstanceToo() throws IOException {
		DicomFile lossy = transcode(image(), Uids.JPEG_BASELINE, true);
		String uid = lossy.dataSet().text(Tag.SOPInstanceUID);
		for (String syntax : List.of(Uids.RLE_LOSSLESS, Uids.EXPLICIT_LITTLE_ENDIAN)) {
			DataSet later = transcode(lossy, syntax, false).dataSet();
			assertEquals(uid, later.text(Tag.SOPInstanceUID));
			assertEquals(List.of("2.000"), later.texts(ImageTag.LossyImageCompressionRatio));
			assertEquals("01", later.text(ImageTag.LossyImageCompression));
		}
		DataSet twice = transcode(transcode(lossy, Uids.RLE_LOSSLESS, false), Uids.JPEG_BASELINE, true).dataSet();
		assertEquals(List.of("ISO_10918_1", "ISO_10918_1"), twice.texts(ImageTag.LossyImageCompressionMethod));
		assertEquals(2, twice.texts(ImageTag.LossyImageCompressionRatio).size());
	}

	@Test
	void aLossThatNobodyMarkedIsMarked() throws IOException {
		DicomFile lossy = transcode(image(), Uids.JPEG_BASELINE, true);
		lossy.dataSet().remove(ImageTag.LossyImageCompression).remove(ImageTag.LossyImageCompressionRatio)
				.remove(ImageTag.LossyImageCompressionMethod);
		DataSet later = transcode(lossy, Uids.EXPLICIT_LITTLE_ENDIAN, false).dataSet();
		assertEquals("01", later.text(ImageTag.LossyImageCompression));
		assertEquals("2.000", later.text(ImageTag.LossyImageCompressionRatio));
		assertEquals("ISO_10918_1", later.text(ImageTag.LossyImageCompressionMethod));
	}

	@Test
	void numbersOfColoursAreNotBlurred() {
		DicomFile palette = file(pixels(grey(1, 1, 8, 8, 0), 1).put(Tag.PhotometricInterpretation, "PALETTE COLOR"));
		DicomException e = assertThrows(DicomException.class, () -> transcode(palette, Uids.JPEG_BASELINE, true));
		assertTrue(e.getMessage().contains("PALETTE COLOR"), e::getMessage);
	}

	@Test
	void whichTransferSyntaxesLoseSomething() {
		for (String lossless : List.of(Uids.EXPLICIT_LITTLE_ENDIAN, Uids.RLE_LOSSLESS, Uids.JPEG_LOSSLESS, Uids.JPEG_LOSSLESS_SV1,
				Uids.JPEG_LS_LOSSLESS, Uids.JPEG_2000_LOSSLESS, Uids.HTJ2K_LOSSLESS, Uids.HTJ2K_LOSSLESS_RPCL, Uids.DEFLATED_FRAMES)) {
			assertFalse(Compression.of(lossless).isLossy(), lossless);
		}
		for (String lossy : List.of(Uids.JPEG_BASELINE, Uids.JPEG_EXTENDED, Uids.JPEG_LS_NEAR, Uids.JPEG_2000, Uids.HTJ2K)) {
			assertTrue(Compression.of(lossy).isLossy(), lossy);
		}
		assertTrue(LossyCompression.isCertain(Uids.JPEG_LS_NEAR));
		assertFalse(LossyCompression.isCertain(Uids.JPEG_2000), "may be a lossless codestream");
	}

	@Test
	void earlierSourcesStay() throws IOException {
		DicomFile image = image();
		image.dataSet().putItems(ImageTag.SourceImageSequence, List.of(new DataSet().put(ImageTag.ReferencedSOPInstanceUID, "9.8.7")));
		List<DataSet> sources = transcode(image, Uids.JPEG_BASELINE, true).dataSet().items(ImageTag.SourceImageSequence);
		assertEquals(List.of("9.8.7", "1.2.3"), sources.stream().map(item -> item.text(ImageTag.ReferencedSOPInstanceUID)).toList());
	}

	@Test
	void aDescriptionIsNotLongerThanItMayBe() throws IOException {
		DicomFile image = image();
		image.dataSet().put(Tag.SpecificCharacterSet, "ISO_IR 192").put(ImageTag.DerivationDescription, "\uD83E\uDE7B".repeat(1020));
		String text = transcode(image, Uids.JPEG_BASELINE, true).dataSet().text(ImageTag.DerivationDescription);
		assertTrue(text.contains("\uD83E\uDE7B; Lossy compression in JPEG") && text.endsWith("ratio 2.000"), text);
		assertEquals(1024, text.codePointCount(0, text.length()));
	}

	@Test
	void theItemsOfTheSourceStayItsOwn() throws IOException {
		DicomFile image = image();
		DataSet code = new DataSet().put(ImageTag.CodeValue, "113076");
		image.dataSet().putItems(ImageTag.DerivationCodeSequence, List.of(code));
		DataSet result = transcode(image, Uids.JPEG_BASELINE, true).dataSet();
		result.put(Tag.SpecificCharacterSet, "ISO_IR 192");
		result.items(ImageTag.DerivationCodeSequence).getFirst().put(ImageTag.CodeMeaning, "\u03B1");
		DataSet kept = image.dataSet().items(ImageTag.DerivationCodeSequence).getFirst();
		assertEquals(1, kept.size(), "nothing was put into the source's item");
		kept.put(ImageTag.CodeMeaning, "\u03B1");
		assertThrows(UncheckedIOException.class, () -> kept.bytes(ImageTag.CodeMeaning), "it has the source's character set still");
	}

	@Test
	void ratiosAndMethodsStayInStep() throws IOException {
		DicomFile ratioAlone = image();
		ratioAlone.dataSet().put(ImageTag.LossyImageCompression, "01").put(ImageTag.LossyImageCompressionRatio, "10", "4.5");
		DataSet result = transcode(ratioAlone, Uids.JPEG_BASELINE, true).dataSet();
		assertEquals(List.of("10", "4.5", "2.000"), result.texts(ImageTag.LossyImageCompressionRatio));
		assertEquals(List.of("", "", "ISO_10918_1"), result.texts(ImageTag.LossyImageCompressionMethod), "nobody knows the first two");
		DicomFile methodAlone = image();
		methodAlone.dataSet().put(ImageTag.LossyImageCompression, "01").put(ImageTag.LossyImageCompressionMethod, "ISO_15444_1");
		result = transcode(methodAlone, Uids.JPEG_BASELINE, true).dataSet();
		assertEquals(List.of("", "2.000"), result.texts(ImageTag.LossyImageCompressionRatio));
		assertEquals(List.of("ISO_15444_1", "ISO_10918_1"), result.texts(ImageTag.LossyImageCompressionMethod));
	}

	@Test
	void whatALossySourceDoesNotSayItsCodestreamsDo() throws IOException {
		DicomFile lossy = transcode(image(), Uids.JPEG_BASELINE, true);
		lossy.dataSet().put(ImageTag.LossyImageCompressionRatio, "7", "2.5").remove(ImageTag.LossyImageCompressionMethod);
		DataSet later = transcode(lossy, Uids.RLE_LOSSLESS, false).dataSet();
		assertEquals(List.of("7", "2.5"), later.texts(ImageTag.LossyImageCompressionRatio), "what is said stays");
		assertEquals(List.of("", "ISO_10918_1"), later.texts(ImageTag.LossyImageCompressionMethod));
		lossy.dataSet().remove(ImageTag.LossyImageCompressionRatio);
		later = transcode(lossy, Uids.RLE_LOSSLESS, false).dataSet();
		assertEquals("2.000", later.text(ImageTag.LossyImageCompressionRatio));
		assertEquals("ISO_10918_1", later.text(ImageTag.LossyImageCompressionMethod));
	}

	@Test
	void aSourceWithoutAnIdentityIsNotReferredTo() throws IOException {
		DicomFile nameless = image();
		nameless.dataSet().remove(Tag.SOPInstanceUID);
		DataSet result = transcode(nameless, Uids.JPEG_BASELINE, true).dataSet();
		assertFalse(result.contains(ImageTag.SourceImageSequence));
		assertFalse(result.text(Tag.SOPInstanceUID).isEmpty());
	}

	@Test
	void coloursOfLossyJpegBecomeRedGreenAndBlueWhenUncompressed() throws IOException {
		DicomFile source = file(pixels(TestImages.colour(2, 1, 8, "YBR_FULL", 0), 76, 85, 255, 29, 255, 107));
		DicomFile jpeg = new DicomFile(source.meta(), TestImages.fragments(source.dataSet(), new byte[0],
				TestImages.bytes(76, 85, 255, 29, 255, 107)), Uids.JPEG_BASELINE, List.of());
		DataSet plain = transcode(jpeg, Uids.EXPLICIT_LITTLE_ENDIAN, false).dataSet();
		assertEquals("RGB", plain.text(Tag.PhotometricInterpretation));
		assertArrayEquals(TestImages.bytes(254, 0, 0, 0, 0, 254), plain.bytes(Tag.PixelData));
		DataSet rle = transcode(jpeg, Uids.RLE_LOSSLESS, false).dataSet();
		assertEquals("YBR_FULL", rle.text(Tag.PhotometricInterpretation), "compressed colours stay what was decoded");
	}
}
