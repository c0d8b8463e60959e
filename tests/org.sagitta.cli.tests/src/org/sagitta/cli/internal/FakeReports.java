package org.sagitta.cli.internal;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;

import org.sagitta.database.DatabaseException;
import org.sagitta.database.ImportReport;
import org.sagitta.database.ImportReports;

/// Reports of former imports: one of the id "r1", where there is one.
public final class FakeReports implements ImportReports {
	private final List<Object> asked;
	public final List<Summary> summaries = new ArrayList<>();
	public ImportReport report;

	FakeReports(List<Object> asked) {
		this.asked = asked;
	}

	@Override
	public List<Summary> all() {
		return summaries;
	}

	@Override
	public ImportReport read(String id) throws DatabaseException {
		asked.add("read " + id);
		known(id);
		return report;
	}

	@Override
	public void csv(String id, Writer to) throws IOException {
		known(id);
		to.write("File,Outcome,Reason\r\n/x/ä.dcm,TAKEN,\r\n");
	}

	private void known(String id) throws DatabaseException {
		if (!id.equals("r1")) {
			throw new DatabaseException(DatabaseException.Kind.REFUSED, "There is no report " + id);
		}
	}
}
