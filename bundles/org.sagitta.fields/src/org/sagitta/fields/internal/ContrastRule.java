package org.sagitta.fields.internal;

import java.util.List;

import org.osgi.service.component.annotations.Component;
import org.sagitta.dicom.Level;
import org.sagitta.dicom.Tag;
import org.sagitta.dicom.TagSet;
import org.sagitta.dicom.TagValues;
import org.sagitta.fields.DisplayedFieldRule;
import org.sagitta.fields.Field;
import org.sagitta.fields.FieldValues;

/// What contrast agent was given how, and in which phase of its passage an image was taken.
@Component(service = DisplayedFieldRule.class)
public final class ContrastRule implements DisplayedFieldRule {
	private static final int ROUTE = 0x00181040; // ContrastBolusRoute
	private static final int ACQUISITION_CONTRAST = 0x00089209; // AcquisitionContrast

	@Override
	public String name() {
		return "Contrast";
	}

	@Override
	public TagSet tags() {
		return TagSet.of(Tag.ContrastBolusAgent, ROUTE, ACQUISITION_CONTRAST);
	}

	@Override
	public List<Field> fields() {
		return List.of(Titles.words("ContrastBolusAgent", 70, "Contrast agent", "Kontrastmittel", "造影剤"),
				Titles.words("ContrastBolusRoute", 71, "Contrast route", "Kontrastmittelgabe", "造影剤投与経路"),
				Titles.words("AcquisitionContrast", 72, "Acquisition contrast", "Bildkontrast", "撮像コントラスト"));
	}

	@Override
	public void instance(TagValues tags, FieldValues out) {
		out.set(Level.SERIES, "ContrastBolusAgent", tags.text(Tag.ContrastBolusAgent));
		out.set(Level.SERIES, "ContrastBolusRoute", tags.text(ROUTE));
		out.set(Level.SERIES, "AcquisitionContrast", tags.text(ACQUISITION_CONTRAST));
	}
}
