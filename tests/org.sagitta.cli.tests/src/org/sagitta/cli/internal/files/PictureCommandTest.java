package org.sagitta.cli.internal.files;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;

import javax.imageio.ImageIO;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sagitta.cli.internal.Failures;
import org.sagitta.cli.internal.FreshFile;
import org.sagitta.cli.internal.Run;
import org.sagitta.command.Command;
import org.sagitta.dicom.DicomFile;
import org.sagitta.dicom.DicomFiles;
import org.sagitta.dicom.Tag;
import org.sagitta.dicom.VR;
import org.sagitta.dicom.image.Picture;
import org.sagitta.dicom.image.Rendering;
import org.sagitta.dicom.image.RenderingOptions;
import org.sagitta.dicom.image.Voi;
import org.sagitta.samples.SyntheticImage;
import org.sagitta.testkit.Services;

class PictureCommandTest {
	private static final String END = System.lineSeparator();

	@TempDir
	Path folder;
	private final DicomFiles files = Services.await(DicomFiles.class);
	private int frame = -1;
	private RenderingOptions options;
	private Picture picture = new Picture(3, 2, false, new byte[] { 0, 1, (byte) 200, 9, 8, 7 });
	private final Rendering rendering = (DicomFile _, int number, RenderingOptions how) -> {
		frame = number;
		options = how;
		return picture;
	};
	private final Command command = new PictureCommand(files, rendering);
	private String file;
	private String png;

	@BeforeEach
	void write() throws Exception {
		file = folder.resolve("a.dcm").toString();
		png = folder.resolve("a.png").toString();
		SyntheticImage image = SyntheticImage.ct(3, 2);
		image.dataSet().put(Tag.NumberOfFrames, 2).put(Tag.PixelData, VR.OW, new byte[24]);
		files.write(image.file(), Path.of(file));
	}

	@Test
	void aGreyPicture() throws Exception {
		assertEquals(new Run(Command.OK, "Wrote 3 × 2 pixels: " + png + END, ""), Run.of(command, file, "--png", png));
		assertEquals(0, frame);
		assertEquals(RenderingOptions.DEFAULT, options);
		BufferedImage image = ImageIO.read(Path.of(png).toFile());
		assertEquals(BufferedImage.TYPE_BYTE_GRAY, image.getType());
		assertEquals(200, image.getRaster().getSample(2, 0, 0));
		assertEquals(9, image.getRaster().getSample(0, 1, 0));
	}

	@Test
	void aColouredPicture() throws Exception {
		picture = new Picture(2, 1, true, new byte[] { 1, 2, 3, (byte) 255, 0, 128 - 256 });
		Run.of(command, file, "--png", png);
		BufferedImage image = ImageIO.read(Path.of(png).toFile());
		assertEquals(0xFF010203, image.getRGB(0, 0));
		assertEquals(0xFFFF0080, image.getRGB(1, 0));
	}

	@Test
	void howItIsDrawn() throws Exception {
		Run.of(command, file, "--png", png, "--frame", "2", "--window", "-40.5,400", "--no-overlays");
		assertEquals(1, frame);
		assertEquals(new RenderingOptions(Optional.of(new Voi.Window(-40.5, 400)), 0, false), options);
		Files.delete(Path.of(png));
		Run.of(command, file, "--png=" + png, "--voi", "3");
		assertEquals(new RenderingOptions(Optional.empty(), 2, true), options);
	}

	@Test
	void nothingIsOverwritten() throws Exception {
		Files.writeString(Path.of(png), "mine");
		assertThrows(FileAlreadyExistsException.class, () -> Run.of(command, file, "--png", png));
		assertEquals("mine", Files.readString(Path.of(png)));
	}

	@Test
	void aFrameThatIsNotThere() throws Exception {
		assertEquals(new Run(Command.FAILED, "", "sagitta picture: " + file + ": has 2 frames, and none of the number 3" + END),
				Run.of(command, file, "--png", png, "--frame", "3"));
	}

	@Test
	void wordsThatMakeNoSense() throws Exception {
		assertEquals(new Run(Command.USAGE, "", "one file is needed"), Run.of(command, "--png", png));
		assertEquals(new Run(Command.USAGE, "", "one file is needed, not a folder"), Run.of(command, folder.toString(), "--png", png));
		assertEquals(new Run(Command.USAGE, "", "--png is needed: the file to draw to"), Run.of(command, file));
		assertEquals(new Run(Command.USAGE, "", "--window and --voi exclude each other"), Run.of(command, file, "--png", png, "--window",
				"1,2", "--voi", "1"));
		for (String window : new String[] { "40", "40,0", "40,-1", "a,b", "1,2,3", "NaN,5" }) {
			assertEquals("--window is a centre and a width above 0, such as 40,400, not " + window, Run.of(command, file, "--png", png,
					"--window", window).err());
		}
		assertEquals("--frame is a whole number from 1, not 0", Run.of(command, file, "--png", png, "--frame", "0").err());
		assertEquals(new Run(Command.USAGE, "", "--frame is at most 2147483647, not 99999999999"),
				Run.of(command, file, "--png", png, "--frame", "99999999999"));
	}

	@Test
	void aValueThatCannotBeReadAnyMoreIsSaid() throws Exception {
		Command failing = new PictureCommand(files, (_, _, _) -> {
			throw new UncheckedIOException(new IOException("a table is gone"));
		});
		assertEquals(new Run(Command.FAILED, "", "sagitta picture: " + file + ": a table is gone" + END),
				Run.of(failing, file, "--png", png));
	}

	@Test
	void aNumberOfAWindowThatIsNotThereIsSaidWithTheFile() throws Exception {
		Command real = new PictureCommand(files, Services.await(Rendering.class));
		Run run = Run.of(real, file, "--png", png, "--voi", "7");
		assertEquals(Command.FAILED, run.code());
		assertTrue(run.err().startsWith("sagitta picture: " + file + ": "), run.err());
		assertFalse(Files.exists(Path.of(png)));
	}

	@Test
	void aWindowOfLessThanOneIsOneOfDecimals() throws Exception {
		assertEquals(Command.OK, Run.of(command, file, "--png", png, "--window", "0.5,0.25").code());
		assertEquals(Voi.Function.LINEAR_EXACT, ((Voi.Window) options.voi().orElseThrow()).function());
	}

	@Test
	void aFileWithoutImageIsNamed() throws Exception {
		SyntheticImage image = SyntheticImage.ct(2, 2);
		image.dataSet().remove(Tag.PixelData);
		Path none = folder.resolve("none.dcm");
		files.write(image.file(), none);
		assertEquals(new Run(Command.FAILED, "", "sagitta picture: " + none + ": has no image" + END),
				Run.of(command, none.toString(), "--png", png));
	}

	@Test
	void theFileThatCannotBeWrittenIsNamedAndNotTheOneBesideIt() throws Exception {
		Path nowhere = folder.resolve("nowhere");
		NoSuchFileException error = assertThrows(NoSuchFileException.class, () -> Run.of(command, file, "--png",
				nowhere.resolve("x.png").toString()));
		assertEquals(nowhere + ": no such file or folder (the folder of x.png)", Failures.describe(error));
		assertEquals(-1, frame, "nothing was drawn");
		FileSystemException other = FreshFile.of(Path.of("x.png"), new AccessDeniedException(".sagitta-1.tmp"));
		assertEquals("x.png: access denied", Failures.describe(other));
	}

	@Test
	void aWindowOfColoursIsAWarning() throws Exception {
		picture = new Picture(3, 2, true, new byte[18]);
		SyntheticImage image = SyntheticImage.ct(3, 2);
		image.dataSet().put(Tag.SamplesPerPixel, 3).put(Tag.PhotometricInterpretation, "RGB");
		Path coloured = folder.resolve("rgb.dcm");
		files.write(image.file(), coloured);
		assertEquals(new Run(Command.OK, "Wrote 3 × 2 pixels: " + png + END, "sagitta picture: warning: " + coloured
				+ ": the image is coloured, and --window changes nothing" + END),
				Run.of(command, coloured.toString(), "--png", png, "--window", "40,400"));
		Files.delete(Path.of(png));
		assertEquals("", Run.of(command, coloured.toString(), "--png", png).err());
	}

	@Test
	void anOddityDoesNotMakeItAFailure() throws Exception {
		byte[] bytes = Files.readAllBytes(Path.of(file));
		Path bare = Files.write(folder.resolve("bare.dcm"), Arrays.copyOfRange(bytes, 128, bytes.length));
		assertEquals(new Run(Command.OK, "Wrote 3 × 2 pixels: " + png + END, "sagitta picture: warning: " + bare
				+ ": at byte 0: The preamble is missing" + END), Run.of(command, bare.toString(), "--png", png));
	}
}
