package org.sagitta.ui.header.internal;

import org.eclipse.osgi.util.NLS;
import org.sagitta.dicom.Dictionary;
import org.sagitta.dicom.Tag;
import org.sagitta.dicom.inspect.HeaderRow;

/// Where the standard says what an element is.
final class HeaderReference {
	private HeaderReference() {
	}

	/// Such as "PS3.6 chapter 6: Patient ID, PatientID (0010,0020), LO, 1".
	static String of(HeaderRow row) {
		int tag = row.tag();
		if (Tag.isPrivate(tag)) {
			return NLS.bind(Messages.private_element, row.name(), Tag.format(tag));
		}
		return Dictionary.element(tag).map(entry -> NLS.bind(entry.retired() ? Messages.standard_retired : Messages.standard,
				new Object[] { chapter(tag), entry.name(), entry.keyword(), Tag.format(tag), entry.vr(), entry.multiplicity() }))
				.orElse(NLS.bind(Messages.not_in_standard, Tag.format(tag)));
	}

	/// What is said of a row that is pointed at.
	static String tip(HeaderRow row) {
		String values = row.isPresentInSecond() ? row.value() + '\n' + row.secondValue() : row.value();
		return of(row) + '\n' + row.path() + (values.isBlank() ? "" : '\n' + values);
	}

	private static String chapter(int tag) {
		return switch (tag >>> 16) {
			case 0x0000 -> "PS3.7 annex E";
			case 0x0002 -> "PS3.6 chapter 7";
			case 0x0004 -> "PS3.6 chapter 8";
			default -> "PS3.6 chapter 6";
		};
	}
}
