package org.sagitta.plugin.internal.loaded;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.sagitta.database.DatabaseException;
import org.sagitta.database.DicomDatabase;
import org.sagitta.database.Instance;
import org.sagitta.scene.Node;

/// Which series of a database nodes of the scene were made from; what was found of a node is remembered. One thread at a time.
final class LoadedSeries {
	private final DicomDatabase database;
	private Map<String, Set<String>> ofNodes = new HashMap<>();

	LoadedSeries(DicomDatabase database) {
		this.database = database;
	}

	DicomDatabase database() {
		return database;
	}

	/// Marks in the database what these nodes were made from, and nothing else. Reads the engine: blocks.
	void mark(List<Node> nodes) throws DatabaseException {
		var found = new HashMap<String, Set<String>>();
		for (Node node : nodes) {
			Set<String> known = ofNodes.get(node.id());
			found.put(node.id(), known == null ? series(node) : known);
		}
		ofNodes = found;
		var loaded = new HashSet<String>();
		found.values().forEach(loaded::addAll);
		for (String series : new ArrayList<>(database.loadedSeries())) {
			if (!loaded.contains(series)) {
				database.setLoaded(series, false);
			}
		}
		loaded.forEach(series -> database.setLoaded(series, true));
	}

	/// Asks for one instance of each series, not for all of them.
	private Set<String> series(Node node) throws DatabaseException {
		var series = new HashSet<String>();
		var left = new LinkedHashSet<>(node.sopInstanceUids());
		while (!left.isEmpty()) {
			String uid = left.getFirst();
			left.remove(uid);
			Optional<Instance> instance = database.instance(uid);
			if (instance.isPresent() && series.add(instance.get().seriesInstanceUid())) {
				database.instances(instance.get().seriesInstanceUid()).forEach(each -> left.remove(each.sopInstanceUid()));
			}
		}
		return series;
	}
}
