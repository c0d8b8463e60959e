package org.sagitta.cli.internal.files;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;

import org.sagitta.dicom.Dictionary;
import org.sagitta.dicom.Uids;

/// What transfer syntaxes are called on the command line.
final class SyntaxNames {
	private static final SequencedMap<String, String> UIDS = new LinkedHashMap<>();
	static {
		UIDS.put("implicit", Uids.IMPLICIT_LITTLE_ENDIAN);
		UIDS.put("explicit", Uids.EXPLICIT_LITTLE_ENDIAN);
		UIDS.put("deflated", Uids.DEFLATED_EXPLICIT_LITTLE_ENDIAN);
		UIDS.put("big-endian", Uids.EXPLICIT_BIG_ENDIAN);
		UIDS.put("rle", Uids.RLE_LOSSLESS);
		UIDS.put("deflated-frames", Uids.DEFLATED_FRAMES);
		UIDS.put("jpeg", Uids.JPEG_BASELINE);
		UIDS.put("jpeg-extended", Uids.JPEG_EXTENDED);
		UIDS.put("jpeg-lossless", Uids.JPEG_LOSSLESS_SV1);
		UIDS.put("jpeg-ls", Uids.JPEG_LS_LOSSLESS);
		UIDS.put("jpeg-ls-near", Uids.JPEG_LS_NEAR);
		UIDS.put("jpeg-2000", Uids.JPEG_2000_LOSSLESS);
		UIDS.put("jpeg-2000-lossy", Uids.JPEG_2000);
		UIDS.put("htj2k", Uids.HTJ2K_LOSSLESS);
		UIDS.put("htj2k-lossy", Uids.HTJ2K);
	}

	private SyntaxNames() {
	}

	static List<String> all() {
		return List.copyOf(UIDS.keySet());
	}

	/// The UID that a text means: that of any of the standard's transfer syntaxes, one of our names, or the standard's name of one
	/// that we have a name for.
	static Optional<String> uid(String text) {
		if (Uids.isValid(text) && text.indexOf('.') > 0) {
			return Optional.of(text).filter(SyntaxNames::isTransferSyntax);
		}
		String plain = plain(text);
		return UIDS.entrySet().stream().filter(entry -> plain(entry.getKey()).equals(plain)
				|| Dictionary.uidName(entry.getValue()).filter(name -> plain(name).equals(plain)).isPresent())
				.map(Map.Entry::getValue).findFirst();
	}

	/// All below this root that have a name are transfer syntaxes (PS3.6 annex A).
	private static boolean isTransferSyntax(String uid) {
		return (uid + ".").startsWith(Uids.IMPLICIT_LITTLE_ENDIAN + ".") && Dictionary.uidName(uid).isPresent();
	}

	private static String plain(String text) {
		return text.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
	}
}
