package org.sagitta.ui.header.internal;

import java.util.List;
import java.util.stream.Collectors;

import org.eclipse.osgi.util.NLS;
import org.sagitta.dicom.Dictionary;
import org.sagitta.dicom.Tag;
import org.sagitta.dicom.inspect.HeaderRow;
import org.sagitta.dicom.inspect.StandardSection;

/// What the standard says of an element, and where.
final class HeaderReference {
	private HeaderReference() {
	}

	/// Such as "Patient ID, PatientID (0010,0020), LO, 1".
	static String entry(HeaderRow row) {
		int tag = row.tag();
		if (row.isItem()) {
			return NLS.bind(Messages.item_of, row.item() + 1, row.name());
		}
		if (Tag.isPrivate(tag)) {
			return NLS.bind(Messages.private_element, HeaderWords.name(row), Tag.format(tag));
		}
		return Dictionary.element(tag).map(entry -> NLS.bind(entry.retired() ? Messages.standard_retired : Messages.standard,
				new Object[] { entry.name(), entry.keyword(), Tag.format(tag), entry.vr(), entry.multiplicity() }))
				.orElse(NLS.bind(Messages.not_in_standard, Tag.format(tag)));
	}

	/// Such as "PS3.3 section C.7.6.2, Image Plane Module".
	static String name(StandardSection section) {
		return NLS.bind(section.number().matches("[A-Z]") ? Messages.annex : Messages.section,
				new Object[] { section.part(), section.number(), section.title() });
	}

	/// Entry and sections on a line, for a clipboard.
	static String line(HeaderRow row, String sopClass) {
		List<StandardSection> sections = StandardSection.of(sopClass, row.path());
		return sections.isEmpty() ? entry(row) : NLS.bind(Messages.reference, entry(row),
				sections.stream().map(HeaderReference::name).collect(Collectors.joining("; ")));
	}

	/// What is said of a row that is pointed at.
	static String tip(HeaderRow row) {
		String value = HeaderWords.text(row.value());
		String values = row.isPresentInSecond() ? value + '\n' + HeaderWords.text(row.secondValue()) : value;
		return entry(row) + '\n' + row.path() + (values.isBlank() ? "" : '\n' + values);
	}
}
