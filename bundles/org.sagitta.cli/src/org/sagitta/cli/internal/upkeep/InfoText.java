package org.sagitta.cli.internal.upkeep;

import java.io.IOException;
import java.io.PrintStream;
import java.util.List;
import java.util.Map;

import org.sagitta.cli.internal.Sizes;
import org.sagitta.cli.internal.Text;
import org.sagitta.cli.internal.TextTable;
import org.sagitta.database.DicomDatabase;
import org.sagitta.database.Statistics;

/// What a database holds, for people.
final class InfoText {
	private InfoText() {
	}

	static void write(DicomDatabase database, PrintStream out) throws IOException {
		Statistics statistics = database.statistics();
		line("Database", database.folder().toString(), out);
		line("Patients", Integer.toString(statistics.patients()), out);
		line("Studies", Integer.toString(statistics.studies()), out);
		line("Series", Integer.toString(statistics.series()), out);
		line("Instances", statistics.instances() + ", " + Sizes.text(statistics.bytes()), out);
		line("Copies", statistics.ownedInstances() + ", " + Sizes.text(statistics.ownedBytes()), out);
		PolicyText.write(database.policy(), out);
		table("Modality", statistics.modalities(), out);
		table("Year", statistics.years(), out);
		table("Added in", statistics.added(), out);
	}

	static void line(String what, String value, PrintStream out) {
		out.println(Text.plain(String.format("%-13s %s", what, value)));
	}

	private static void table(String title, Map<String, Statistics.Amount> amounts, PrintStream out) {
		if (amounts.isEmpty()) {
			return;
		}
		out.println();
		var table = new TextTable().column(title, false).column("Series", true).column("Instances", true).column("Size", true);
		amounts.forEach((what, amount) -> table.row(List.of(what.isEmpty() ? "(none)" : what, Long.toString(amount.series()),
				Long.toString(amount.instances()), Sizes.text(amount.bytes()))));
		table.print(out);
	}
}
