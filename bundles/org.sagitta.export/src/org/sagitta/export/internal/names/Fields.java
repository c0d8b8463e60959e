package org.sagitta.export.internal.names;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

import org.sagitta.database.Columns;
import org.sagitta.dicom.DicomFiles;
import org.sagitta.dicom.Dictionary;
import org.sagitta.dicom.Level;
import org.sagitta.dicom.TagSet;
import org.sagitta.dicom.TagValue;
import org.sagitta.dicom.VR;
import org.sagitta.export.NamePattern;

/// The values of the fields that a pattern names.
public final class Fields {
	/// What belongs to the instance itself, though rows may show it of their first.
	private static final List<String> OF_INSTANCES = List.of(NamePattern.NUMBER, "InstanceNumber", "SOPInstanceUID", "SOPClassUID",
			"TransferSyntaxUID");

	/// What tells rows from each other.
	private static final Map<Level, List<String>> IDENTIFYING = Map.of(Level.PATIENT,
			List.of("PatientID", "PatientName", "DisplayedPatientName"),
			Level.STUDY, List.of("StudyInstanceUID", "StudyDate", "StudyID", "StudyDescription", "AccessionNumber"),
			Level.SERIES, List.of("SeriesInstanceUID", "SeriesNumber", "SeriesDescription"));

	private final DicomFiles files;
	private final Map<String, Level> levels = new HashMap<>();

	/// @throws IllegalArgumentException when a field is none
	public Fields(NamePattern pattern, Columns columns, DicomFiles files) {
		this.files = files;
		pattern.fields().forEach(field -> levels.put(field, level(field, columns)));
	}

	private static Level level(String field, Columns columns) {
		if (NamePattern.COUNTED.containsKey(field)) {
			return field.equals("image") ? Level.INSTANCE : Level.valueOf(field.toUpperCase(Locale.ROOT));
		}
		if (OF_INSTANCES.contains(field)) {
			return Level.INSTANCE;
		}
		for (Level level : List.of(Level.PATIENT, Level.STUDY, Level.SERIES)) {
			if (IDENTIFYING.get(level).contains(field) || columns.all(level).stream().anyMatch(column -> column.field().equals(field))) {
				return level;
			}
		}
		OptionalInt tag = Dictionary.tag(field);
		if (tag.isEmpty()) {
			throw new IllegalArgumentException("There is no field or attribute " + field + " to name files by");
		}
		VR vr = Dictionary.vr(tag.getAsInt());
		if (!vr.isText() && !vr.isBinaryInteger() && !vr.isBinaryDecimal()) {
			throw new IllegalArgumentException(field + " has no text (" + vr + ") to name files by");
		}
		return Level.INSTANCE;
	}

	private static String uid(Level level) {
		return level == Level.STUDY ? "StudyInstanceUID" : level == Level.SERIES ? "SeriesInstanceUID" : "";
	}

	/// The highest level whose rows have it.
	private Level level(String field) {
		return levels.get(field);
	}

	/// The level whose rows it tells from each other, if it does that.
	Optional<Level> identified(String field) {
		Level level = level(field);
		boolean tells = level != Level.INSTANCE && (NamePattern.COUNTED.containsKey(field) || IDENTIFYING.get(level).contains(field));
		return tells ? Optional.of(level) : Optional.empty();
	}

	/// @throws IOException when only the file knows it, and cannot be read
	String value(String field, Source source) throws IOException {
		return switch (field) {
			case NamePattern.NUMBER -> String.format(Locale.ROOT, "%06d", source.number());
			case "SOPInstanceUID" -> source.instance().sopInstanceUid();
			case "SOPClassUID" -> source.instance().sopClassUid();
			case "TransferSyntaxUID" -> source.instance().transferSyntax();
			default -> level(field) == Level.INSTANCE ? attribute(field, source) : row(field, source);
		};
	}

	private String row(String field, Source source) {
		Level level = level(field);
		return field.equals(uid(level)) ? source.line().row(level).key() : source.line().row(level).value(field);
	}

	private String attribute(String field, Source source) throws IOException {
		int tag = Dictionary.tag(field).orElseThrow();
		TagValue known = source.instance().tags().get(tag);
		List<String> values = known instanceof TagValue.NotStored ? files.scan(source.instance().file(), TagSet.of(tag)).dataSet().texts(tag)
				: known.texts();
		return String.join(" ", values);
	}
}
