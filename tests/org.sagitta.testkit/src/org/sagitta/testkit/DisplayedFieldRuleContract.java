package org.sagitta.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.IllformedLocaleException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Supplier;

import org.junit.jupiter.api.Test;
import org.sagitta.dicom.Level;
import org.sagitta.dicom.Tag;
import org.sagitta.dicom.TagValues;
import org.sagitta.fields.Aggregates;
import org.sagitta.fields.Contribution;
import org.sagitta.fields.DisplayedFieldRule;
import org.sagitta.fields.Field;
import org.sagitta.fields.Merge;
import org.sagitta.fields.RuleSet;

/// What every [DisplayedFieldRule] must keep to. To be extended by a test class that gives the rule, and samples of the instances
/// that it is made for where words matter (such as `RTPLAN`).
public abstract class DisplayedFieldRuleContract {
	private static final long SEED = 20260301;
	private static final int ROUNDS = 40;
	/// A rule takes some microseconds an instance; this is what even a busy machine needs not.
	private static final int CALLS = 20_000;
	private static final Duration ENOUGH = Duration.ofSeconds(2);
	private static final int MOST_TAGS = 200;
	private static final Set<Merge> ORDERLESS = Set.of(Merge.MINIMUM, Merge.MAXIMUM, Merge.COUNT, Merge.SUM);

	/// The rule to be tested.
	protected abstract DisplayedFieldRule rule();

	/// Values by tag of some instances that the rule has something to say about.
	protected List<Map<Integer, String>> samples() {
		return List.of();
	}

	/// The fields of kind [Merge#CUSTOM] whose merge promises not to depend on the order of instances.
	protected Set<String> orderless() {
		return Set.of();
	}

	private RuleInputs inputs(long seed) {
		return new RuleInputs(rule().tags(), samples(), seed);
	}

	@Test
	public void nameVersionAndTagsAreDeclaredSanely() {
		DisplayedFieldRule rule = rule();
		assertNotNull(rule.name(), "a rule has a name");
		assertTrue(rule.name().matches("[A-Za-z][A-Za-z0-9_.-]{0,79}"), () -> "not a name: " + rule.name());
		assertEquals(rule.name(), rule.name(), "the name stays");
		assertTrue(rule.version() > 0, "versions are greater than 0");
		assertNotNull(rule.tags(), "no tags are TagSet.of()");
		assertTrue(rule.tags().size() <= MOST_TAGS, "every tag makes every import slower");
		assertFalse(rule.tags().contains(Tag.PixelData), "pixel data are not cached");
	}

	@Test
	public void fieldsAreDeclaredSanelyAndOnce() {
		var seen = new HashSet<String>();
		assertFalse(rule().fields().isEmpty(), "a rule fills something");
		assertEquals(rule().fields(), rule().fields(), "the fields stay");
		for (Field field : rule().fields()) {
			assertTrue(field.level() != Level.INSTANCE, () -> field.name() + ": instances have no displayed fields");
			assertTrue(field.name().matches("[A-Za-z][A-Za-z0-9_.]{0,79}"), () -> "not a name of a field: " + field.name());
			assertTrue(seen.add(field.level() + " " + field.name()), () -> field.name() + " is declared twice");
			assertFalse(field.title().isBlank(), () -> field.name() + " needs a title");
			assertTrue(field.order() >= 0, () -> field.name() + " needs an order from 0 up");
			assertTrue(field.merge() != Merge.SUM && field.merge() != Merge.COUNT || field.type().numeric(), () ->
					field.name() + " adds up, but is no number");
			field.titles().forEach((language, title) -> {
				assertFalse(title.isBlank(), () -> field.name() + " needs a title in " + language);
				assertTrue(isLanguage(language), () -> field.name() + ": not a language tag: " + language);
			});
		}
	}

	private static boolean isLanguage(String tag) {
		try {
			return !tag.isEmpty() && new Locale.Builder().setLanguageTag(tag).build().toLanguageTag().equals(tag);
		} catch (IllformedLocaleException _) {
			return false;
		}
	}

	@Test
	public void itsOwnOptionsGiveTheSameRule() {
		DisplayedFieldRule rule = rule();
		assertTrue(SimpleJson.parse(rule.options()) instanceof Map, () -> "options are a JSON object: " + rule.options());
		for (String options : List.of(rule.options(), "{}", "{\"no such option\": [1, {\"a\": null}]}")) {
			DisplayedFieldRule same = rule.withOptions(options);
			assertEquals(rule.name(), same.name());
			assertEquals(rule.fields(), same.fields());
			RuleInputs inputs = inputs(SEED);
			for (int i = 0; i < ROUNDS; i++) {
				TagValues tags = inputs.next(0);
				assertEquals(RuleOutput.of(rule, tags), RuleOutput.of(same, tags), () -> "with the options " + options);
			}
		}
	}

	@Test
	public void noInstanceMakesItThrowOrSetWhatItHasNotDeclared() {
		for (TagValues tags : RuleInputs.bad()) {
			RuleOutput.of(rule(), tags);
		}
		RuleInputs inputs = inputs(SEED);
		for (int i = 0; i < 25 * ROUNDS; i++) {
			RuleOutput.of(rule(), inputs.next(i % 2 == 0 ? 50 : 0));
		}
	}

	@Test
	public void nothingBelowARowMakesItThrowOrSetWhatItHasNotDeclared() {
		for (Level level : List.of(Level.PATIENT, Level.STUDY, Level.SERIES)) {
			for (Aggregates below : RuleAggregates.some()) {
				assertEquals(RuleOutput.of(rule(), level, below), RuleOutput.of(rule(), level, below), "the same below gives the same");
			}
		}
	}

	@Test
	public void whatAnInstanceGivesDependsOnItsTagsAlone() {
		var all = new ArrayList<TagValues>();
		RuleInputs inputs = inputs(SEED);
		for (int i = 0; i < 5 * ROUNDS; i++) {
			all.add(inputs.next(20));
		}
		DisplayedFieldRule rule = rule();
		List<Map<String, String>> before = all.stream().map(tags -> RuleOutput.of(rule, tags)).toList();
		for (int i = all.size() - 1; i >= 0; i--) {
			assertEquals(before.get(i), RuleOutput.of(rule, all.get(i)), "the same tags, asked again after others");
		}
	}

	@Test
	public void anyGroupingOfInstancesGivesTheSame() {
		var random = new Random(SEED);
		for (int round = 0; round < ROUNDS; round++) {
			var rules = new RuleSet(List.of(rule()));
			RuleInputs inputs = inputs(SEED + round);
			List<Contribution> said = new ArrayList<>();
			for (int i = 0; i < 30; i++) {
				said.add(rules.instance(inputs.next(10)));
			}
			Contribution oneByOne = said.stream().reduce(Contribution.EMPTY, rules::merge);
			while (said.size() > 1) {
				int at = random.nextInt(said.size() - 1);
				said.set(at, rules.merge(said.get(at), said.remove(at + 1)));
			}
			assertEquals(oneByOne, said.getFirst(), "another grouping gives something else");
			assertEquals(Map.of(), rules.failures());
		}
	}

	@Test
	public void theOrderOfInstancesMattersOnlyWhereTheMergeSaysSo() {
		for (int round = 0; round < ROUNDS; round++) {
			var rules = new RuleSet(List.of(rule()));
			RuleInputs inputs = inputs(SEED + round);
			List<Contribution> said = new ArrayList<>();
			for (int i = 0; i < 15; i++) {
				said.add(rules.instance(inputs.next(10)));
			}
			Contribution forth = said.stream().reduce(Contribution.EMPTY, rules::merge);
			Collections.shuffle(said, new Random(round));
			Contribution other = said.stream().reduce(Contribution.EMPTY, rules::merge);
			for (Field field : rule().fields()) {
				if (orderless().contains(field.name()) || ORDERLESS.contains(field.merge())) {
					assertEquals(forth.of(field.level()).get(field.name()), other.of(field.level()).get(field.name()),
							() -> field.name() + " depends on the order");
				}
			}
		}
	}

	@Test
	public void aRuleIsQuick() {
		var values = new ArrayList<TagValues>();
		RuleInputs inputs = inputs(SEED);
		for (int i = 0; i < 100; i++) {
			values.add(inputs.next(5));
		}
		DisplayedFieldRule rule = rule();
		Supplier<Duration> run = () -> {
			long start = System.nanoTime();
			for (int i = 0; i < CALLS && System.nanoTime() - start < 2 * ENOUGH.toNanos(); i++) {
				rule.instance(values.get(i % values.size()), (_, _, _) -> { });
			}
			return Duration.ofNanos(System.nanoTime() - start);
		};
		Duration took = run.get();
		if (took.compareTo(ENOUGH) > 0) {
			took = run.get(); // the machine may have been busy
		}
		Duration last = took;
		assertTrue(took.compareTo(ENOUGH) <= 0, () -> CALLS + " instances take more than " + ENOUGH + ": " + last);
	}
}
