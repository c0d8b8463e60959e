package org.sagitta.database.choice;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import org.sagitta.database.DatabaseException;
import org.sagitta.database.DicomDatabase;
import org.sagitta.database.Instance;
import org.sagitta.database.RemoteInstance;

/// Instances that are named by their UIDs, with the series that they are of; those that only servers have, too.
/// @param series the SOP Instance UIDs by Series Instance UID, both in the order in which they were named
/// @param unknown what the database does not have, each once
public record InstancesBySeries(Map<String, Set<String>> series, List<String> unknown) {
	public InstancesBySeries {
		series = Collections.unmodifiableMap(new LinkedHashMap<>(series));
		unknown = List.copyOf(unknown);
	}

	/// Reads the engine: blocks. People name several instances of one series: it asks for few of them one by one.
	public static InstancesBySeries of(DicomDatabase database, Collection<String> sopInstanceUids) throws DatabaseException {
		var bySeries = new LinkedHashMap<String, Set<String>>();
		var unknown = new LinkedHashSet<String>();
		var left = new LinkedHashSet<>(sopInstanceUids);
		while (!left.isEmpty()) {
			String uid = left.removeFirst();
			Optional<String> series = series(database, uid);
			if (series.isEmpty()) {
				unknown.add(uid);
			} else {
				Set<String> found = new LinkedHashSet<>(Set.of(uid));
				Set<String> all = all(database, series.get());
				left.stream().filter(all::contains).forEach(found::add);
				left.removeAll(found);
				bySeries.computeIfAbsent(series.get(), _ -> new LinkedHashSet<>()).addAll(found);
			}
		}
		return new InstancesBySeries(bySeries, List.copyOf(unknown));
	}

	private static Optional<String> series(DicomDatabase database, String uid) throws DatabaseException {
		Optional<String> here = database.instance(uid).map(Instance::seriesInstanceUid);
		return here.isPresent() ? here : database.remotes().find(uid).map(RemoteInstance::seriesInstanceUid);
	}

	private static Set<String> all(DicomDatabase database, String series) throws DatabaseException {
		var all = new LinkedHashSet<String>();
		Stream.concat(database.instances(series).stream().map(Instance::sopInstanceUid),
				database.remotes().of(series).stream().map(RemoteInstance::sopInstanceUid)).forEach(all::add);
		return all;
	}
}
