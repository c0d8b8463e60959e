package org.sagitta.database.sql.internal.imports;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.Normalizer;
import java.util.HexFormat;
import java.util.Locale;

import org.sagitta.dicom.Tag;
import org.sagitta.dicom.TagValues;

/// Who a patient is: ID, issuer, name and birth date together. Where there is no ID the study's UID stands in, where there is no
/// name the ID does, for the key alone: what is shown is what the files say.
public final class Identity {
	private Identity() {
	}

	public static String patientKey(TagValues tags) {
		String id = tags.text(Tag.PatientID).strip();
		String keyId = id.isEmpty() ? "\u0001" + tags.text(Tag.StudyInstanceUID) : id;
		String name = normal(tags.text(Tag.PatientName));
		String key = String.join("\u001F", keyId, tags.text(Tag.IssuerOfPatientID).strip(), name.isEmpty() ? keyId : name,
				tags.text(Tag.PatientBirthDate).strip());
		try {
			byte[] hash = MessageDigest.getInstance("SHA-256").digest(key.getBytes(StandardCharsets.UTF_8));
			return HexFormat.of().formatHex(hash, 0, 16);
		} catch (NoSuchAlgorithmException e) {
			throw new IllegalStateException("every Java has SHA-256", e);
		}
	}

	/// Case, spaces, composed characters and empty components at the end do not make another person.
	private static String normal(String name) {
		return Normalizer.normalize(name, Normalizer.Form.NFC).toUpperCase(Locale.ROOT).replaceAll("\\s+", " ").replaceAll(" ?\\^ ?", "^")
				.replaceAll("[\\^= ]+$", "").strip();
	}
}
