package org.sagitta.codec;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import org.sagitta.dicom.DicomFile;
import org.sagitta.dicom.DicomFiles;
import org.sagitta.dicom.Element;
import org.sagitta.dicom.Tag;
import org.sagitta.dicom.Uids;
import org.sagitta.dicom.Value;
import org.sagitta.testkit.Peer;

/// Decodes compressed files with the programs of others: DCMTK where it can, else GDCM, else OpenJPEG.
final class PeerDecoder {
	private final DicomFiles files;
	private final Path folder;

	/// @param name of the peer
	record Decoded(String name, DicomFile file) { }

	PeerDecoder(DicomFiles files, Path folder) {
		this.files = files;
		this.folder = folder;
	}

	/// The same file with uncompressed pixel data, in the colours that are stored.
	Optional<Decoded> decode(Path file, String syntax) throws IOException {
		Path out = folder.resolve(Uids.create());
		List<String> dcmtk = switch (syntax) {
			case Uids.RLE_LOSSLESS -> List.of("dcmdrle");
			case Uids.JPEG_LS_LOSSLESS, Uids.JPEG_LS_NEAR -> List.of("dcmdjpls");
			case Uids.JPEG_BASELINE, Uids.JPEG_EXTENDED, Uids.JPEG_SPECTRAL_SELECTION, Uids.JPEG_PROGRESSION, Uids.JPEG_LOSSLESS,
				Uids.JPEG_LOSSLESS_SV1 -> List.of("dcmdjpeg", "+cn");
			default -> List.of();
		};
		if (!dcmtk.isEmpty()) {
			Object[] arguments = dcmtk.size() > 1 ? new Object[] { dcmtk.get(1), file, out } : new Object[] { file, out };
			if (Peer.run(dcmtk.getFirst(), arguments).exitCode() == 0) {
				return Optional.of(new Decoded("DCMTK", files.read(out)));
			}
			Files.deleteIfExists(out);
		}
		boolean done = Peer.run("gdcmconv", "--raw", file, out).exitCode() == 0 && Files.exists(out);
		return done ? Optional.of(new Decoded("GDCM", files.read(out))) : Optional.empty();
	}

	/// The samples of a colour frame that OpenJPEG decodes from its codestream, 8 bits each.
	byte[] openJpeg(DicomFile file) throws IOException {
		Value pixels = file.dataSet().element(Tag.PixelData).map(Element::value).orElseThrow();
		Path codestream = folder.resolve("frame.j2k");
		try (var out = Files.newOutputStream(codestream)) {
			List<Value> fragments = ((Value.Fragments) pixels).fragments();
			for (Value fragment : fragments.subList(1, fragments.size())) {
				out.write(fragment instanceof Value.OnDisk onDisk ? onDisk.read(0, (int) onDisk.length()) : ((Value.Bytes) fragment).bytes());
			}
		}
		Path picture = folder.resolve("frame.ppm");
		Peer.run("opj_decompress", "-i", codestream, "-o", picture).expectSuccess();
		byte[] bytes = Files.readAllBytes(picture);
		int size = 3 * file.dataSet().integer(Tag.Rows).orElseThrow() * file.dataSet().integer(Tag.Columns).orElseThrow();
		return Arrays.copyOfRange(bytes, bytes.length - size, bytes.length);
	}
}
