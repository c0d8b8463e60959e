package org.sagitta.database.sql.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.reflect.Proxy;
import java.net.URI;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.sagitta.database.DatabaseException;
import org.sagitta.database.DicomDatabase;
import org.sagitta.database.Instance;
import org.sagitta.database.RemoteInstance;
import org.sagitta.database.Remotes;
import org.sagitta.database.choice.InstancesBySeries;
import org.sagitta.dicom.Tag;
import org.sagitta.dicom.TagValue;

/// Instances by their UIDs are sorted into their series, here and on servers.
class InstancesBySeriesTest {
	/// UIDs of instances by that of their series.
	private final Map<String, List<String>> here = Map.of("a", List.of("a1", "a2", "a3"), "b", List.of("b1"));
	private final Map<String, List<String>> there = Map.of("a", List.of("a4", "a5"), "c", List.of("c1"));
	private final List<String> asked = new ArrayList<>();

	private final Remotes remotes = fake(Remotes.class, (method, argument) -> switch (method) {
		case "find" -> series(there, argument).map(series -> remote(series, argument));
		case "of" -> there.getOrDefault(argument, List.of()).stream().map(uid -> remote(argument, uid)).toList();
		default -> throw new AssertionError(method);
	});
	private final DicomDatabase database = fake(DicomDatabase.class, (method, argument) -> switch (method) {
		case "instance" -> {
			asked.add(argument);
			yield series(here, argument).map(series -> local(series, argument));
		}
		case "instances" -> here.getOrDefault(argument, List.of()).stream().map(uid -> local(argument, uid)).toList();
		case "remotes" -> remotes;
		default -> throw new AssertionError(method);
	});

	private static Optional<String> series(Map<String, List<String>> all, String uid) {
		return all.entrySet().stream().filter(each -> each.getValue().contains(uid)).map(Map.Entry::getKey).findFirst();
	}

	private static Instance local(String series, String uid) {
		return new Instance(uid, "", series, "", Path.of(uid), false, 1, Instant.EPOCH, _ -> TagValue.ABSENT);
	}

	private static RemoteInstance remote(String series, String uid) {
		return new RemoteInstance(URI.create("dimse://server/" + uid), tag -> switch (tag) {
			case Tag.SOPInstanceUID -> new TagValue.Present(List.of(uid));
			case Tag.SeriesInstanceUID -> new TagValue.Present(List.of(series));
			default -> TagValue.NOT_STORED;
		});
	}

	private static <T> T fake(Class<T> type, BiFunction<String, String, Object> answers) {
		return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] { type },
				(_, method, arguments) -> answers.apply(method.getName(), arguments == null ? "" : (String) arguments[0])));
	}

	@Test
	void eachIsInItsSeriesInTheOrderOfTheWords() throws DatabaseException {
		InstancesBySeries found = InstancesBySeries.of(database, List.of("b1", "a3", "c1", "a1", "a5", "a3"));
		assertEquals(List.of("b", "a", "c"), List.copyOf(found.series().keySet()));
		assertEquals(List.of("a3", "a1", "a5"), List.copyOf(found.series().get("a")));
		assertEquals(Set.of("c1"), found.series().get("c"));
		assertEquals(List.of(), found.unknown());
	}

	@Test
	void whatIsNotThereIsUnknownOnce() throws DatabaseException {
		assertEquals(new InstancesBySeries(Map.of("a", Set.of("a1")), List.of("x", "a")), InstancesBySeries.of(database, List.of("x", "a1", "a", "x")));
		assertTrue(InstancesBySeries.of(database, List.of()).series().isEmpty());
	}

	@Test
	void manyOfOneSeriesAreNotAskedForOneByOne() throws DatabaseException {
		var all = new ArrayList<>(List.of("a1", "a2", "a3", "a4", "a5"));
		IntStream.range(0, 3).forEach(_ -> all.addAll(List.copyOf(all)));
		assertEquals(5, InstancesBySeries.of(database, all).series().get("a").size());
		assertEquals(List.of("a1"), asked);
	}
}
