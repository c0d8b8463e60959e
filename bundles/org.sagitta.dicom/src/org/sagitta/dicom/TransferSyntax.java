package org.sagitta.dicom;

import java.nio.ByteOrder;

/// How the bytes of a data set are written (PS3.5 section 10 and annex A).
/// @param encapsulated pixel data are a sequence of fragments; always explicit little endian
/// @param deflated the whole data set is compressed
public record TransferSyntax(String uid, boolean explicit, ByteOrder byteOrder, boolean encapsulated, boolean deflated) {
	private static final String JPIP_REFERENCED = "1.2.840.10008.1.2.4.94";
	private static final String JPIP_REFERENCED_DEFLATE = "1.2.840.10008.1.2.4.95";
	private static final String JPIP_HTJ2K_REFERENCED = "1.2.840.10008.1.2.4.204";
	private static final String JPIP_HTJ2K_REFERENCED_DEFLATE = "1.2.840.10008.1.2.4.205";

	/// The syntax of a UID. One that is not known is taken for an encapsulated one, as every later one was.
	public static TransferSyntax of(String uid) {
		return switch (uid) {
			case Uids.IMPLICIT_LITTLE_ENDIAN -> new TransferSyntax(uid, false, ByteOrder.LITTLE_ENDIAN, false, false);
			case Uids.EXPLICIT_LITTLE_ENDIAN, JPIP_REFERENCED, JPIP_HTJ2K_REFERENCED ->
				new TransferSyntax(uid, true, ByteOrder.LITTLE_ENDIAN, false, false);
			case Uids.EXPLICIT_BIG_ENDIAN -> new TransferSyntax(uid, true, ByteOrder.BIG_ENDIAN, false, false);
			case Uids.DEFLATED_EXPLICIT_LITTLE_ENDIAN, JPIP_REFERENCED_DEFLATE, JPIP_HTJ2K_REFERENCED_DEFLATE ->
				new TransferSyntax(uid, true, ByteOrder.LITTLE_ENDIAN, false, true);
			default -> new TransferSyntax(uid, true, ByteOrder.LITTLE_ENDIAN, true, false);
		};
	}

	/// The name that the standard gives it, or the UID.
	public String name() {
		return Dictionary.uidName(uid).orElse(uid);
	}
}
