package org.sagitta.fields.internal;

import java.util.List;

import org.osgi.service.component.annotations.Component;
import org.sagitta.dicom.Level;
import org.sagitta.dicom.TagSet;
import org.sagitta.dicom.TagValues;
import org.sagitta.fields.Aggregates;
import org.sagitta.fields.DisplayedFieldRule;
import org.sagitta.fields.Field;
import org.sagitta.fields.FieldValues;
import org.sagitta.fields.Merge;

/// Which series lack instances, by the number that their own headers say there are: `93 of 120`, and nothing for a series that is
/// complete or does not say. Several acquisitions in one series hide what is missing; one acquisition that is divided among several
/// series makes each of them look incomplete.
@Component(service = DisplayedFieldRule.class)
public final class CompletenessRule implements DisplayedFieldRule {
	private static final String EXPECTED = "ExpectedInstances";
	private static final int RELATED = 0x00201209; // NumberOfSeriesRelatedInstances
	private static final int IN_ACQUISITION = 0x00201002; // ImagesInAcquisition

	@Override
	public String name() {
		return "Completeness";
	}

	@Override
	public TagSet tags() {
		return TagSet.of(RELATED, IN_ACQUISITION);
	}

	@Override
	public List<Field> fields() {
		return List.of(
				Titles.hidden(Level.SERIES, EXPECTED, Field.Type.NUMBER, Merge.MAXIMUM, 82, "Expected images", "Erwartete Bilder", "予定枚数"),
				Titles.hidden(Level.SERIES, "Completeness", Field.Type.TEXT, Merge.AGGREGATE, 83, "Incomplete", "Unvollständig", "不足"));
	}

	@Override
	public void instance(TagValues tags, FieldValues out) {
		int related = Numbers.count(tags.text(RELATED));
		int expected = related > 0 ? related : Numbers.count(tags.text(IN_ACQUISITION));
		if (expected > 0) {
			out.set(Level.SERIES, EXPECTED, Integer.toString(expected));
		}
	}

	@Override
	public void aggregate(Level level, Aggregates below, FieldValues out) {
		if (level == Level.SERIES && below.instances() < Numbers.count(below.own(EXPECTED))) {
			out.set(level, "Completeness", below.instances() + " of " + below.own(EXPECTED));
		}
	}
}
