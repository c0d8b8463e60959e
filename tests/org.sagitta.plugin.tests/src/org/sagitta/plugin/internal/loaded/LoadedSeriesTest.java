package org.sagitta.plugin.internal.loaded;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.sagitta.database.Instance;
import org.sagitta.scene.Node;
import org.sagitta.testkit.LoadedDatabase;

class LoadedSeriesTest {
	private final Set<String> loaded = new HashSet<>(Set.of("left from before"));
	private final List<String> asked = new ArrayList<>();
	/// The instances `a1` to `a3` are of the series `a`, and so on.
	private final LoadedDatabase database = new LoadedDatabase(loaded) {
		@Override
		public Optional<Instance> instance(String uid) {
			asked.add(uid);
			return uid.startsWith("x") ? Optional.empty() : Optional.of(made(uid));
		}

		@Override
		public List<Instance> instances(String series) {
			return List.of(made(series + 1), made(series + 2), made(series + 3));
		}
	};
	private final LoadedSeries series = new LoadedSeries(database);

	private static Instance made(String uid) {
		return new Instance(uid, "", uid.substring(0, 1), "", Path.of(uid), false, 0, Instant.EPOCH, null);
	}

	private static Node node(String id, String... instances) {
		return new Node(id, id, "", null, Map.of(), List.of(), List.of(instances));
	}

	@Test
	void marksWhatTheNodesWereMadeFrom() throws Exception {
		series.mark(List.of(node("1", "a1", "a2", "a3", "b1"), node("2", "x1")));
		assertEquals(Set.of("a", "b"), loaded);
		assertEquals(List.of("a1", "b1", "x1"), asked, "one of each series is enough");
	}

	@Test
	void takesMarksAwayWithTheirNodes() throws Exception {
		series.mark(List.of(node("1", "a1"), node("2", "a2", "b1")));
		asked.clear();
		series.mark(List.of(node("1", "a1")));
		assertEquals(Set.of("a"), loaded, "another node of it is still there");
		assertEquals(List.of(), asked, "nodes do not change");
		series.mark(List.of());
		assertEquals(Set.of(), loaded);
	}
}
