package org.sagitta.thumbnails.internal;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

import javax.imageio.ImageIO;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sagitta.dicom.DataSet;
import org.sagitta.dicom.DicomFiles;
import org.sagitta.dicom.Tag;
import org.sagitta.dicom.VR;
import org.sagitta.dicom.image.Rendering;
import org.sagitta.samples.SyntheticImage;
import org.sagitta.testkit.Services;
import org.sagitta.thumbnails.Size;
import org.sagitta.thumbnails.Thumbnail;

/// From files to pictures, with the real reader and the real rendering, and a database by hand.
class ThumbnailsOSGiTest {
	private static final int PLANAR_CONFIGURATION = 0x00280006;
	private static final int WINDOW_WIDTH = 0x00281051;
	private static final String SERIES = "1.2.3";

	@TempDir
	Path temp;
	private final DicomFiles files = Services.await(DicomFiles.class);
	private final Sweeping sweeping = new Sweeping(1, 1);
	private Path folder;
	private FakeDatabase fake;
	private ThumbnailsComponent thumbnails;

	@BeforeEach
	void database() throws IOException {
		folder = Files.createDirectory(temp.resolve("database"));
		fake = new FakeDatabase(folder);
		sweeping.opened(fake.database);
		thumbnails = new ThumbnailsComponent(fake.manager(), files, Services.await(Rendering.class), sweeping);
	}

	@AfterEach
	void close() {
		thumbnails.close();
		sweeping.close();
	}

	@Test
	void theImageKeepsItsAspectRatioInASquareOfEachSize() throws IOException {
		fake.series(SERIES, "CT", write("wide.dcm", grey(64, 32, 0, 100)));
		for (Size size : Size.values()) {
			BufferedImage image = picture(size);
			int edge = size.pixels();
			assertArrayEquals(new int[] { edge, edge }, new int[] { image.getWidth(), image.getHeight() });
			assertEquals(0, grey(image, edge - 1, edge / 4 - 1));
			assertEquals(255, grey(image, edge - 1, edge / 4));
			assertEquals(255, grey(image, edge - 1, 3 * edge / 4 - 1));
			assertEquals(0, grey(image, edge - 1, 3 * edge / 4));
		}
	}

	@Test
	void theFirstWindowDecides() throws IOException {
		SyntheticImage image = grey(64, 64, 0, 100);
		image.dataSet().put(Tag.WindowCenter, "200.5", "1").put(WINDOW_WIDTH, "401", "2");
		fake.series(SERIES, "CT", write("window.dcm", image));
		assertEquals(0, grey(picture(Size.SMALL), 0, 32));
		assertEquals(64, grey(picture(Size.SMALL), 63, 32), 1);
	}

	@Test
	void coloursStayColours() throws IOException {
		SyntheticImage image = SyntheticImage.ct(2, 1);
		image.dataSet().put(Tag.SamplesPerPixel, 3).put(Tag.PhotometricInterpretation, "RGB").put(PLANAR_CONFIGURATION, 0)
				.put(Tag.BitsAllocated, VR.US, "8").put(Tag.BitsStored, VR.US, "8").put(Tag.HighBit, VR.US, "7")
				.put(Tag.PixelRepresentation, VR.US, "0")
				.put(Tag.PixelData, VR.OB, new byte[] { (byte) 200, 10, 20, 30, (byte) 210, 40 });
		fake.series(SERIES, "US", write("colour.dcm", image));
		BufferedImage picture = picture(Size.SMALL);
		assertEquals(0xC80A14, picture.getRGB(0, 32) & 0xFFFFFF);
		assertEquals(0x1ED228, picture.getRGB(63, 32) & 0xFFFFFF);
	}

	@Test
	void theInstanceInTheMiddleIsShown() throws IOException {
		// White to the left, but for the middle one.
		Path left = write("left.dcm", grey(4, 4, 100, 0));
		Path right = write("right.dcm", grey(4, 4, 0, 100));
		fake.series(SERIES, "MR", left, right, left);
		assertEquals(255, grey(picture(Size.SMALL), 63, 0));
	}

	@Test
	void theFrameInTheMiddleIsShown() throws IOException {
		SyntheticImage image = SyntheticImage.ct(1, 2);
		image.dataSet().put(Tag.NumberOfFrames, "3").put(Tag.PixelData, VR.OW, new byte[] { 9, 0, 0, 0, 0, 0, 9, 0, 9, 0, 0, 0 });
		fake.series(SERIES, "NM", write("frames.dcm", image));
		BufferedImage picture = picture(Size.SMALL);
		assertEquals(0, grey(picture, 32, 0));
		assertEquals(255, grey(picture, 32, 63));
	}

	@Test
	void documentsHaveNoFile() throws IOException {
		for (String modality : List.of("SEG", "SR", "RTSTRUCT", "KO", "PR", " ecg ")) {
			fake.series(SERIES, modality, temp.resolve("never read"));
			assertEquals(new Thumbnail.Document(modality), thumbnails.of(SERIES, Size.SMALL));
		}
		fake.series(SERIES, "OT", write("raw.dcm", withoutImage()));
		assertEquals(new Thumbnail.Document("OT"), thumbnails.of(SERIES, Size.SMALL));
		assertFalse(Files.exists(folder.resolve("thumbs")));
	}

	@Test
	void whatIsDamagedOrMissingSaysWhy() throws IOException {
		fake.series(SERIES, "CT", Files.writeString(temp.resolve("text.dcm"), "no DICOM"));
		assertNotEquals("", unavailable());
		Path cut = write("whole.dcm", grey(64, 64, 0, 100));
		byte[] bytes = Files.readAllBytes(cut);
		fake.series(SERIES, "CT", Files.write(cut, Arrays.copyOf(bytes, bytes.length - 100)));
		assertNotEquals("", unavailable());
		fake.series(SERIES, "CT", temp.resolve("missing.dcm"));
		assertTrue(unavailable().endsWith("missing.dcm is missing"));
		fake.series(SERIES, "CT");
		assertEquals("The database has no such series", unavailable());
		fake.modalities.clear();
		assertEquals("The database has no such series", unavailable());
		fake.open = false;
		assertEquals("No database is open", unavailable());
		assertFalse(Files.exists(folder.resolve("thumbs")));
	}

	@Test
	void aFrameThatIsTooLargeIsNotDecoded() throws IOException {
		fake.series(SERIES, "CT", write("large.dcm", grey(8, 8, 0, 1)));
		Making small = new Making(fake.manager(), files, (_, _, _) -> {
			throw new AssertionError("It was decoded");
		}, 63);
		thumbnails.close();
		thumbnails = new ThumbnailsComponent(small, sweeping);
		assertTrue(unavailable().contains("8 × 8"));
	}

	@Test
	void aPictureIsMadeAnewOnlyWhenItsInstanceOrFileIsAnother() throws IOException {
		Path file = write("a.dcm", grey(4, 4, 0, 100));
		fake.series(SERIES, "CT", file);
		Path first = path(Size.SMALL);
		FileTime made = FileTime.from(Instant.parse("2026-01-01T00:00:00Z"));
		Files.setLastModifiedTime(first, made);
		assertEquals(first, path(Size.SMALL));
		assertEquals(made, Files.getLastModifiedTime(first));

		Files.delete(file);
		write("a.dcm", grey(8, 4, 0, 100));
		Path second = path(Size.SMALL);
		assertNotEquals(first, second);
		assertFalse(Files.exists(first));

		fake.series(SERIES, "CT", write("b.dcm", grey(4, 4, 0, 100)), file);
		Path third = path(Size.SMALL);
		assertNotEquals(second, third);
		assertFalse(Files.exists(second));
		assertEquals(Optional.of(third), thumbnails.known(SERIES, Size.SMALL));
	}

	@Test
	void thumbsMayBeDeletedAtAnyTime() throws IOException {
		fake.series(SERIES, "CT", write("a.dcm", grey(4, 4, 0, 100)));
		assertEquals(Optional.empty(), thumbnails.known(SERIES, Size.SMALL));
		Path first = path(Size.SMALL);
		for (Path each = first; !each.equals(folder); each = each.getParent()) {
			Files.delete(each);
		}
		assertEquals(Optional.empty(), thumbnails.known(SERIES, Size.SMALL));
		assertEquals(first, path(Size.SMALL));
		assertTrue(Files.exists(first));
	}

	@Test
	void aSeriesThatIsRemovedMeanwhileLeavesNoPicture() throws IOException {
		fake.series(SERIES, "CT", write("a.dcm", grey(4, 4, 0, 100)));
		int[] asked = { 0 };
		fake.asked = () -> {
			if (++asked[0] == 2) {
				fake.modalities.clear();
			}
		};
		assertEquals("The database has no such series", unavailable());
		assertEquals(Optional.empty(), thumbnails.known(SERIES, Size.SMALL));
	}

	@Test
	void nothingIsWrittenWhenTheDatabaseIsClosedMeanwhile() throws IOException {
		fake.series(SERIES, "CT", write("a.dcm", grey(4, 4, 0, 100)));
		int[] asked = { 0 };
		fake.asked = () -> fake.open = ++asked[0] < 2;
		assertEquals("The database was closed", unavailable());
		assertFalse(Files.exists(folder.resolve("thumbs")));
	}

	@Test
	void hostileUidsStayInTheFolder() throws IOException {
		fake.series("../../../x", "CT", write("a.dcm", grey(4, 4, 0, 100)));
		Path png = assertInstanceOf(Thumbnail.Picture.class, thumbnails.of("../../../x", Size.SMALL)).png();
		assertTrue(png.toRealPath().startsWith(folder.toRealPath().resolve("thumbs")));
	}

	@Test
	void aRequestIsAnsweredInTheBackground() throws Exception {
		fake.series(SERIES, "CT", write("a.dcm", grey(4, 4, 0, 100)));
		CompletableFuture<Thumbnail> answer = new CompletableFuture<>();
		thumbnails.request(SERIES, Size.MEDIUM, answer::complete);
		assertEquals(new Thumbnail.Picture(path(Size.MEDIUM)), answer.get(20, TimeUnit.SECONDS));
	}

	/// The left half of one value, the right half of another.
	private static SyntheticImage grey(int columns, int rows, int left, int right) {
		short[] pixels = new short[columns * rows];
		for (int i = 0; i < pixels.length; i++) {
			pixels[i] = (short) (i % columns < columns / 2 ? left : right);
		}
		return SyntheticImage.ct(columns, rows).pixels(pixels);
	}

	private static SyntheticImage withoutImage() {
		SyntheticImage image = SyntheticImage.ct(1, 1);
		DataSet dataSet = image.dataSet();
		dataSet.remove(Tag.PixelData).remove(Tag.Rows).remove(Tag.Columns);
		return image;
	}

	private Path write(String name, SyntheticImage image) throws IOException {
		Path file = temp.resolve(name);
		files.write(image.file(), file);
		return file;
	}

	private Path path(Size size) {
		return assertInstanceOf(Thumbnail.Picture.class, thumbnails.of(SERIES, size)).png();
	}

	private BufferedImage picture(Size size) throws IOException {
		return ImageIO.read(path(size).toFile());
	}

	private static int grey(BufferedImage image, int x, int y) {
		return image.getRaster().getSample(x, y, 0);
	}

	private String unavailable() {
		return assertInstanceOf(Thumbnail.Unavailable.class, thumbnails.of(SERIES, Size.SMALL)).reason();
	}
}
