package org.sagitta.ui.testkit;

import java.io.Writer;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;

import org.sagitta.database.DatabaseException;
import org.sagitta.database.ImportReport;
import org.sagitta.database.ImportReport.FileNote;
import org.sagitta.database.ImportReport.Outcome;
import org.sagitta.database.ImportReports;

/// Reports in memory, the newest first. What has no report is of an import that was broken off.
public final class FakeReports implements ImportReports {
	/// @param report `null` where the import was broken off
	public record Kept(String id, ImportReport report) { }

	public final List<Kept> kept = new CopyOnWriteArrayList<>();
	/// What the next call throws; `null` for nothing.
	public volatile DatabaseException broken;

	/// A report of one file that was taken and one that was not, begun in a second.
	public static ImportReport report(int second) {
		return new ImportReport(Instant.ofEpochSecond(second), Instant.ofEpochSecond(second + 1), Map.of(Outcome.TAKEN, 1L, Outcome.FAILED, 1L),
				List.of(new FileNote(Path.of("/from/" + second + ".dcm").toAbsolutePath(), Outcome.FAILED, "ends at 132")), List.of(), List.of(), false);
	}

	@Override
	public List<Summary> all() throws DatabaseException {
		if (broken != null) {
			throw broken;
		}
		return kept.stream().map(each -> each.report() == null ? new Summary(each.id(), Instant.EPOCH, 0, false)
				: new Summary(each.id(), each.report().started(), 2, each.report().complete())).toList();
	}

	@Override
	public ImportReport read(String id) throws DatabaseException {
		return kept.stream().filter(each -> each.id().equals(id) && each.report() != null).map(Kept::report).findFirst()
				.orElseThrow(() -> new DatabaseException(DatabaseException.Kind.REFUSED, "There is no whole report " + id));
	}

	@Override
	public void csv(String id, Writer to) {
		throw new AssertionError("nobody asks for a table");
	}
}
