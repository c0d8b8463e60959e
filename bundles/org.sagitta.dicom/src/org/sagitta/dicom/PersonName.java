package org.sagitta.dicom;

import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.sagitta.dicom.internal.Text;

/// A person name (PS3.5 section 6.2.1): up to three groups of up to five components.
public record PersonName(Group alphabetic, Group ideographic, Group phonetic) {
	public record Group(String family, String given, String middle, String prefix, String suffix) {
		public boolean isEmpty() {
			return family.isEmpty() && given.isEmpty() && middle.isEmpty() && prefix.isEmpty() && suffix.isEmpty();
		}

		private static Group parse(String text) {
			String[] parts = Arrays.copyOf(Text.withoutEnd(text, '^').split("\\^", 5), 5);
			Arrays.setAll(parts, i -> parts[i] == null ? "" : parts[i].strip());
			return new Group(parts[0], parts[1], parts[2], parts[3], parts[4]);
		}

		private String text() {
			return Text.withoutEnd(String.join("^", family, given, middle, prefix, suffix), '^');
		}

		private String display() {
			String afterComma = Stream.of(given, middle).filter(s -> !s.isEmpty()).collect(Collectors.joining(" "));
			String name = Stream.of(family, afterComma, suffix).filter(s -> !s.isEmpty()).collect(Collectors.joining(", "));
			return prefix.isEmpty() ? name : (name + " (" + prefix + ")").strip();
		}
	}

	/// Never fails: what is missing is empty, and what is too much stays in the last component.
	public static PersonName parse(String text) {
		String[] groups = text.split("=", 3);
		return new PersonName(group(groups, 0), group(groups, 1), group(groups, 2));
	}

	private static Group group(String[] groups, int index) {
		return Group.parse(index < groups.length ? groups[index] : "");
	}

	/// As DICOM writes it, without the delimiters of empty parts at the end.
	public String text() {
		return Text.withoutEnd(Stream.of(alphabetic, ideographic, phonetic).map(Group::text).collect(Collectors.joining("=")), '=');
	}

	/// For people to read: `Last, First Middle, Suffix (Prefix)` of the first group that is not empty, without empty parts.
	public String display() {
		return Stream.of(alphabetic, ideographic, phonetic).filter(group -> !group.isEmpty()).findFirst().map(Group::display).orElse("");
	}
}
