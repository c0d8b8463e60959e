package org.sagitta.fields.internal;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.osgi.framework.Constants;
import org.osgi.service.component.annotations.Component;
import org.sagitta.dicom.Level;
import org.sagitta.dicom.Tag;
import org.sagitta.dicom.TagSet;
import org.sagitta.dicom.TagValues;
import org.sagitta.fields.DisplayedFieldRule;
import org.sagitta.fields.Field;
import org.sagitta.fields.FieldValues;
import org.sagitta.fields.Merge;

/// Radiotherapy objects are told apart by the names of their plans and structure sets, not by their series descriptions.
@Component(service = DisplayedFieldRule.class, property = Constants.SERVICE_RANKING + ":Integer=10")
public final class RadiotherapyRule implements DisplayedFieldRule {
	private record Kind(int name, int label, String placeholder) { }

	private static final Map<String, Kind> KINDS = Map.of(
			"RTPLAN", new Kind(Tag.RTPlanName, Tag.RTPlanLabel, "Unnamed RT Plan"),
			"RTSTRUCT", new Kind(Tag.StructureSetName, Tag.StructureSetLabel, "Unnamed RT Structure Set"),
			"RTIMAGE", new Kind(Tag.RTImageName, Tag.RTImageLabel, "Unnamed RT Image"));
	private static final Set<String> PLACEHOLDERS = KINDS.values().stream().map(Kind::placeholder).collect(Collectors.toUnmodifiableSet());

	@Override
	public String name() {
		return "RadiotherapySeriesDescription";
	}

	@Override
	public TagSet tags() {
		int[] names = KINDS.values().stream().flatMapToInt(kind -> Arrays.stream(new int[] { kind.name, kind.label })).toArray();
		int[] all = Arrays.copyOf(names, names.length + 1);
		all[names.length] = Tag.Modality;
		return TagSet.of(all);
	}

	@Override
	public List<Field> fields() {
		return List.of(new Field(Level.SERIES, "SeriesDescription", "Series description", Field.Type.TEXT, Merge.CONCATENATE,
				PLACEHOLDERS, true, 2).titled("de", "Serienbeschreibung").titled("ja", "シリーズ記述").wide(Field.Width.STRETCH));
	}

	@Override
	public void instance(TagValues tags, FieldValues out) {
		Kind kind = KINDS.get(tags.text(Tag.Modality));
		if (kind != null) {
			String name = tags.text(kind.name);
			String label = tags.text(kind.label);
			out.set(Level.SERIES, "SeriesDescription", !name.isEmpty() ? name : !label.isEmpty() ? label : kind.placeholder);
		}
	}
}
