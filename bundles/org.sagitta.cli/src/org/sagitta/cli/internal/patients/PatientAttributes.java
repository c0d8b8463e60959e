package org.sagitta.cli.internal.patients;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

import org.sagitta.command.Arguments;
import org.sagitta.command.UsageException;

/// What a patient shall be called, by DICOM keyword, from the options of a command.
final class PatientAttributes {
	static final Set<String> OPTIONS = Set.of("--name", "--id", "--issuer", "--birth-date", "--sex");
	static final String USAGE = "[--issuer TEXT] [--birth-date YYYY-MM-DD] [--sex M|F|O]";
	/// PS3.5 table 6.2-1: LO has 64 characters, and PN three groups of 64.
	private static final int LONGEST = 64;
	private static final int LONGEST_NAME = 3 * LONGEST + 2;

	private PatientAttributes() {
	}

	/// @throws UsageException when a value is none that the attribute can have
	static Map<String, String> of(Arguments arguments) throws UsageException {
		var attributes = new TreeMap<String, String>();
		text(arguments, "--name", "PatientName", LONGEST_NAME, attributes);
		text(arguments, "--id", "PatientID", LONGEST, attributes);
		text(arguments, "--issuer", "IssuerOfPatientID", LONGEST, attributes);
		Optional<String> birth = arguments.value("--birth-date");
		if (birth.isPresent()) {
			attributes.put("PatientBirthDate", date(birth.get()));
		}
		Optional<String> sex = arguments.value("--sex");
		if (sex.isPresent() && !Set.of("M", "F", "O", "").contains(sex.get())) {
			throw new UsageException("--sex is M, F or O, or empty, not " + sex.get());
		}
		sex.ifPresent(value -> attributes.put("PatientSex", value));
		return attributes;
	}

	private static void text(Arguments arguments, String option, String keyword, int longest, Map<String, String> attributes)
			throws UsageException {
		Optional<String> value = arguments.value(option);
		if (value.isEmpty()) {
			return;
		}
		String text = value.get().strip();
		if (text.chars().anyMatch(c -> c == '\\' || Character.isISOControl(c)) || text.codePointCount(0, text.length()) > longest) {
			throw new UsageException(option + " has neither a backslash nor control characters, and at most " + longest + " characters");
		}
		attributes.put(keyword, text);
	}

	private static String date(String text) throws UsageException {
		if (text.isEmpty()) {
			return "";
		}
		try {
			return LocalDate.parse(text.matches("\\d{8}") ? text.substring(0, 4) + '-' + text.substring(4, 6) + '-' + text.substring(6) : text)
					.format(DateTimeFormatter.BASIC_ISO_DATE);
		} catch (DateTimeParseException _) {
			throw new UsageException("--birth-date is a day as 1970-12-31, not " + text);
		}
	}
}
