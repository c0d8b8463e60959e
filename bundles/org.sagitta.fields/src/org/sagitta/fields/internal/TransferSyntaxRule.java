package org.sagitta.fields.internal;

import java.util.List;

import org.osgi.service.component.annotations.Component;
import org.sagitta.dicom.Level;
import org.sagitta.dicom.Tag;
import org.sagitta.dicom.TagSet;
import org.sagitta.dicom.TagValues;
import org.sagitta.dicom.TransferSyntax;
import org.sagitta.fields.DisplayedFieldRule;
import org.sagitta.fields.Field;
import org.sagitta.fields.FieldValues;

/// How the files of a series are written, by the standard's names of transfer syntaxes.
@Component(service = DisplayedFieldRule.class)
public final class TransferSyntaxRule implements DisplayedFieldRule {
	@Override
	public String name() {
		return "TransferSyntax";
	}

	@Override
	public TagSet tags() {
		return TagSet.of(Tag.TransferSyntaxUID);
	}

	@Override
	public List<Field> fields() {
		return List.of(Titles.words("TransferSyntax", 80, "Transfer syntax", "Transfersyntax", "転送構文"));
	}

	@Override
	public void instance(TagValues tags, FieldValues out) {
		String uid = tags.text(Tag.TransferSyntaxUID);
		if (!uid.isEmpty()) {
			out.set(Level.SERIES, "TransferSyntax", TransferSyntax.of(uid).name());
		}
	}
}
