package org.sagitta.testkit;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

import org.sagitta.dicom.Dictionary;
import org.sagitta.dicom.Tag;
import org.sagitta.dicom.TagSet;
import org.sagitta.dicom.TagValue;
import org.sagitta.dicom.TagValues;
import org.sagitta.dicom.VR;

/// Cached tags as a displayed-field rule may meet them: sensible ones, missing ones, and whatever else headers have held.
final class RuleInputs {
	private static final List<String> GARBAGE = List.of("", " ", "\\", "-1", "0", "1E999999999", "-1E999999999", "1E-999999999", "NaN",
			"Infinity",
			"99999999999999999999999999", "0x10", "٣٤", "\u0000", "\u001Fvalue", "null", "^^^^", "=", "99999999", "20239999", "000Y", "9999Y", "Y",
			"山田^太郎", "\uD83D\uDE00", "\uD83D", "a, b, …", "…", ", ", "%s{0}$1", "1.2.840.10008.1.2.1", "line\r\nline");
	private static final List<String> HUGE = List.of("9".repeat(100_000), "x".repeat(100_000), "\uD83D\uDE00".repeat(5_000),
			"^".repeat(10_000),
			"1, ".repeat(30_000));

	private final int[] tags;
	private final List<? extends Map<Integer, String>> samples;
	private final Random random;

	/// @param samples instances that the rule is made for
	RuleInputs(TagSet tags, List<? extends Map<Integer, String>> samples, long seed) {
		this.tags = tags.tags();
		this.samples = samples;
		random = new Random(seed);
	}

	/// Tags of which every one has the same form of value.
	static TagValues all(TagValue value) {
		return _ -> value;
	}

	/// Every tag with one bad value, alone and many times.
	static List<TagValues> bad() {
		var all = new ArrayList<TagValues>(List.of(all(TagValue.ABSENT), all(TagValue.EMPTY), all(TagValue.NOT_STORED),
				all(new TagValue.Present(List.of())), all(new TagValue.Present(List.of("", "", "")))));
		for (List<String> texts : List.of(GARBAGE, HUGE)) {
			texts.forEach(text -> all.add(all(new TagValue.Present(List.of(text)))));
			texts.forEach(text -> all.add(all(new TagValue.Present(List.of(text, text)))));
		}
		return all;
	}

	/// @param bad how many of a hundred values are bad
	TagValues next(int bad) {
		var values = new HashMap<Integer, TagValue>();
		for (int tag : tags) {
			if (random.nextInt(100) >= 15) {
				String text = random.nextInt(100) < bad ? GARBAGE.get(random.nextInt(GARBAGE.size())) : sensible(tag);
				values.put(tag, new TagValue.Present(List.of(text)));
			}
		}
		if (!samples.isEmpty() && random.nextBoolean()) {
			samples.get(random.nextInt(samples.size())).forEach((tag, text) -> values.put(tag, new TagValue.Present(List.of(text))));
		}
		return tag -> values.getOrDefault(tag, TagValue.ABSENT);
	}

	private String sensible(int tag) {
		if (Tag.isPrivate(tag)) {
			return Integer.toString(random.nextInt(40) * 50);
		}
		VR vr = Dictionary.vr(tag);
		return switch (vr) {
			case AS -> String.format("%03d%c", random.nextInt(100), "DWMY".charAt(random.nextInt(4)));
			case DA -> String.format("%04d%02d%02d", 1930 + random.nextInt(100), 1 + random.nextInt(12), 1 + random.nextInt(28));
			case TM -> String.format("%02d%02d%02d", random.nextInt(24), random.nextInt(60), random.nextInt(60));
			case DS, FD, FL, OD, OF -> Double.toString(random.nextInt(1000) / 4.0);
			case IS, US, UL, SS, SL, SQ -> Integer.toString(random.nextInt(30));
			case UI -> "1.2.840.10008.1.2.4." + random.nextInt(100);
			case PN -> "Doe^Jane " + random.nextInt(5);
			default -> "Text " + random.nextInt(30);
		};
	}
}
