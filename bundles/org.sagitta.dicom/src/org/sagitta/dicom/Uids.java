package org.sagitta.dicom;

import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

/// UIDs that Sagitta names, and new ones (PS3.5 annex B).
public final class Uids {
	public static final String IMPLICIT_LITTLE_ENDIAN = "1.2.840.10008.1.2";
	public static final String EXPLICIT_LITTLE_ENDIAN = "1.2.840.10008.1.2.1";
	public static final String DEFLATED_EXPLICIT_LITTLE_ENDIAN = "1.2.840.10008.1.2.1.99";
	public static final String EXPLICIT_BIG_ENDIAN = "1.2.840.10008.1.2.2";
	public static final String ENCAPSULATED_UNCOMPRESSED = "1.2.840.10008.1.2.1.98";
	/// Process 1: 8 bits, lossy.
	public static final String JPEG_BASELINE = "1.2.840.10008.1.2.4.50";
	/// Processes 2 and 4: 8 and 12 bits, lossy.
	public static final String JPEG_EXTENDED = "1.2.840.10008.1.2.4.51";
	/// Processes 6 and 8, retired.
	public static final String JPEG_SPECTRAL_SELECTION = "1.2.840.10008.1.2.4.53";
	/// Processes 10 and 12, retired.
	public static final String JPEG_PROGRESSION = "1.2.840.10008.1.2.4.55";
	/// Process 14: any predictor.
	public static final String JPEG_LOSSLESS = "1.2.840.10008.1.2.4.57";
	/// Process 14, selection value 1: the left neighbour predicts.
	public static final String JPEG_LOSSLESS_SV1 = "1.2.840.10008.1.2.4.70";
	public static final String JPEG_LS_LOSSLESS = "1.2.840.10008.1.2.4.80";
	public static final String JPEG_LS_NEAR = "1.2.840.10008.1.2.4.81";
	public static final String JPEG_2000_LOSSLESS = "1.2.840.10008.1.2.4.90";
	/// Lossless as well as lossy codestreams.
	public static final String JPEG_2000 = "1.2.840.10008.1.2.4.91";
	public static final String HTJ2K_LOSSLESS = "1.2.840.10008.1.2.4.201";
	public static final String HTJ2K_LOSSLESS_RPCL = "1.2.840.10008.1.2.4.202";
	/// Lossless as well as lossy codestreams.
	public static final String HTJ2K = "1.2.840.10008.1.2.4.203";
	public static final String RLE_LOSSLESS = "1.2.840.10008.1.2.5";
	public static final String DEFLATED_FRAMES = "1.2.840.10008.1.2.8.1";
	public static final String CT_IMAGE = "1.2.840.10008.5.1.4.1.1.2";
	public static final String MR_IMAGE = "1.2.840.10008.5.1.4.1.1.4";
	public static final String PET_IMAGE = "1.2.840.10008.5.1.4.1.1.128";
	public static final String SECONDARY_CAPTURE = "1.2.840.10008.5.1.4.1.1.7";
	public static final String MEDIA_STORAGE_DIRECTORY = "1.2.840.10008.1.3.10";
	public static final String MODALITY_WORKLIST_FIND = "1.2.840.10008.5.1.4.31";

	private Uids() {
	}

	/// A new UID of the form 2.25.<UUID as a decimal number>.
	public static String create() {
		return of(UUID.randomUUID());
	}

	/// The same UID of the 2.25 form for the same name, for synthetic data that must come out alike each time.
	public static String derive(String name) {
		return of(UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)));
	}

	/// Whether the text has the form of a UID: digits and dots, no empty component, no leading zeros, at most 64 characters.
	public static boolean isValid(String uid) {
		int length = uid.length();
		if (length == 0 || length > 64) {
			return false;
		}
		int start = 0;
		for (int i = 0; i <= length; i++) {
			char c = i < length ? uid.charAt(i) : '.';
			if (c == '.') {
				if (i == start || i - start > 1 && uid.charAt(start) == '0') {
					return false;
				}
				start = i + 1;
			} else if (c < '0' || c > '9') {
				return false;
			}
		}
		return true;
	}

	private static String of(UUID uuid) {
		ByteBuffer bytes = ByteBuffer.allocate(16).putLong(uuid.getMostSignificantBits()).putLong(uuid.getLeastSignificantBits());
		return "2.25." + new BigInteger(1, bytes.array());
	}
}
