package org.sagitta.dicom.inspect.internal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.sagitta.dicom.DataSet;
import org.sagitta.dicom.DicomFile;
import org.sagitta.dicom.Dictionary;
import org.sagitta.dicom.Tag;
import org.sagitta.dicom.Value;
import org.sagitta.dicom.inspect.TagPath;
import org.sagitta.dicom.inspect.TagPath.Match;
import org.sagitta.dicom.inspect.TagPath.Step;

/// The attributes that the modules of a SOP class require (PS3.3), as far as the table has them.
public final class IodCheck {
	private static final String STORAGE = "1.2.840.10008.5.1.4.1.1.";
	/// Defined procedure protocols and inventories, which are of no patient.
	private static final String PATIENTLESS = "1\\.2\\.840\\.10008\\.5\\.1\\.4\\.1\\.1\\.20[01]\\..*";

	private IodCheck() {
	}

	public static void check(DicomFile file, Findings findings) {
		DataSet dataSet = file.dataSet();
		String sopClass = dataSet.text(Tag.SOPClassUID);
		Optional<List<IodRule>> rules = IodTable.of(sopClass);
		if (rules.isPresent()) {
			check(rules.get(), dataSet, List.of(), findings);
		} else if (!sopClass.isEmpty()) {
			others(sopClass, dataSet, findings);
		}
	}

	/// Of a SOP class that the table has not.
	private static void others(String sopClass, DataSet dataSet, Findings findings) {
		String name = Dictionary.uidName(sopClass).orElse(sopClass);
		if (sopClass.startsWith(STORAGE) && name.endsWith("Storage") && !sopClass.matches(PATIENTLESS)) {
			findings.info(TagPath.of(Tag.SOPClassUID), "The modules of " + name + " are not checked, but for those that are common to all");
			check(IodTable.ofOthers(dataSet.contains(Tag.PixelData)), dataSet, List.of(), findings);
		} else {
			findings.info(TagPath.of(Tag.SOPClassUID), "The modules of " + name + " are not checked");
		}
	}

	/// @param outer the steps to the data set
	static void check(List<IodRule> rules, DataSet dataSet, List<Step> outer, Findings findings) {
		Map<TagPath, List<Match>> found = new HashMap<>();
		for (IodRule rule : rules) {
			if (rule.parent() == null) {
				check(rule, dataSet, outer, findings);
				continue;
			}
			for (Match match : found.computeIfAbsent(rule.parent(), parent -> parent.find(dataSet))) {
				DataSet item = ((Value.Items) match.element().value()).items().getFirst();
				check(rule, item, match.path().steps(), findings);
			}
		}
	}

	private static void check(IodRule rule, DataSet dataSet, List<Step> outer, Findings findings) {
		int tag = rule.tag();
		boolean required = rule.type() < 3 && (rule.condition() == null || holds(rule.condition(), dataSet));
		if (!dataSet.contains(tag)) {
			if (required) {
				String why = rule.condition() == null ? "" : " (" + rule.condition().text() + ")";
				findings.error(path(outer, tag), "is missing, and the module " + rule.module().name() + " requires it" + why);
			}
			return;
		}
		if (Content.isEmpty(dataSet, tag)) {
			if (rule.neverEmpty()) {
				findings.error(path(outer, tag), "is empty, and the module " + rule.module().name() + " requires a value");
			}
			return;
		}
		for (String value : rule.allowed().isEmpty() ? List.<String>of() : dataSet.texts(tag)) {
			if (!rule.allowed().contains(value)) {
				findings.error(path(outer, tag), "is \"" + value + "\", and the module " + rule.module().name() + " allows "
						+ String.join(", ", rule.allowed()));
			}
		}
	}

	private static TagPath path(List<Step> outer, int tag) {
		List<Step> steps = new ArrayList<>(outer);
		steps.add(new Step(tag, "", Step.NONE));
		return new TagPath(steps);
	}

	private static boolean holds(IodRule.Condition condition, DataSet dataSet) {
		return condition.parts().stream().allMatch(part -> holds(part, dataSet)) != condition.negated();
	}

	private static boolean holds(IodRule.Part part, DataSet dataSet) {
		boolean holds = switch (part.operator()) {
			case '=' -> dataSet.texts(part.tag()).stream().anyMatch(part.values()::contains);
			case '>' -> dataSet.integer(part.tag()).orElse(0) > Integer.parseInt(part.values().getFirst());
			default -> Content.hasValue(dataSet, part.tag());
		};
		return holds != part.negated();
	}
}
