package org.sagitta.fields;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.sagitta.dicom.Level;
import org.sagitta.dicom.Tag;
import org.sagitta.dicom.TagSet;
import org.sagitta.dicom.TagValue;
import org.sagitta.dicom.TagValues;
import org.sagitta.fields.Field.Type;

class RuleSetTest {
	private static final Field WORDS = new Field(Level.SERIES, "Words", "Words", Type.TEXT, Merge.CONCATENATE, Set.of("Unnamed"), true, 1);
	private static final Field LEAST = Field.of(Level.SERIES, "Least", "Least", Type.NUMBER, Merge.MINIMUM, true, 2);
	private static final Field MOST = Field.of(Level.SERIES, "Most", "Most", Type.NUMBER, Merge.MAXIMUM, true, 3);
	private static final Field SAME = Field.of(Level.STUDY, "Same", "Same", Type.TEXT, Merge.EXPECT_SAME, true, 4);

	private static class Rule implements DisplayedFieldRule {
		private final String name;
		private final List<Field> fields;

		Rule(String name, List<Field> fields) {
			this.name = name;
			this.fields = fields;
		}

		@Override
		public String name() {
			return name;
		}

		@Override
		public List<Field> fields() {
			return fields;
		}

		@Override
		public TagSet tags() {
			return TagSet.of(Tag.SeriesDescription);
		}

		@Override
		public void instance(TagValues tags, FieldValues out) {
			String text = tags.text(Tag.SeriesDescription);
			if (text.equals("boom")) {
				throw new IllegalStateException(text);
			}
			fields.forEach(field -> out.set(field.level(), field.name(), text));
		}
	}

	private static TagValues says(String text) {
		return tag -> tag == Tag.SeriesDescription && !text.isEmpty() ? new TagValue.Present(List.of(text)) : TagValue.ABSENT;
	}

	private static Contribution all(RuleSet rules, String... texts) {
		return Arrays.stream(texts).map(text -> rules.instance(says(text))).reduce(Contribution.EMPTY, rules::merge);
	}

	@Test
	void concatenationComparesWholeValuesNotSubstrings() {
		var rules = new RuleSet(List.of(new Rule("a", List.of(WORDS))));
		assertEquals("MRA, MR", all(rules, "MRA", "MR", "MRA").display(Level.SERIES).get("Words"));
	}

	@Test
	void aPlaceholderGivesWayToAMeantValueInAnyOrder() {
		var rules = new RuleSet(List.of(new Rule("a", List.of(WORDS))));
		assertEquals("Boost", all(rules, "Unnamed", "Boost").display(Level.SERIES).get("Words"));
		assertEquals("Boost", all(rules, "Boost", "Unnamed").display(Level.SERIES).get("Words"));
		assertEquals("Unnamed", all(rules, "", "Unnamed").display(Level.SERIES).get("Words"));
	}

	@Test
	void minimumAndMaximumCompareNumbers() {
		var rules = new RuleSet(List.of(new Rule("a", List.of(LEAST, MOST))));
		Map<String, String> shown = all(rules, "10", "9", "100").display(Level.SERIES);
		assertEquals("9", shown.get("Least"));
		assertEquals("100", shown.get("Most"));
	}

	@Test
	void theFirstOfValuesThatShouldBeTheSameStays() {
		var rules = new RuleSet(List.of(new Rule("a", List.of(SAME))));
		assertEquals("one", all(rules, "", "one", "two").display(Level.STUDY).get("Same"));
	}

	@Test
	void mergingIsAssociative() {
		var rules = new RuleSet(List.of(new Rule("a", List.of(WORDS, LEAST, MOST, SAME))));
		Contribution left = rules.merge(all(rules, "3", "Unnamed", "1"), all(rules, "2", "1"));
		Contribution right = rules.merge(all(rules, "3"), all(rules, "Unnamed", "1", "2", "1"));
		assertEquals(left, right);
	}

	@Test
	void manyValuesAreCutWithASign() {
		var rules = new RuleSet(List.of(new Rule("a", List.of(WORDS))));
		String[] texts = java.util.stream.IntStream.range(0, 30).mapToObj(Integer::toString).toArray(String[]::new);
		String shown = all(rules, texts).display(Level.SERIES).get("Words");
		assertTrue(shown.endsWith("19, …"), shown);
	}

	@Test
	void aRuleThatThrowsIsLeftOutAndNamedAndTheOthersGoOn() {
		var rules = new RuleSet(List.of(new Rule("bad", List.of(WORDS)), new Rule("good", List.of(SAME)) {
			@Override
			public void instance(TagValues tags, FieldValues out) {
				out.set(Level.STUDY, "Same", "fine");
			}
		}));
		assertEquals("fine", all(rules, "boom", "x").display(Level.STUDY).get("Same"));
		assertEquals(Set.of("bad"), rules.failures().keySet());
	}

	@Test
	void aRuleMayOnlySetWhatItDeclared() {
		var rules = new RuleSet(List.of(new DisplayedFieldRule() {
			@Override
			public String name() {
				return "liar";
			}

			@Override
			public TagSet tags() {
				return TagSet.of();
			}

			@Override
			public List<Field> fields() {
				return List.of(WORDS);
			}

			@Override
			public void instance(TagValues tags, FieldValues out) {
				out.set(Level.PATIENT, "Words", "x");
			}
		}));
		assertEquals(Contribution.EMPTY, all(rules, "x"));
		assertEquals(Set.of("liar"), rules.failures().keySet());
	}
}
