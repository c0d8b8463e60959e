package org.sagitta.fields.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.osgi.framework.InvalidSyntaxException;
import org.sagitta.dicom.Level;
import org.sagitta.dicom.Tag;
import org.sagitta.dicom.TagValue;
import org.sagitta.dicom.TagValues;
import org.sagitta.fields.Aggregates;
import org.sagitta.fields.Contribution;
import org.sagitta.fields.DisplayedFieldRule;
import org.sagitta.fields.RuleSet;
import org.sagitta.testkit.Services;

/// The rules as they are found in the running framework.
class BuiltInRulesOSGiTest {
	private RuleSet rules;

	@BeforeEach
	void collect() throws InvalidSyntaxException {
		Services.await(DisplayedFieldRule.class);
		var context = Services.context();
		var references = new ArrayList<>(context.getServiceReferences(DisplayedFieldRule.class, null));
		references.sort(java.util.Comparator.reverseOrder()); // highest ranking first
		rules = new RuleSet(references.stream().map(context::getService).toList());
	}

	private static TagValues tags(Map<Integer, String> values) {
		return tag -> values.containsKey(tag) ? new TagValue.Present(List.of(values.get(tag).split("\\\\"))) : TagValue.ABSENT;
	}

	private Map<String, String> shown(Level level, Collection<Map<Integer, String>> instances) {
		return instances.stream().map(each -> rules.instance(tags(each))).reduce(Contribution.EMPTY, rules::merge).display(level);
	}

	@Test
	void allRulesOfTheInventoryAreThere() {
		assertEquals(BuiltInFieldsTest.ALL.stream().map(DisplayedFieldRule::name).sorted().toList(), rules.names().stream().sorted().toList());
	}

	@Test
	void aPatientIsShownAsPeopleWriteNames() {
		assertEquals("Doe, John Q, Jr (Dr)", shown(Level.PATIENT, List.of(Map.of(Tag.PatientName, "Doe^John^Q^Dr^Jr"))).get("DisplayedPatientName"));
	}

	@Test
	void aStudyListsItsModalitiesOnce() {
		var instances = List.of(Map.of(Tag.Modality, "CT"), Map.of(Tag.Modality, "SEG"), Map.of(Tag.Modality, "CT"));
		assertEquals("CT, SEG", shown(Level.STUDY, instances).get("ModalitiesInStudy"));
	}

	@Test
	void anUnnamedPlanGivesWayToANameFromAnyRule() {
		var unnamed = Map.of(Tag.Modality, "RTPLAN");
		assertEquals("Unnamed RT Plan", shown(Level.SERIES, List.of(unnamed)).get("SeriesDescription"));
		var described = new HashMap<>(unnamed);
		described.put(Tag.SeriesDescription, "Plans");
		assertEquals("Plans", shown(Level.SERIES, List.of(described)).get("SeriesDescription"));
		described.put(Tag.RTPlanLabel, "Boost");
		assertEquals("Boost", shown(Level.SERIES, List.of(unnamed, described)).get("SeriesDescription"));
	}

	@Test
	void theSizeOfImagesIsColumnsByRows() {
		assertEquals("512×256", shown(Level.SERIES, List.of(Map.of(Tag.Columns, "512", Tag.Rows, "256"))).get("ImageSize"));
		assertNull(shown(Level.SERIES, List.of(Map.of(Tag.Columns, "512"))).get("ImageSize"));
	}

	@Test
	void aggregatesCountWhatIsBelowAndFindTheLastDate() {
		var below = new Aggregates() {
			@Override
			public int children() {
				return 2;
			}

			@Override
			public int instances() {
				return 70;
			}

			@Override
			public List<String> childValues(String field) {
				return field.equals("StudyDate") ? List.of("20240101", "20250101", "19991231") : List.of();
			}
		};
		Map<String, String> patient = rules.aggregate(Level.PATIENT, below);
		assertEquals("20250101", patient.get("LastStudyDate"));
		assertEquals("2", patient.get("NumberOfPatientRelatedStudies"));
		assertEquals("70", rules.aggregate(Level.SERIES, below).get("NumberOfSeriesRelatedInstances"));
	}
}
