package org.sagitta.cli.internal.table;

import java.util.List;
import java.util.OptionalInt;
import java.util.Set;

import org.sagitta.database.Instance;
import org.sagitta.dicom.Dictionary;
import org.sagitta.dicom.TagValue;

/// The fields of an instance: its own, else those of its series and what is above that.
record InstanceFields(Instance instance, RowFields series) {
	/// What it shows when nothing is named.
	static final List<String> USUAL = List.of("SOPInstanceUID", "SOPClassUID", "InstanceNumber", "File");
	/// Fields that are no attributes.
	static final Set<String> OTHERS = Set.of("File", "Size", "DateAdded");

	String value(String field) {
		return switch (field) {
			case "SOPInstanceUID" -> instance.sopInstanceUid();
			case "SOPClassUID" -> instance.sopClassUid();
			case "TransferSyntaxUID" -> instance.transferSyntax();
			case "File" -> instance.file().toString();
			case "Size" -> Long.toString(instance.size());
			case "DateAdded" -> instance.imported().toString();
			default -> attribute(field);
		};
	}

	private String attribute(String field) {
		OptionalInt tag = Dictionary.tag(field);
		TagValue own = tag.isEmpty() ? TagValue.NOT_STORED : instance.tags().get(tag.getAsInt());
		return own instanceof TagValue.NotStored ? series.value(field) : String.join("\\", own.texts());
	}
}
