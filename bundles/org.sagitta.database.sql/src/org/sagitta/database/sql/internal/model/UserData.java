package org.sagitta.database.sql.internal.model;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.sagitta.database.Contradiction;
import org.sagitta.database.Notes;
import org.sagitta.dicom.Level;

/// What is laid over the values of the files: notes, labels, contradictions, and attributes that were put right. It belongs to
/// keys, whether there are rows of these keys now or not. Changed by the writer's thread, read by any.
public final class UserData {
	private static final int MOST_CONFLICTS = 20;

	/// What a file says of a row besides what that shows.
	/// @param keyword of the attribute, or the field
	public record Differing(String keyword, String value) {
		/// For people.
		public String text() {
			return keyword + ": " + value;
		}
	}

	private record Place(Level level, String key) { }

	private final Map<Place, String> notes = new ConcurrentHashMap<>();
	private final Map<Place, Set<String>> labels = new ConcurrentHashMap<>();
	private final Map<Place, List<Differing>> conflicts = new ConcurrentHashMap<>();
	/// The series that are loaded into the scene.
	private final Set<String> loaded = ConcurrentHashMap.newKeySet();
	private volatile IdentityState identities = IdentityState.of(List.of());

	public void clear() {
		notes.clear();
		labels.clear();
		conflicts.clear();
		identities = IdentityState.of(List.of());
	}

	/// Belongs to this run of the program, and is kept when the rest is read anew. Any thread changes it.
	public Set<String> loaded() {
		return loaded;
	}

	public String note(Level level, String key) {
		return notes.getOrDefault(new Place(level, key), "");
	}

	public void setNote(Level level, String key, String text) {
		if (text.isEmpty()) {
			notes.remove(new Place(level, key));
		} else {
			notes.put(new Place(level, key), text);
		}
	}

	public Set<String> labels(Level level, String key) {
		return labels.getOrDefault(new Place(level, key), Set.of());
	}

	public void setLabels(Level level, String key, Collection<String> all) {
		if (all.isEmpty()) {
			labels.remove(new Place(level, key));
		} else {
			labels.put(new Place(level, key), java.util.Collections.unmodifiableSet(new TreeSet<>(all)));
		}
	}

	public Set<String> allLabels() {
		return labels.values().stream().flatMap(Set::stream).collect(Collectors.toCollection(TreeSet::new));
	}

	/// @return whether it is new, and not one too many
	public boolean addConflict(Level level, String key, Differing conflict) {
		var place = new Place(level, key);
		List<Differing> known = conflicts.getOrDefault(place, List.of());
		if (known.contains(conflict) || known.size() >= MOST_CONFLICTS) {
			return false;
		}
		conflicts.put(place, Stream.concat(known.stream(), Stream.of(conflict)).toList());
		return true;
	}

	/// @return whether there were any
	public boolean dropConflicts(Level level, String key) {
		return conflicts.remove(new Place(level, key)) != null;
	}

	public IdentityState identities() {
		return identities;
	}

	public void setIdentities(IdentityState state) {
		identities = state;
	}

	/// All that files say of a row besides what it shows. An attribute of a patient that was put right is not told any more.
	/// @param computed of the fields that rules compute; of a patient who was merged or split it is by intent
	List<Differing> differing(Level level, String key, List<Differing> computed) {
		List<Differing> meant = level == Level.PATIENT && identities.concerns(key) ? List.of() : computed;
		List<Differing> noted = conflicts.isEmpty() ? List.of() : conflicts.getOrDefault(new Place(level, key), List.of());
		if (level == Level.PATIENT && !noted.isEmpty()) {
			Set<String> right = identities.shown().getOrDefault(key, Map.of()).keySet();
			noted = noted.stream().filter(each -> !right.contains(each.keyword())).toList();
		}
		return meant.isEmpty() ? noted : Stream.concat(noted.stream(), meant.stream()).toList();
	}

	/// The fields that a row shows instead of, or besides, its own.
	/// @param differing as [#differing] has it
	Map<String, String> of(Level level, String key, List<Differing> differing) {
		if (notes.isEmpty() && labels.isEmpty() && differing.isEmpty() && (level != Level.PATIENT || identities.shown().isEmpty())) {
			return Map.of();
		}
		var place = new Place(level, key);
		var fields = new LinkedHashMap<String, String>();
		put(fields, Notes.NOTE, notes.getOrDefault(place, ""));
		put(fields, Notes.LABELS, String.join(", ", labels.getOrDefault(place, Set.of())));
		put(fields, Contradiction.FIELD, differing.stream().map(Differing::text).collect(Collectors.joining("; ")));
		if (level == Level.PATIENT) {
			fields.putAll(identities.shown().getOrDefault(key, Map.of()));
		}
		return fields;
	}

	private static void put(Map<String, String> fields, String name, String value) {
		if (!value.isEmpty()) {
			fields.put(name, value);
		}
	}
}
