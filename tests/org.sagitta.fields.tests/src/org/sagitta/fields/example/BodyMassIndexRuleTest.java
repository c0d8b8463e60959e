package org.sagitta.fields.example;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.sagitta.dicom.Level;
import org.sagitta.dicom.TagValue;
import org.sagitta.dicom.TagValues;
import org.sagitta.fields.DisplayedFieldRule;
import org.sagitta.fields.RuleSet;
import org.sagitta.testkit.DisplayedFieldRuleContract;

class BodyMassIndexRuleTest extends DisplayedFieldRuleContract {
	private static final Map<Integer, String> ADULT = Map.of(0x00101020, "1.8", 0x00101030, "81");

	@Override
	protected DisplayedFieldRule rule() {
		return new BodyMassIndexRule();
	}

	@Override
	protected List<Map<Integer, String>> samples() {
		return List.of(ADULT);
	}

	@Test
	void theIndexIsWeightBySquareOfSize() {
		TagValues adult = tag -> ADULT.containsKey(tag) ? new TagValue.Present(List.of(ADULT.get(tag))) : TagValue.ABSENT;
		var rules = new RuleSet(List.of(rule()));
		assertEquals(Map.of("BodyMassIndex", "25.0"), rules.instance(adult).display(Level.STUDY));
	}
}
