package org.sagitta.codec;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sagitta.dicom.DicomException;
import org.sagitta.dicom.DicomFile;
import org.sagitta.dicom.DicomFiles;
import org.sagitta.dicom.Tag;
import org.sagitta.dicom.TagSet;
import org.sagitta.dicom.TransferSyntax;
import org.sagitta.dicom.Uids;
import org.sagitta.dicom.image.Frame;
import org.sagitta.dicom.image.Frames;
import org.sagitta.dicom.image.LossyCompression;
import org.sagitta.dicom.image.PixelFormat;
import org.sagitta.testkit.Services;
import org.sagitta.testkit.SharedData;

/// Every compressed file of the shared folder, decoded by whichever codec is asked first in the running framework, and by a peer.
class EveryFileOSGiTest {
	private static final int MOST_FRAMES = 4;
	/// Read by us, and by no peer that is here; what they are compared with instead is said.
	private static final List<String> NO_PEER = List.of("ts/htj2k/HTJ2KLossless_08_RGB.dcm");
	private final DicomFiles files = Services.await(DicomFiles.class);
	private final Frames frames = Services.await(Frames.class);
	private final Map<String, Row> table = new TreeMap<>();
	@TempDir
	Path folder;

	/// A line of the table in `docs/pixels.md`.
	private static final class Row {
		int files;
		int frames;
		int greatestDifference;
		final Map<String, Integer> peers = new TreeMap<>();
	}

	@Test
	void framesAreThoseOfThePeers() throws IOException {
		Path shared = SharedData.dicom();
		PeerDecoder peer = new PeerDecoder(files, folder);
		List<String> wrong = new ArrayList<>();
		try (Stream<Path> all = Files.walk(shared)) {
			for (Path path : (Iterable<Path>) all.filter(Files::isRegularFile).sorted()::iterator) {
				String name = shared.relativize(path).toString();
				if (!name.startsWith("broken/") && isCompressed(path)) {
					compare(name, path, peer, wrong);
				}
			}
		}
		table.forEach((syntax, row) -> System.out.println("| " + TransferSyntax.of(syntax).name() + " | " + row.files + " | " + row.frames + " | "
				+ row.peers + " | " + row.greatestDifference + " |"));
		assertEquals(List.of(), wrong);
		assertTrue(table.size() >= 10, "transfer syntaxes: " + table.keySet());
	}

	private boolean isCompressed(Path path) throws IOException {
		try {
			return TransferSyntax.of(files.scan(path, TagSet.of(Tag.SOPInstanceUID)).transferSyntax()).encapsulated();
		} catch (DicomException _) {
			return false;
		}
	}

	private void compare(String name, Path path, PeerDecoder peer, List<String> wrong) throws IOException {
		DicomFile file = files.read(path);
		String syntax = file.transferSyntax();
		if (!file.dataSet().contains(Tag.PixelData) || Files.size(path) > 20_000_000) {
			return;
		}
		Optional<PeerDecoder.Decoded> theirs = peer.decode(path, syntax);
		if (theirs.isEmpty()) {
			if (!NO_PEER.contains(name)) {
				System.out.println("No peer reads " + name + ": " + outcome(file));
			}
			return;
		}
		Row row = table.computeIfAbsent(syntax, _ -> new Row());
		row.files++;
		row.peers.merge(theirs.get().name(), 1, Integer::sum);
		try {
			int count = Math.min(MOST_FRAMES, PixelFormat.of(file.dataSet()).frames());
			for (int i = 0; i < count; i++) {
				int difference = difference(frames.decode(file, i), frames.decode(theirs.get().file(), i));
				row.frames++;
				row.greatestDifference = Math.max(row.greatestDifference, difference);
				if (difference > (LossyCompression.method(syntax).isPresent() ? 1 : 0)) {
					wrong.add(name + " frame " + i + ": differs by " + difference + " from " + theirs.get().name());
				}
			}
		} catch (DicomException e) {
			wrong.add(name + ": " + e.getMessage() + ", and " + theirs.get().name() + " reads it");
		}
	}

	private String outcome(DicomFile file) throws IOException {
		try {
			return "we make " + frames.decode(file, 0).format();
		} catch (DicomException e) {
			return e.getMessage();
		}
	}

	/// Of the stored values of all samples; the greatest number where the frames are not of the same kind.
	private static int difference(Frame ours, Frame theirs) throws IOException {
		PixelFormat a = ours.format();
		PixelFormat b = theirs.format();
		if (a.columns() != b.columns() || a.rows() != b.rows() || a.samplesPerPixel() != b.samplesPerPixel()) {
			return Integer.MAX_VALUE;
		}
		int greatest = 0;
		double[] left = ours.decimals();
		double[] right = theirs.decimals();
		for (int i = 0; i < left.length; i++) {
			greatest = (int) Math.max(greatest, Math.abs(left[i] - right[i]));
		}
		return greatest;
	}

	/// No peer here decodes all of these single-bit segmentations.
	@Test
	void compressedSegmentationsAreTheirUncompressedTwins() throws IOException {
		Path shared = SharedData.dicom("seg_pm_sr/pydicom-data");
		same(shared, "liver_expb.dcm", List.of("liver_deflate.dcm", "liver_rle.dcm", "liver_j2k.dcm"));
		same(shared, "liver_nonbyte_aligned.dcm",
				List.of("liver_nonbyte_aligned_deflate.dcm", "liver_nonbyte_aligned_rle.dcm", "liver_nonbyte_aligned_j2k.dcm"));
	}

	private void same(Path shared, String uncompressed, List<String> compressed) throws IOException {
		DicomFile expected = files.read(shared.resolve(uncompressed));
		for (String name : compressed) {
			DicomFile file = files.read(shared.resolve(name));
			for (int i = 0; i < 3; i++) {
				assertArrayEquals(frames.decode(expected, i).values(), frames.decode(file, i).values(), name + " frame " + i);
			}
		}
	}

	@Test
	void highThroughputFramesAreThoseOfOpenJpeg() throws IOException {
		DicomFile file = files.read(SharedData.dicom(NO_PEER.getFirst()));
		assertEquals(Uids.HTJ2K_LOSSLESS, file.transferSyntax());
		assertArrayEquals(new PeerDecoder(files, folder).openJpeg(file), frames.decode(file, 0).samples());
	}
}
