package org.sagitta.ui.internal.notes;

import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

import org.eclipse.osgi.util.NLS;
import org.sagitta.database.Notes;
import org.sagitta.ui.internal.Messages;

/// Labels as text, with commas between them.
final class LabelText {
	/// What a text becomes when a label completes it.
	/// @param caret where the cursor stands then
	record Completion(String label, String text, int caret) {
	}

	private LabelText() {
	}

	static String of(Collection<String> labels) {
		return String.join(", ", new TreeSet<>(labels));
	}

	/// The labels of a text, without what is empty.
	static Set<String> parse(String text) {
		var labels = new LinkedHashSet<String>();
		Arrays.stream(text.split(",")).map(String::strip).filter(label -> !label.isEmpty()).forEach(labels::add);
		return labels;
	}

	/// Why a text cannot be taken; nothing where it can.
	static Optional<String> problem(String text) {
		return parse(text).stream().filter(label -> label.length() > Notes.LONGEST_LABEL).findFirst()
				.map(label -> NLS.bind(Messages.notes_long_label, label.substring(0, 20), Notes.LONGEST_LABEL));
	}

	/// Labels that begin with what stands between the last comma and the cursor, but for those that are in the text already.
	static List<Completion> completions(String text, int caret, Collection<String> known) {
		int from = text.lastIndexOf(',', caret - 1) + 1;
		String begun = text.substring(from, caret).strip();
		int next = text.indexOf(',', caret);
		int to = next < 0 ? text.length() : next;
		String before = text.substring(0, from) + (from == 0 ? "" : " ");
		Set<String> others = parse(text.substring(0, from) + ',' + text.substring(to));
		return new TreeSet<>(known).stream().filter(label -> !others.contains(label))
				.filter(label -> label.toLowerCase(Locale.ROOT).startsWith(begun.toLowerCase(Locale.ROOT)))
				.map(label -> new Completion(label, before + label + text.substring(to), before.length() + label.length())).toList();
	}
}
