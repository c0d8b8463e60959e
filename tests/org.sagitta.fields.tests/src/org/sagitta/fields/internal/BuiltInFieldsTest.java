package org.sagitta.fields.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.sagitta.dicom.Level;
import org.sagitta.dicom.Tag;
import org.sagitta.dicom.TagValue;
import org.sagitta.dicom.TagValues;
import org.sagitta.dicom.Uids;
import org.sagitta.fields.Aggregates;
import org.sagitta.fields.Contribution;
import org.sagitta.fields.DisplayedFieldRule;
import org.sagitta.fields.RuleSet;

/// What the built-in rules show of instances.
class BuiltInFieldsTest {
	static final List<DisplayedFieldRule> ALL = List.of(new RadiotherapyRule(), new CompletenessRule(), new ContrastRule(),
			new CountRule(), new DiffusionRule(),
			new IdentificationRule(), new LastStudyDateRule(), new NuclearMedicineRule(), new FrameCountRule(), new PatientAgeRule(),
			new RadiotherapySummaryRule(), new SliceRule(), new TransferSyntaxRule());

	private static TagValues tags(Map<Integer, String> values) {
		return tag -> values.containsKey(tag) ? new TagValue.Present(List.of(values.get(tag).split("\\\\"))) : TagValue.ABSENT;
	}

	private static Contribution said(List<Map<Integer, String>> instances) {
		var rules = new RuleSet(ALL);
		Contribution all = instances.stream().map(each -> rules.instance(tags(each))).reduce(Contribution.EMPTY, rules::merge);
		assertEquals(Map.of(), rules.failures());
		return all;
	}

	private static String shown(Level level, String field, List<Map<Integer, String>> instances) {
		return said(instances).display(level).getOrDefault(field, "");
	}

	private static String shown(Level level, String field, Map<Integer, String> instance) {
		return shown(level, field, List.of(instance));
	}

	private static Map<String, String> aggregates(Level level, int instances, Map<String, List<String>> below, Map<String, String> own) {
		return new RuleSet(ALL).aggregate(level, new Aggregates() {
			@Override
			public int children() {
				return below.values().stream().mapToInt(List::size).max().orElse(0);
			}

			@Override
			public int instances() {
				return instances;
			}

			@Override
			public List<String> childValues(String field) {
				return below.getOrDefault(field, List.of());
			}

			@Override
			public String own(String field) {
				return own.getOrDefault(field, "");
			}
		});
	}

	@Test
	void framesAreCountedAndImagesWithoutThatNumberAreOne() {
		var instances = List.of(Map.of(Tag.NumberOfFrames, "120", Tag.Rows, "64"), Map.of(Tag.Rows, "64"), Map.of(Tag.Rows, "64"),
				Map.of(Tag.Modality, "SR"),
				Map.of(Tag.NumberOfFrames, "-3", Tag.Rows, "64"));
		assertEquals("123", shown(Level.SERIES, "NumberOfFrames", instances));
		assertEquals("", shown(Level.SERIES, "NumberOfFrames", Map.of(Tag.Modality, "SR")));
		assertEquals("7", aggregates(Level.STUDY, 1, Map.of("NumberOfFrames", List.of("3", "4")), Map.of()).get("NumberOfFrames"));
		assertEquals("3", aggregates(Level.PATIENT, 1, Map.of("NumberOfFrames", List.of("3")), Map.of()).get("NumberOfFrames"));
	}

	private static String age(String written, String birth, String study) {
		return shown(Level.STUDY, "PatientAge", Map.of(Tag.PatientAge, written, Tag.PatientBirthDate, birth, Tag.StudyDate, study));
	}

	@Test
	void theAgeIsTheWrittenOneElseThatOfTheDates() {
		assertEquals("42 Y", age("042Y", "19000101", "20260101"));
		assertEquals("3 D", age("003D", "", ""));
		assertEquals("41 Y", age("", "19840302", "20260301"));
		assertEquals("42 Y", age("old", "19840301", "20260301"));
		assertEquals("42 Y", age("9999Y", "19840301", "20260301"));
		assertEquals("23 M", age("", "20240302", "20260301"));
		assertEquals("9 D", age("", "20260220", "20260301"));
		for (String birth : List.of("20260302", "20261301", "00010101", "1984", "")) {
			assertEquals("", age("", birth, "20260301"), birth);
		}
	}

	@Test
	void aNameOfAnyRuleIsBetterThanAPlaceholder() {
		Map<Integer, String> unnamed = Map.of(Tag.Modality, "RTPLAN");
		assertEquals("Unnamed RT Plan", shown(Level.SERIES, "SeriesDescription", unnamed));
		assertEquals("Plans", shown(Level.SERIES, "SeriesDescription", Map.of(Tag.Modality, "RTPLAN", Tag.SeriesDescription, "Plans")));
		Map<Integer, String> named = Map.of(Tag.Modality, "RTPLAN", Tag.SeriesDescription, "Plans", Tag.RTPlanLabel, "Boost");
		assertEquals("Boost", shown(Level.SERIES, "SeriesDescription", List.of(unnamed, named)));
	}

	@Test
	void plansAndStructureSetsAreSummedUp() {
		Map<String, String> plan = said(List.of(Map.of(Tag.Modality, "RTPLAN", Tag.RTPlanLabel, "Boost", Tag.RTPlanName, "Prostate",
				0x300A0006, "20260301",
				0x300A000E, "78 Gy in 39"))).display(Level.SERIES);
		assertEquals(List.of("Boost", "Prostate", "20260301", "78 Gy in 39"),
				List.of(plan.get("RTPlanLabel"), plan.get("RTPlanName"), plan.get("RTPlanDate"), plan.get("PrescriptionDescription")));
		assertEquals("17", shown(Level.SERIES, "NumberOfStructures", List.of(Map.of(0x30060020, "9"), Map.of(0x30060020, "17"))));
	}

	@Test
	void tracerAndUnitsAreShownWhereTheDataSetItselfHasThem() {
		Map<String, String> pet = said(List.of(Map.of(0x00180031, "FDG", 0x00181074, "370000000.00", 0x00541001, "BQML", 0x00541102, "START")))
				.display(Level.SERIES);
		assertEquals(List.of("FDG", "370000000", "BQML", "START"),
				List.of(pet.get("Radiopharmaceutical"), pet.get("RadionuclideTotalDose"), pet.get("Units"), pet.get("DecayCorrection")));
	}

	private static List<Map<Integer, String>> values(int tag, String... values) {
		return Arrays.stream(values).map(value -> Map.of(tag, value)).toList();
	}

	@Test
	void diffusionValuesAreSortedAsNumbersEachOnce() {
		assertEquals("0, 50, 800, 1000", shown(Level.SERIES, "DiffusionBValue",
				values(0x00189087, "1000.0", "50.0", "0.0", "800", "50", "-1", "1E99", "x")));
	}

	@Test
	void diffusionValuesOfVendorsAreReadWhereTheCreatorIsTheirs() {
		assertEquals("1000", shown(Level.SERIES, "DiffusionBValue", Map.of(0x00190010, "SIEMENS MR HEADER", 0x0019100C, "1000")));
		assertEquals("800", shown(Level.SERIES, "DiffusionBValue", Map.of(0x00430010, "GEMS_PARM_01", 0x00431039, "1000000800\\8\\0\\0")));
		assertEquals("600", shown(Level.SERIES, "DiffusionBValue", Map.of(0x20010010, "Philips Imaging DD 001", 0x20011003, "600.0")));
		assertEquals("", shown(Level.SERIES, "DiffusionBValue", Map.of(0x00190010, "GEMS_ACQU_01", 0x0019100C, "1000")));
		assertEquals("", shown(Level.SERIES, "DiffusionBValue", Map.of(0x0019100C, "1000")));
	}

	@Test
	void manyDiffusionValuesAreCutWithASign() {
		String[] many = IntStream.range(0, 500).mapToObj(i -> Integer.toString(i * 10)).toArray(String[]::new);
		String shown = shown(Level.SERIES, "DiffusionBValue", values(0x00189087, many));
		assertTrue(shown.startsWith("0, 10, ") && shown.endsWith("190, …"), shown);
	}

	@Test
	void contrastSlicesAndSyntaxesAreShown() {
		Map<String, String> shown = said(List.of(Map.of(Tag.ContrastBolusAgent, "Iomeron", 0x00181040, "IV", 0x00089209, "T1",
				Tag.SliceThickness, "5.000000",
				Tag.SpacingBetweenSlices, "5.50", Tag.TransferSyntaxUID, Uids.JPEG_BASELINE),
				Map.of(Tag.TransferSyntaxUID, Uids.EXPLICIT_LITTLE_ENDIAN), Map.of(Tag.TransferSyntaxUID, "1.2.3"))).display(Level.SERIES);
		assertEquals(List.of("Iomeron", "IV", "T1", "5", "5.5"), List.of(shown.get("ContrastBolusAgent"), shown.get("ContrastBolusRoute"),
				shown.get("AcquisitionContrast"), shown.get("SliceThickness"), shown.get("SpacingBetweenSlices")));
		assertTrue(shown.get("TransferSyntax").matches("JPEG Baseline.*, Explicit VR Little Endian, 1\\.2\\.3"), shown.get("TransferSyntax"));
	}

	@Test
	void slicesOfDifferentThicknessAreToldAsAContradiction() {
		assertEquals(Map.of("SliceThickness", List.of("5", "3")), said(values(Tag.SliceThickness, "5.0", "5", "3")).conflicts(Level.SERIES));
	}

	@Test
	void aSeriesThatLacksInstancesSaysSo() {
		assertEquals("120", shown(Level.SERIES, "ExpectedInstances", values(0x00201002, "120", "60")));
		assertEquals("93", shown(Level.SERIES, "ExpectedInstances", Map.of(0x00201002, "120", 0x00201209, " 093 ")));
		assertEquals("93 of 120", aggregates(Level.SERIES, 93, Map.of(), Map.of("ExpectedInstances", "120")).get("Completeness"));
		assertEquals(null, aggregates(Level.SERIES, 120, Map.of(), Map.of("ExpectedInstances", "120")).get("Completeness"));
		assertEquals(null, aggregates(Level.SERIES, 5, Map.of(), Map.of()).get("Completeness"));
	}

	@Test
	void everyFieldHasTitlesInThreeLanguagesAndOnlyUsualOnesAreVisible() {
		for (Level level : List.of(Level.PATIENT, Level.STUDY, Level.SERIES)) {
			for (var field : new RuleSet(ALL).fields(level)) {
				assertTrue(field.titles().keySet().containsAll(List.of("de", "ja")), field.name());
				assertTrue(field.order() < 7 == field.visible(), field.name());
			}
		}
	}
}
