package org.sagitta.dicom.image;

import java.util.Optional;

/// Which transfer syntaxes lose something (PS3.5 section 10 and annex A).
public final class LossyCompression {
	private static final String JPEG_FAMILY = "1.2.840.10008.1.2.4.";

	private LossyCompression() {
	}

	/// The defined term of the method (PS3.3 section C.7.6.1.1.5.1), when the transfer syntax is one that may lose something.
	public static Optional<String> method(String transferSyntax) {
		if (!transferSyntax.startsWith(JPEG_FAMILY)) {
			return Optional.empty();
		}
		return Optional.ofNullable(switch (transferSyntax.substring(JPEG_FAMILY.length())) {
			// 52 to 64 are the retired processes; 111 is a JPEG codestream, packed more tightly.
			case "50", "51", "52", "53", "54", "55", "56", "59", "60", "61", "62", "63", "64", "111" -> "ISO_10918_1";
			case "81" -> "ISO_14495_1";
			case "91", "93" -> "ISO_15444_1";
			case "100", "100.1", "101", "101.1" -> "ISO_13818_2";
			case "102", "102.1", "103", "103.1", "104", "104.1", "105", "105.1", "106", "106.1" -> "ISO_14496_10";
			case "107", "108" -> "ISO_23008_2";
			case "112" -> "ISO_18181_1";
			case "203" -> "ISO_15444_15";
			default -> null;
		});
	}

	/// Whether pixel data in this transfer syntax have lost something for certain; JPEG 2000 and JPEG XL keep it to themselves.
	public static boolean isCertain(String transferSyntax) {
		return method(transferSyntax).filter(method -> !method.startsWith("ISO_15444") && !method.startsWith("ISO_18181")).isPresent();
	}
}
