package org.sagitta.fields;

import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;

import org.junit.jupiter.api.Test;
import org.sagitta.dicom.Level;
import org.sagitta.dicom.Tag;
import org.sagitta.dicom.TagSet;
import org.sagitta.dicom.TagValues;
import org.sagitta.fields.Field.Type;
import org.sagitta.testkit.DisplayedFieldRuleContract;

/// Each check of the contract finds the rule that breaks it.
class BadRulesTest {
	private static final Field GOOD = Field.of(Level.SERIES, "Good", "Good", Type.TEXT, Merge.CONCATENATE, true, 1);

	/// Sound as it is; each test spoils one thing.
	private static class Sound implements DisplayedFieldRule {
		@Override
		public String name() {
			return "Sound";
		}

		@Override
		public TagSet tags() {
			return TagSet.of(Tag.SeriesDescription, Tag.SeriesNumber);
		}

		@Override
		public List<Field> fields() {
			return List.of(GOOD);
		}

		@Override
		public void instance(TagValues tags, FieldValues out) {
			out.set(Level.SERIES, "Good", tags.text(Tag.SeriesDescription));
		}
	}

	private static final List<Consumer<DisplayedFieldRuleContract>> CHECKS = List.of(
			DisplayedFieldRuleContract::nameVersionAndTagsAreDeclaredSanely, DisplayedFieldRuleContract::fieldsAreDeclaredSanelyAndOnce,
			DisplayedFieldRuleContract::itsOwnOptionsGiveTheSameRule, DisplayedFieldRuleContract::noInstanceMakesItThrowOrSetWhatItHasNotDeclared,
			DisplayedFieldRuleContract::nothingBelowARowMakesItThrowOrSetWhatItHasNotDeclared,
			DisplayedFieldRuleContract::whatAnInstanceGivesDependsOnItsTagsAlone, DisplayedFieldRuleContract::anyGroupingOfInstancesGivesTheSame,
			DisplayedFieldRuleContract::theOrderOfInstancesMattersOnlyWhereTheMergeSaysSo, DisplayedFieldRuleContract::aRuleIsQuick);

	private static DisplayedFieldRuleContract contract(DisplayedFieldRule rule) {
		return new DisplayedFieldRuleContract() {
			@Override
			protected DisplayedFieldRule rule() {
				return rule;
			}
		};
	}

	private static void fails(DisplayedFieldRule rule, Consumer<DisplayedFieldRuleContract> check) {
		assertThrows(AssertionError.class, () -> check.accept(contract(rule)));
	}

	private static Sound declaring(Field... fields) {
		return new Sound() {
			@Override
			public List<Field> fields() {
				return List.of(fields);
			}
		};
	}

	private static Field named(Level level, String name, String title, Type type, Merge merge) {
		return Field.of(level, name, title, type, merge, true, 1);
	}

	@Test
	void theSoundRuleIsNotToBlame() {
		CHECKS.forEach(check -> check.accept(contract(new Sound())));
	}

	@Test
	void aNameWithBlanksAndVersionNoughtAndMissingTagsAreFound() {
		fails(new Sound() {
			@Override
			public String name() {
				return "two words";
			}
		}, DisplayedFieldRuleContract::nameVersionAndTagsAreDeclaredSanely);
		fails(new Sound() {
			@Override
			public int version() {
				return 0;
			}
		}, DisplayedFieldRuleContract::nameVersionAndTagsAreDeclaredSanely);
		fails(new Sound() {
			@Override
			public TagSet tags() {
				return null;
			}
		}, DisplayedFieldRuleContract::nameVersionAndTagsAreDeclaredSanely);
		fails(new Sound() {
			@Override
			public TagSet tags() {
				return TagSet.of(Tag.PixelData);
			}
		}, DisplayedFieldRuleContract::nameVersionAndTagsAreDeclaredSanely);
	}

	@Test
	void badFieldsAreFound() {
		for (DisplayedFieldRule rule : List.of(declaring(), declaring(GOOD, GOOD),
				declaring(named(Level.INSTANCE, "A", "A", Type.TEXT, Merge.FIRST)),
				declaring(named(Level.SERIES, "with blank", "A", Type.TEXT, Merge.FIRST)),
				declaring(named(Level.SERIES, "A", " ", Type.TEXT, Merge.FIRST)),
				declaring(named(Level.SERIES, "A", "A", Type.TEXT, Merge.SUM)), declaring(GOOD.titled("no language", "x")),
				declaring(GOOD.titled("de", "")),
				declaring(Field.of(Level.SERIES, "A", "A", Type.TEXT, Merge.FIRST, true, -1)))) {
			fails(rule, DisplayedFieldRuleContract::fieldsAreDeclaredSanelyAndOnce);
		}
	}

	@Test
	void optionsThatAreNoneOrChangeWhatTheyShouldNotAreFound() {
		fails(new Sound() {
			@Override
			public String options() {
				return "[]";
			}
		}, DisplayedFieldRuleContract::itsOwnOptionsGiveTheSameRule);
		fails(new Sound() {
			@Override
			public DisplayedFieldRule withOptions(String json) {
				return declaring(GOOD.titled("de", "Anders"));
			}
		}, DisplayedFieldRuleContract::itsOwnOptionsGiveTheSameRule);
		fails(new Sound() {
			@Override
			public DisplayedFieldRule withOptions(String json) {
				return new Sound() {
					@Override
					public void instance(TagValues tags, FieldValues out) {
						out.set(Level.SERIES, "Good", json);
					}
				};
			}
		}, DisplayedFieldRuleContract::itsOwnOptionsGiveTheSameRule);
	}

	@Test
	void aRuleThatTakesHeadersAtTheirWordIsFound() {
		assertThrows(NumberFormatException.class, () -> contract(new Sound() {
			@Override
			public void instance(TagValues tags, FieldValues out) {
				out.set(Level.SERIES, "Good", Integer.toString(Integer.parseInt(tags.text(Tag.SeriesNumber))));
			}
		}).noInstanceMakesItThrowOrSetWhatItHasNotDeclared());
	}

	@Test
	void whatIsNotDeclaredIsFound() {
		for (Consumer<Object[]> bad : List.<Consumer<Object[]>>of(
				a -> ((FieldValues) a[1]).set(Level.STUDY, "Good", "x"), // of another level
				a -> ((TagValues) a[0]).text(Tag.Modality))) { // not among its tags
			fails(new Sound() {
				@Override
				public void instance(TagValues tags, FieldValues out) {
					bad.accept(new Object[] { tags, out });
				}
			}, DisplayedFieldRuleContract::noInstanceMakesItThrowOrSetWhatItHasNotDeclared);
		}
		fails(declaring(named(Level.SERIES, "Good", "Good", Type.TEXT, Merge.AGGREGATE)),
				DisplayedFieldRuleContract::noInstanceMakesItThrowOrSetWhatItHasNotDeclared);
	}

	@Test
	void anAggregateThatCountsOnChildrenOrIsOfAnotherRowIsFound() {
		Field average = named(Level.STUDY, "Average", "Average", Type.NUMBER, Merge.AGGREGATE);
		assertThrows(ArithmeticException.class, () -> contract(new Sound() {
			@Override
			public List<Field> fields() {
				return List.of(GOOD, average);
			}

			@Override
			public void aggregate(Level level, Aggregates below, FieldValues out) {
				out.set(Level.STUDY, "Average", Integer.toString(below.instances() / below.children()));
			}
		}).nothingBelowARowMakesItThrowOrSetWhatItHasNotDeclared());
		fails(new Sound() {
			@Override
			public List<Field> fields() {
				return List.of(GOOD, average);
			}

			@Override
			public void aggregate(Level level, Aggregates below, FieldValues out) {
				out.set(Level.STUDY, "Average", "1"); // for patients and series, too
			}
		}, DisplayedFieldRuleContract::nothingBelowARowMakesItThrowOrSetWhatItHasNotDeclared);
	}

	@Test
	void aRuleThatRemembersIsFound() {
		var calls = new AtomicInteger();
		fails(new Sound() {
			@Override
			public void instance(TagValues tags, FieldValues out) {
				out.set(Level.SERIES, "Good", Integer.toString(calls.incrementAndGet()));
			}
		}, DisplayedFieldRuleContract::whatAnInstanceGivesDependsOnItsTagsAlone);
	}

	@Test
	void aMergeThatIsNotAssociativeIsFound() {
		fails(new Sound() {
			@Override
			public List<Field> fields() {
				return List.of(named(Level.SERIES, "Good", "Good", Type.TEXT, Merge.CUSTOM));
			}

			@Override
			public String merge(Field field, String first, String next) {
				return Integer.toString(first.length() - next.length());
			}
		}, DisplayedFieldRuleContract::anyGroupingOfInstancesGivesTheSame);
	}

	@Test
	void aMergeThatThrowsIsFound() {
		fails(new Sound() {
			@Override
			public List<Field> fields() {
				return List.of(named(Level.SERIES, "Good", "Good", Type.TEXT, Merge.CUSTOM));
			}

			@Override
			public String merge(Field field, String first, String next) {
				throw new UnsupportedOperationException();
			}
		}, DisplayedFieldRuleContract::anyGroupingOfInstancesGivesTheSame);
	}

	@Test
	void aMergeThatPromisesMoreThanItKeepsIsFound() {
		DisplayedFieldRuleContract contract = new DisplayedFieldRuleContract() {
			@Override
			protected DisplayedFieldRule rule() {
				return new Sound() {
					@Override
					public List<Field> fields() {
						return List.of(named(Level.SERIES, "Good", "Good", Type.TEXT, Merge.CUSTOM)); // the first one stays
					}
				};
			}

			@Override
			protected Set<String> orderless() {
				return Set.of("Good");
			}
		};
		assertThrows(AssertionError.class, contract::theOrderOfInstancesMattersOnlyWhereTheMergeSaysSo);
	}

	@Test
	void aSlowRuleIsFound() {
		fails(new Sound() {
			@Override
			public void instance(TagValues tags, FieldValues out) {
				LockSupport.parkNanos(1_000_000);
			}
		}, DisplayedFieldRuleContract::aRuleIsQuick);
	}
}
