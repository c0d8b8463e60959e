package org.sagitta.fields;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

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
		String[] texts = IntStream.range(0, 30).mapToObj(Integer::toString).toArray(String[]::new);
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

	private static Field field(String name, Type type, Merge merge) {
		return Field.of(Level.SERIES, name, name, type, merge, true, 1);
	}

	private static String shown(Field field, String... texts) {
		return all(new RuleSet(List.of(new Rule("a", List.of(field)))), texts).display(field.level()).getOrDefault(field.name(), "");
	}

	@Test
	void valuesThatShouldBeTheSameAndAreNotAreKeptBesideTheShownOne() {
		var rules = new RuleSet(List.of(new Rule("a", List.of(SAME))));
		Contribution said = rules.merge(all(rules, "one", "two", "one"), all(rules, "three", "two"));
		assertEquals("one", said.display(Level.STUDY).get("Same"));
		assertEquals(Map.of("Same", List.of("one", "two", "three")), said.conflicts(Level.STUDY));
		assertEquals(Map.of(), all(rules, "one", "", "one").conflicts(Level.STUDY));
		String[] texts = IntStream.range(0, 3000).mapToObj(Integer::toString).toArray(String[]::new);
		assertEquals(9, all(rules, texts).conflicts(Level.STUDY).get("Same").size(), "bounded");
	}

	@Test
	void noValueCanLookLikeAContradiction() {
		var rules = new RuleSet(List.of(new Rule("a", List.of(WORDS))));
		Contribution said = all(rules, "x", "\u001Fy\u001Fz");
		assertEquals("x, y z", said.display(Level.SERIES).get("Words"));
		assertEquals(Map.of(), said.conflicts(Level.SERIES));
	}

	@Test
	void theFirstStaysWhateverComesLater() {
		assertEquals("one", shown(field("First", Type.TEXT, Merge.FIRST), "", "one", "two"));
	}

	@Test
	void countsAreOfInstancesThatGaveAValue() {
		assertEquals("3", shown(field("Count", Type.NUMBER, Merge.COUNT), "a", "", "a", "b"));
		var counted = new Field(Level.SERIES, "Count", "Count", Type.NUMBER, Merge.COUNT, Set.of("Unnamed"), true, 1);
		assertEquals("1", shown(counted, "a", "Unnamed"));
	}

	@Test
	void sumsAreExactAndPassOverWhatIsNoNumber() {
		Field sum = field("Sum", Type.NUMBER, Merge.SUM);
		assertEquals("0.3", shown(sum, "0.1", "x", "0.2"));
		assertEquals("2", shown(sum, "1", "1"));
		assertEquals("1", shown(sum, "1", "1E999999999", "-1E-999999999", "9".repeat(100_000)));
		assertEquals("2" + "0".repeat(39), shown(sum, "1" + "0".repeat(39), "1" + "0".repeat(39)));
		assertEquals("199999999999999998", shown(sum, "99999999999999999", "99999999999999999"));
	}

	@Test
	void sumsAndCountsAreTheSameInAnyGrouping() {
		var rules = new RuleSet(List.of(new Rule("a", List.of(field("Sum", Type.DURATION, Merge.SUM),
				field("Count", Type.NUMBER, Merge.COUNT)))));
		Contribution left = rules.merge(all(rules, "0.1", "0.2", "7"), all(rules, "1000000000000000000000", "-0.3"));
		Contribution right = rules.merge(all(rules, "0.1"), all(rules, "0.2", "7", "1000000000000000000000", "-0.3"));
		assertEquals(left, right);
		assertEquals("1000000000000000000007", left.display(Level.SERIES).get("Sum"));
		assertTrue(rules.addsUp(Level.SERIES));
		assertFalse(rules.addsUp(Level.STUDY));
	}

	@Test
	void bytesAndSecondsCompareAsNumbersAndNumbersWinOverWords() {
		assertEquals("1000", shown(field("Size", Type.SIZE, Merge.MAXIMUM), "999", "x", "1000"));
		assertEquals("9.5", shown(field("Time", Type.DURATION, Merge.MINIMUM), "x", "10", "9.5"));
	}

	@Test
	void aRuleMayMergeInItsOwnWay() {
		var rules = new RuleSet(List.of(new Rule("a", List.of(field("Longest", Type.TEXT, Merge.CUSTOM))) {
			@Override
			public String merge(Field field, String first, String next) {
				return first.length() >= next.length() ? first : next;
			}
		}));
		assertEquals("three", all(rules, "one", "three", "two").display(Level.SERIES).get("Longest"));
	}

	@Test
	void aMergeThatThrowsLeavesTheFirstValueAndTheRuleOut() {
		var rules = new RuleSet(List.of(new Rule("a", List.of(field("Own", Type.TEXT, Merge.CUSTOM))) {
			@Override
			public String merge(Field field, String first, String next) {
				throw new IllegalStateException("no");
			}
		}));
		assertEquals("one", all(rules, "one", "two").display(Level.SERIES).get("Own"));
		assertEquals(Set.of("a"), rules.failures().keySet());
	}

	@Test
	void aSecondRuleOfTheSameNameIsLeftOut() {
		var rules = new RuleSet(List.of(new Rule("a", List.of(WORDS)), new Rule("a", List.of(SAME))));
		assertEquals(List.of("a"), rules.names());
		assertEquals(List.of(WORDS), List.copyOf(rules.fields(Level.SERIES)));
		assertEquals(List.of(), List.copyOf(rules.fields(Level.STUDY)));
	}

	@Test
	void theTagsOfAllRulesAreWanted() {
		var rules = new RuleSet(List.of(new Rule("a", List.of(WORDS)), new Rule("b", List.of(SAME)) {
			@Override
			public TagSet tags() {
				return TagSet.of(Tag.Modality);
			}
		}));
		assertTrue(rules.tags().contains(Tag.Modality) && rules.tags().contains(Tag.SeriesDescription));
	}

	@Test
	void aRuleThatIsDisabledGivesNothing() {
		List<Rule> both = List.of(new Rule("a", List.of(WORDS)), new Rule("b", List.of(SAME)));
		var rules = new RuleSet(both, Set.of("a"), Map.of());
		assertEquals(List.of("b"), rules.names());
		assertEquals(List.of(), List.copyOf(rules.fields(Level.SERIES)));
		assertNotEquals(new RuleSet(both).generation(), rules.generation());
	}

	private static class Prefixing extends Rule {
		private final String prefix;

		Prefixing(String prefix) {
			super("prefix", List.of(SAME));
			this.prefix = prefix;
		}

		@Override
		public String options() {
			return "\"\"";
		}

		@Override
		public DisplayedFieldRule withOptions(String json) {
			if (json.length() > 10) {
				throw new IllegalArgumentException("too long a prefix");
			}
			return new Prefixing(json);
		}

		@Override
		public void instance(TagValues tags, FieldValues out) {
			out.set(Level.STUDY, "Same", prefix + tags.text(Tag.SeriesDescription));
		}
	}

	@Test
	void optionsMakeAnotherRuleForThisSetAloneAndAnotherGeneration() {
		var plain = new Prefixing("");
		var rules = new RuleSet(List.of(plain), Set.of(), Map.of("prefix", "#"));
		assertEquals("#x", all(rules, "x").display(Level.STUDY).get("Same"));
		assertEquals("x", all(new RuleSet(List.of(plain)), "x").display(Level.STUDY).get("Same"), "the service itself has not changed");
		assertNotEquals(new RuleSet(List.of(plain)).generation(), rules.generation());
		assertEquals(new RuleSet(List.of(plain)).generation(), new RuleSet(List.of(plain), Set.of(),
				Map.of("prefix", plain.options())).generation(),
				"the rule's own options set are none set");
	}

	@Test
	void optionsThatCannotBeUsedLeaveTheRuleOutWithTheReason() {
		var rules = new RuleSet(List.of(new Prefixing(""), new Rule("b", List.of(WORDS))), Set.of(), Map.of("prefix", "0123456789x"));
		assertEquals(List.of("b"), rules.names());
		assertTrue(rules.failures().get("prefix").contains("too long a prefix"));
	}

	@Test
	void aRuleThatFailsWhenItDeclaresItselfIsLeftOutAndNamed() {
		var rules = new RuleSet(List.of(new Rule("bad", List.of(WORDS)) {
			@Override
			public List<Field> fields() {
				throw new IllegalStateException("no fields today");
			}
		}, new Rule("instances", List.of(Field.of(Level.INSTANCE, "A", "A", Type.TEXT, Merge.FIRST, true, 1))), new Rule("good", List.of(SAME))));
		assertEquals(List.of("good"), rules.names());
		assertEquals(Set.of("bad", "instances"), rules.failures().keySet());
	}

	@Test
	void anUnchangedMergeMakesNothingNew() {
		var rules = new RuleSet(List.of(new Rule("a", List.of(WORDS, SAME, LEAST))));
		Contribution said = all(rules, "1", "2");
		assertSame(said, rules.merge(said, rules.instance(says("1"))));
	}

	@Test
	void aLongValueIsCutOnceAndThenStaysTheSame() {
		var rules = new RuleSet(List.of(new Rule("a", List.of(SAME))));
		String smileys = "\uD83D\uDE00".repeat(1000);
		String cut = all(rules, smileys, smileys).display(Level.STUDY).get("Same");
		assertTrue(cut.length() <= RuleSet.LONGEST && cut.endsWith("\uDE00…"), cut);
		assertEquals(Map.of(), all(rules, smileys, cut).conflicts(Level.STUDY));
	}

	@Test
	void theLongestValuesTogetherStayShortInAnyGrouping() {
		var rules = new RuleSet(List.of(new Rule("a", List.of(WORDS, SAME))));
		String[] texts = IntStream.range(0, 40).mapToObj(i -> i % 7 + "x".repeat(i * 37 % 300) + i).toArray(String[]::new);
		Contribution whole = all(rules, texts);
		for (int at = 1; at < texts.length; at++) {
			assertEquals(whole, rules.merge(all(rules, Arrays.copyOf(texts, at)), all(rules, Arrays.copyOfRange(texts, at, texts.length))));
		}
		assertTrue(whole.display(Level.SERIES).get("Words").length() < 600, whole.toString());
		List<String> same = whole.conflicts(Level.STUDY).get("Same");
		assertEquals(9, same.size());
		assertTrue(same.stream().skip(1).allMatch(value -> value.length() <= 40), same.toString());
	}

	@Test
	void theGenerationIsShortHoweverManyRulesThereAre() {
		var many = IntStream.range(0, 500).mapToObj(i -> new Rule("rule" + i, List.of(WORDS))).toList();
		assertEquals(36, new RuleSet(many).generation().length());
		assertEquals(new RuleSet(many).generation(), new RuleSet(many.reversed()).generation());
	}

	@Test
	void aTitleIsThatOfTheLanguageOrTheOneForAll() {
		Field field = WORDS.titled("de", "Wörter").titled("pt-BR", "Palavras").wide(Field.Width.STRETCH);
		assertEquals("Wörter", field.title(Locale.forLanguageTag("de-AT")));
		assertEquals("Palavras", field.title(Locale.forLanguageTag("pt-BR")));
		assertEquals("Words", field.title(Locale.forLanguageTag("pt-PT")));
		assertEquals("Words", field.title(Locale.ROOT));
		assertEquals(Set.of("Unnamed"), field.placeholders());
	}

	private static Aggregates below(String... values) {
		return new Aggregates() {
			@Override
			public int children() {
				return values.length;
			}

			@Override
			public int instances() {
				return values.length;
			}

			@Override
			public List<String> childValues(String field) {
				return List.of(values);
			}
		};
	}

	@Test
	void aRuleNeedNotAddUpChildValuesItself() {
		assertEquals(new BigDecimal("10.5"), below("1", "x", "9.5").sum("any").orElseThrow());
		assertEquals(Optional.empty(), below("x").sum("any"));
		assertEquals("9", below("10", "9").minimum("any").orElseThrow());
		assertEquals("10", below("10", "9").maximum("any").orElseThrow());
		assertEquals("b", below("10", "9", "b").maximum("any").orElseThrow(), "as texts where one is no number");
		assertEquals(Optional.empty(), below().minimum("any"));
	}
}
