package org.sagitta.cli.internal;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.sagitta.database.ImportProgress;
import org.sagitta.database.Integrity;

/// Finds and repairs what the test says.
public final class FakeIntegrity implements Integrity {
	private final List<Object> asked;
	public Report found = new Report(List.of(), 0, 0, false);
	public Report left = new Report(List.of(), 0, 0, false);
	public final List<Root> roots = new ArrayList<>();

	FakeIntegrity(List<Object> asked) {
		this.asked = asked;
	}

	@Override
	public Report verify(boolean contents, ImportProgress progress) {
		asked.add("verify " + contents);
		progress.progress(10, 3);
		return found;
	}

	@Override
	public Report repair(Report report, ImportProgress progress) {
		asked.add("repair " + report.findings().size());
		return left;
	}

	@Override
	public List<Root> roots() {
		return roots;
	}

	@Override
	public long relocate(Path from, Path to) {
		asked.add(from + " to " + to);
		return 4;
	}

	@Override
	public Path backup() {
		return Path.of("/data/backup/1");
	}
}
