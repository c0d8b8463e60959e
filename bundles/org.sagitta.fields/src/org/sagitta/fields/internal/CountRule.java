package org.sagitta.fields.internal;

import java.util.List;

import org.osgi.service.component.annotations.Component;
import org.sagitta.dicom.Level;
import org.sagitta.dicom.TagSet;
import org.sagitta.fields.Aggregates;
import org.sagitta.fields.DisplayedFieldRule;
import org.sagitta.fields.Field;
import org.sagitta.fields.FieldValues;
import org.sagitta.fields.Merge;

/// How much is below each row, by the standard's names for these counts (PS3.4 section C.3.4).
@Component(service = DisplayedFieldRule.class)
public final class CountRule implements DisplayedFieldRule {
	@Override
	public String name() {
		return "Counts";
	}

	@Override
	public TagSet tags() {
		return TagSet.of();
	}

	@Override
	public List<Field> fields() {
		return List.of(count(Level.PATIENT, "NumberOfPatientRelatedStudies", "Studies", "Studien", "検査数", true, 5),
				count(Level.PATIENT, "NumberOfPatientRelatedInstances", "Instances", "Instanzen", "インスタンス数", false, 20),
				count(Level.STUDY, "NumberOfStudyRelatedSeries", "Series", "Serien", "シリーズ数", true, 5),
				count(Level.STUDY, "NumberOfStudyRelatedInstances", "Instances", "Instanzen", "インスタンス数", false, 22),
				count(Level.SERIES, "NumberOfSeriesRelatedInstances", "Count", "Anzahl", "枚数", true, 5));
	}

	@Override
	public void aggregate(Level level, Aggregates below, FieldValues out) {
		String children = Integer.toString(below.children());
		String instances = Integer.toString(below.instances());
		switch (level) {
			case PATIENT -> {
				out.set(level, "NumberOfPatientRelatedStudies", children);
				out.set(level, "NumberOfPatientRelatedInstances", instances);
			}
			case STUDY -> {
				out.set(level, "NumberOfStudyRelatedSeries", children);
				out.set(level, "NumberOfStudyRelatedInstances", instances);
			}
			case SERIES -> out.set(level, "NumberOfSeriesRelatedInstances", instances);
			case INSTANCE -> throw new IllegalArgumentException("instances have nothing below");
		}
	}

	private static Field count(Level level, String name, String title, String german, String japanese, boolean visible, int order) {
		return Field.of(level, name, title, Field.Type.NUMBER, Merge.AGGREGATE, visible, order).titled("de", german).titled("ja", japanese);
	}
}
