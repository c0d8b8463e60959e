package org.sagitta.ui.instances.internal.model;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.sagitta.database.Column.Type;
import org.sagitta.database.DatabaseException;
import org.sagitta.database.DicomDatabase;
import org.sagitta.database.Instance;
import org.sagitta.database.Measure;
import org.sagitta.database.RemoteInstance;
import org.sagitta.database.Row;
import org.sagitta.database.Snapshot;
import org.sagitta.dicom.Level;

/// The instances of the series that are selected.
public final class Selected {
	private static final Comparator<Row> BY_NUMBER = Comparator
			.comparingDouble((Row series) -> Measure.of(Type.NUMBER, series.value("SeriesNumber"))).thenComparing(Row::key);

	private Selected() {
	}

	/// Series by series, each by instance number; those that only a server has come behind the others. Reads the engine: blocks.
	/// @param series their UIDs; those that are gone have none
	public static List<InstanceRow> of(DicomDatabase database, Set<String> series) throws DatabaseException {
		Snapshot snapshot = database.snapshot();
		var all = new ArrayList<InstanceRow>();
		for (Row each : series.stream().map(uid -> snapshot.row(Level.SERIES, uid)).flatMap(Optional::stream).sorted(BY_NUMBER).toList()) {
			String title = title(each);
			for (Instance instance : database.instances(each.key())) {
				all.add(InstanceRow.of(instance, title));
			}
			for (RemoteInstance instance : database.remotes().of(each.key())) {
				all.add(InstanceRow.of(instance, title));
			}
		}
		return all;
	}

	private static String title(Row series) {
		return Stream.of(series.value("SeriesNumber"), series.value("SeriesDescription")).filter(text -> !text.isBlank())
				.collect(Collectors.joining(": "));
	}
}
