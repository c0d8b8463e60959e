package org.sagitta.cli.internal.conflicts;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

import org.sagitta.cli.internal.Text;
import org.sagitta.cli.internal.data.Selection;
import org.sagitta.database.Contradictions;
import org.sagitta.database.DicomDatabase;
import org.sagitta.database.Row;
import org.sagitta.database.Snapshot;
import org.sagitta.database.choice.LevelWords;

/// What was found, and in how many rows it was looked for.
/// @param looked for each level that was asked for, such as "3 studies"
record Conflicts(List<Contradictions.Found> found, List<String> looked) {
	/// All of one moment.
	static Conflicts of(DicomDatabase database, List<Selection> selections) throws IOException {
		Snapshot snapshot = database.snapshot();
		var contradictions = new Contradictions(snapshot, database.columns());
		var found = new ArrayList<Contradictions.Found>();
		var looked = new ArrayList<String>();
		for (Selection selection : selections) {
			List<Row> rows = selection.rows(snapshot);
			rows.stream().flatMap(contradictions::of).forEach(found::add);
			looked.add(Text.count(rows.size(), LevelWords.noun(selection.level())));
		}
		return new Conflicts(found, looked);
	}

	String summary() {
		String in = looked.size() == 1 ? looked.getFirst()
				: looked.subList(0, looked.size() - 1).stream().collect(Collectors.joining(", ")) + " and " + looked.getLast();
		if (found.isEmpty()) {
			return "No contradictions in " + in;
		}
		long values = found.stream().mapToLong(each -> each.what().others().size()).sum();
		long rows = found.stream().map(Contradictions.Found::row).distinct().count();
		return Text.count(values, "contradicting value") + " in " + Text.count(rows, "row") + " of " + in;
	}
}
