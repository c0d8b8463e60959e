package org.sagitta.ui.internal.rows;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.sagitta.database.DatabaseException;
import org.sagitta.database.Instance;
import org.sagitta.ui.action.Rows;

/// Where the files of rows are.
final class Paths {
	private Paths() {
	}

	/// By series and instance number. Reads the engine: blocks.
	static List<Path> of(Rows rows) throws DatabaseException {
		var paths = new ArrayList<Path>();
		for (String series : rows.series()) {
			rows.database().instances(series).stream().map(Instance::file).forEach(paths::add);
		}
		return paths;
	}
}
