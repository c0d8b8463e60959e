package org.sagitta.dicom.image.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sagitta.dicom.DataSet;
import org.sagitta.dicom.DicomFile;
import org.sagitta.dicom.DicomFiles;
import org.sagitta.dicom.Tag;
import org.sagitta.dicom.VR;
import org.sagitta.dicom.image.Picture;
import org.sagitta.dicom.image.Rendering;
import org.sagitta.dicom.image.RenderingOptions;
import org.sagitta.dicom.image.Voi;
import org.sagitta.testkit.Peer;
import org.sagitta.testkit.Services;
import org.sagitta.testkit.SharedData;

/// Pictures against DCMTK's `dcm2pnm`, which cuts where we round, so that a level may differ by 1.
class DcmtkPicturesOSGiTest {
	@TempDir
	private Path folder;
	private int pictures;

	private final DicomFiles files = Services.await(DicomFiles.class);
	private final Rendering rendering = Services.await(Rendering.class);

	private void compare(Path path, DicomFile file, RenderingOptions options, Object... arguments) throws IOException {
		Path made = folder.resolve(pictures++ + ".pnm");
		Object[] all = Stream.of(Stream.of("--write-raw-pnm"), Stream.of(arguments), Stream.of(path, made)).flatMap(s -> s).toArray();
		Peer.run("dcm2pnm", all).expectSuccess();
		byte[] pnm = Files.readAllBytes(made);
		Picture picture = rendering.picture(file, 0, options);
		int header = pnm.length - picture.samples().length;
		assertTrue(header > 0 && new String(pnm, 0, header).startsWith((picture.colour() ? "P6" : "P5") + "\n" + picture.width() + " "),
				() -> path + ": " + new String(pnm, 0, Math.min(20, pnm.length)));
		int greatest = 0;
		for (int i = 0; i < picture.samples().length; i++) {
			greatest = Math.max(greatest, Math.abs((picture.samples()[i] & 0xFF) - (pnm[header + i] & 0xFF)));
		}
		assertTrue(greatest <= 1, path + " differs by " + greatest);
	}

	private void compare(String name, RenderingOptions options, Object... arguments) throws IOException {
		Path path = SharedData.dicom(name);
		compare(path, files.read(path), options, arguments);
	}

	@Test
	void windowsOfTheImage() throws IOException {
		RenderingOptions options = RenderingOptions.DEFAULT;
		compare("pydicom/MR_small.dcm", options, "+Wi", 1);
		compare("pydicom/MR_small_RLE.dcm", options, "+Wi", 1);
		compare("pydicom/dicomdirtests/77654033/CR1/6154", options, "+Wi", 1);
		compare("ct/ge_gantry_tilt/14.dcm", options, "+Wi", 1);
		compare("ts/CTImage/CTImage.dcm_BigEndianExplicitTransferSyntax_1.2.840.10008.1.2.2.dcm", options, "+Wi", 1);
		compare("pydicom/examples_overlay.dcm", options, "+Wi", 1);
	}

	@Test
	void windowsOfTheUserAndTheRange() throws IOException {
		compareRange("pydicom/CT_small.dcm");
		compare("pydicom/CT_small.dcm", RenderingOptions.DEFAULT.withVoi(new Voi.Window(40, 400)), "+Ww", 40, 400);
		compare("pydicom/CT_small.dcm", RenderingOptions.DEFAULT.withVoi(new Voi.Window(40, 400, Voi.Function.SIGMOID, "")), "+Ww", 40, 400,
				"+Wfs");
		compareRange("sc/mlut_18.dcm");
	}

	/// As if the image came without windows.
	private void compareRange(String name) throws IOException {
		Path path = SharedData.dicom(name);
		DicomFile file = files.read(path);
		file.dataSet().remove(Tag.WindowCenter).remove(Tag.WindowWidth).remove(ImageTag.VOILUTSequence);
		compare(path, file, RenderingOptions.DEFAULT, "+Wm");
	}

	@Test
	void coloursOfEachModel() throws IOException {
		RenderingOptions options = RenderingOptions.DEFAULT;
		compare("pydicom/examples_palette.dcm", options);
		compare("pydicom/examples_rgb_color.dcm", options);
		compare("pydicom/ExplVR_BigEnd.dcm", options);
		compare("pydicom/SC_rgb_rle_16bit.dcm", options);
		compare("pydicom/SC_ybr_full_422_uncompressed.dcm", options);
		compare("us/US-YBR_FULL_422-EVRLE.dcm", options);
		compare("sc/SC_rgb_16bit.dcm", options);
	}

	@Test
	void overlaysSigmoidsAndTablesOfGeneratedImages() throws IOException {
		int[] values = new int[64 * 48];
		for (int i = 0; i < values.length; i++) {
			values[i] = i % 64 * 40 - 900 + i / 64;
		}
		var table = new DataSet().put(ImageTag.LUTDescriptor, VR.SS, TestImages.words(1000, -500, 12));
		int[] entries = new int[1000];
		for (int i = 0; i < entries.length; i++) {
			entries[i] = i * i / 245;
		}
		table.put(ImageTag.LUTData, VR.OW, TestImages.words(entries));
		var image = TestImages.grey(64, 48, 16, 16, 1).put(Tag.PixelData, VR.OW, TestImages.words(values))
				.put(Tag.RescaleIntercept, "0").put(Tag.RescaleSlope, "1")
				.putItems(ImageTag.VOILUTSequence, List.of(table));
		Path path = folder.resolve("table.dcm");
		files.write(TestImages.file(image), path);
		compare(path, files.read(path), RenderingOptions.DEFAULT, "+Wl", 1);
	}

	@Test
	void everyGreyImageOfTheSharedFolderIsAPicture() throws IOException {
		List<String> failed = new ArrayList<>();
		try (Stream<Path> paths = Files.walk(SharedData.dicom("mr"))) {
			for (Path path : paths.filter(Files::isRegularFile).toList()) {
				DicomFile file = files.read(path);
				if (file.dataSet().contains(Tag.PixelData) && file.transferSyntax().matches("1.2.840.10008.1.2(.[125])?")
						&& rendering.picture(file, 0, RenderingOptions.DEFAULT).samples().length == 0) {
					failed.add(path.toString());
				}
			}
		}
		assertEquals(List.of(), failed);
	}
}
