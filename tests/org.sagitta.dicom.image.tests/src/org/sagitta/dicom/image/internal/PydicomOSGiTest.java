package org.sagitta.dicom.image.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.sagitta.dicom.DicomFile;
import org.sagitta.dicom.DicomFiles;
import org.sagitta.dicom.Tag;
import org.sagitta.dicom.image.Frames;
import org.sagitta.dicom.image.Palette;
import org.sagitta.dicom.image.PixelFormat;
import org.sagitta.testkit.Peer;
import org.sagitta.testkit.Services;
import org.sagitta.testkit.SharedData;

/// Frames and palettes of real files, against pydicom.
class PydicomOSGiTest {
	/// Prints a digest of each frame of each file that is uncompressed or RLE, as numbers.
	private static final String DIGESTS = """
			import hashlib, os, sys, warnings
			import pydicom
			warnings.simplefilter('ignore')
			for folder, _, names in os.walk(sys.argv[1]):
			    for name in names:
			        path = os.path.join(folder, name)
			        try:
			            ds = pydicom.dcmread(path)
			            if ds.file_meta.TransferSyntaxUID not in sys.argv[2:]:
			                continue
			            pixels = ds.pixel_array
			        except Exception:
			            continue
			        count = int(ds.get('NumberOfFrames') or 1)
			        for i, frame in enumerate(pixels if count > 1 else [pixels]):
			            print(path, i, hashlib.sha1(frame.astype('<f8').tobytes()).hexdigest(), sep='\\t')
			""";
	private static final String PALETTE = """
			import sys, numpy
			import pydicom
			from pydicom.pixel_data_handlers.util import apply_color_lut
			ds = pydicom.dcmread(sys.argv[1])
			for rgb in apply_color_lut(numpy.arange(256, dtype='uint8'), ds):
			    print(*rgb)
			""";
	/// pydicom 2.3.1 reads 8-bit big endian words, and 32-bit ones, otherwise than PS3.5 and DCMTK, and does not extend signs.
	private static final List<String> KNOWN = List.of("SC_rgb_small_odd_big_endian.dcm", "rtdose_expb.dcm", "rtdose_expb_1frame.dcm",
			"mlut_18.dcm");

	private final DicomFiles files = Services.await(DicomFiles.class);
	private final Frames frames = Services.await(Frames.class);

	@Test
	void framesOfRealFilesAreTheSameNumbers() throws Exception {
		Path shared = SharedData.dicom();
		String out = Peer.python(DIGESTS, shared, "1.2.840.10008.1.2", "1.2.840.10008.1.2.1", "1.2.840.10008.1.2.1.99", "1.2.840.10008.1.2.2",
				"1.2.840.10008.1.2.5").expectSuccess().out();
		List<String> different = new ArrayList<>();
		List<String> lines = out.lines().filter(line -> !line.contains("broken")).toList();
		DicomFile file = null;
		String path = "";
		for (String line : lines) {
			String[] parts = line.split("\t");
			if (!parts[0].equals(path)) {
				path = parts[0];
				file = files.read(Path.of(path));
			}
			if (!digest(file, Integer.parseInt(parts[1])).equals(parts[2]) && KNOWN.stream().noneMatch(path::endsWith)) {
				different.add(line);
			}
		}
		assertEquals(List.of(), different);
		assertTrue(lines.size() > 500, lines.size() + " frames");
	}

	private String digest(DicomFile file, int frame) throws IOException, NoSuchAlgorithmException {
		boolean floating = PixelFormat.of(file.dataSet()).bitsAllocated() >= 32 && !file.dataSet().contains(Tag.PixelData);
		double[] values = floating ? frames.decimals(file, frame) : frames.decode(file, frame).decimals();
		ByteBuffer bytes = ByteBuffer.allocate(8 * values.length).order(ByteOrder.LITTLE_ENDIAN);
		bytes.asDoubleBuffer().put(values);
		return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-1").digest(bytes.array()));
	}

	@Test
	void palettesHaveTheSameColours() throws IOException {
		try (Stream<Path> palettes = Files.list(SharedData.dicom("palettes"))) {
			for (Path path : palettes.toList()) {
				Palette palette = Palette.of(files.read(path).dataSet()).orElseThrow();
				List<String> expected = Peer.python(PALETTE, path).expectSuccess().out().lines().toList();
				int shift = expected.stream().flatMap(line -> Stream.of(line.split(" "))).anyMatch(value -> Integer.parseInt(value) > 255) ? 8 : 0;
				for (int i = 0; i < 256; i++) {
					int rgb = palette.rgb(i);
					String[] colour = expected.get(i).split(" ");
					assertEquals(Integer.parseInt(colour[0]) >> shift, rgb >> 16, path + " red " + i);
					assertEquals(Integer.parseInt(colour[1]) >> shift, rgb >> 8 & 0xFF, path + " green " + i);
					assertEquals(Integer.parseInt(colour[2]) >> shift, rgb & 0xFF, path + " blue " + i);
				}
			}
		}
	}
}
