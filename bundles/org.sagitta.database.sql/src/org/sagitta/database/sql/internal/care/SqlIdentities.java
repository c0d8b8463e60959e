package org.sagitta.database.sql.internal.care;

import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import org.sagitta.audit.Action;
import org.sagitta.audit.Subject;
import org.sagitta.database.DatabaseException;
import org.sagitta.database.Identities;
import org.sagitta.database.ImportProgress;
import org.sagitta.database.sql.internal.imports.Placement;
import org.sagitta.database.sql.internal.imports.SeriesMerge;
import org.sagitta.database.sql.internal.imports.Identity;
import org.sagitta.database.sql.internal.model.Attributes;
import org.sagitta.database.sql.internal.model.Catalog;
import org.sagitta.database.sql.internal.model.IdentityState.Effect;
import org.sagitta.database.sql.internal.model.Item;
import org.sagitta.database.sql.internal.model.TagBlob;
import org.sagitta.database.sql.internal.store.IdentityStore;
import org.sagitta.database.sql.internal.store.IdentityStore.Kept;
import org.sagitta.database.sql.internal.store.WriteSession;
import org.sagitta.dicom.Level;

/// Changes of who is who. A change only adds to the list of changes; which patient each study belongs to follows from the files
/// and the list, so that any change can be taken back.
public final class SqlIdentities implements Identities {
	static final String CHANGED_LINE = "identity";
	static final String UNDONE_LINE = "identity-undone";
	private static final int LONGEST_VALUE = 500;

	private final Parts parts;

	public SqlIdentities(Parts parts) {
		this.parts = parts;
	}

	@Override
	public List<Change> changes() throws DatabaseException {
		return parts.store().read(reads -> IdentityStore.all(reads.connection())).stream().map(Kept::change).toList().reversed();
	}

	@Override
	public Change merge(String patient, String into) throws DatabaseException {
		return parts.writer().run((session, catalog) -> {
			Item from = patient(catalog, patient);
			Item to = patient(catalog, into);
			if (from == to) {
				throw refused("A patient cannot be merged with himself");
			}
			String text = Removing.title(from) + " → " + Removing.title(to);
			return add(session, catalog, Identities.Kind.MERGE, text, new Effect.Merge(patient, into), new LinkedHashSet<>(List.of(patient, into)));
		});
	}

	@Override
	public Change split(Collection<String> studies, Map<String, String> attributes) throws DatabaseException {
		checkAttributes(attributes);
		return parts.writer().run((session, catalog) -> {
			var all = new LinkedHashSet<>(studies);
			Set<String> patients = new LinkedHashSet<>();
			for (String study : all) {
				patients.add(catalog.find(Level.STUDY, study).orElseThrow(() -> refused("The database has no study " + study)).parent().key());
			}
			if (all.isEmpty()) {
				throw refused("No study was named");
			}
			String key = UUID.randomUUID().toString().replace("-", "");
			String text = all.size() + (all.size() == 1 ? " study → " : " studies → ") + String.join(" ", attributes.values());
			return add(session, catalog, Identities.Kind.SPLIT, text, new Effect.Split(all, key, attributes), patients);
		});
	}

	@Override
	public Change rename(String patient, Map<String, String> attributes) throws DatabaseException {
		checkAttributes(attributes);
		return parts.writer().run((session, catalog) -> {
			Item item = patient(catalog, patient);
			String text = Removing.title(item) + " → " + String.join(" ", attributes.values());
			return add(session, catalog, Identities.Kind.RENAME, text, new Effect.Rename(patient, attributes), new LinkedHashSet<>(List.of(patient)));
		});
	}

	@Override
	public void undo(long id) throws DatabaseException {
		parts.writer().run((session, catalog) -> {
			List<Kept> all = IdentityStore.all(session.connection());
			Kept undone = all.stream().filter(each -> each.change().id() == id).findFirst().orElseThrow(() -> refused("There is no change " + id));
			if (undone.change().undone()) {
				throw refused("Change " + id + " was undone already");
			}
			Set<String> patients = patients(undone.effect());
			for (Kept later : all) {
				if (later.change().id() > id && !later.change().undone() && patients(later.effect()).stream().anyMatch(patients::contains)) {
					throw refused("Change " + later.change().id() + " rests on this one: undo it first");
				}
			}
			IdentityStore.undo(session.connection(), id);
			parts.journal().write(UNDONE_LINE, json -> json.name("id").value(id));
			parts.store().user().setIdentities(IdentityStore.load(session.connection()));
			reassign(session, catalog, patients);
			session.commit();
			var now = patients.stream().flatMap(key -> catalog.find(Level.PATIENT, key).stream()).map(SqlIdentities::subject).toList();
			parts.audit().done(Action.IDENTITY_CHANGED, now, "undone: " + undone.change().text());
			return null;
		});
	}

	@Override
	public int writeFiles(String patient, ImportProgress progress) throws DatabaseException {
		return new PatientFiles(parts).write(patient, progress);
	}

	private Change add(WriteSession session, Catalog catalog, Identities.Kind kind, String text, Effect effect, Set<String> patients) throws SQLException {
		var change = new Change(session.nextId("IDENTITY_CHANGE"), Instant.now().truncatedTo(java.time.temporal.ChronoUnit.MILLIS), parts.user(), kind, text, false);
		var before = patients.stream().map(key -> catalog.find(Level.PATIENT, key).orElseThrow()).map(SqlIdentities::subject).toList();
		IdentityStore.add(session.connection(), change, effect);
		String data = IdentityStore.data(effect);
		parts.journal().write(CHANGED_LINE, json -> json.name("id").value(change.id()).name("when").value(change.when().toEpochMilli()).name("user")
				.value(change.user()).name("change").value(kind.name()).name("text").value(text).name("data").value(data));
		parts.store().user().setIdentities(IdentityStore.load(session.connection()));
		patients.addAll(patients(effect));
		reassign(session, catalog, patients);
		session.commit();
		parts.audit().done(Action.IDENTITY_CHANGED, before, kind + ": " + text);
		return change;
	}

	private static Subject subject(Item patient) {
		return Subject.patient(patient.attribute("PatientID"), patient.attribute("PatientName"));
	}

	/// Gives each study of some patients to the patient that it belongs to by the changes that hold.
	private void reassign(WriteSession session, Catalog catalog, Set<String> patients) throws SQLException {
		var placement = new Placement(session, catalog, parts.rules().get(), new Placement.Told());
		var merge = new SeriesMerge(session, catalog, parts.rules().get());
		Map<Item, Boolean> left = new LinkedHashMap<>();
		for (String key : patients) {
			catalog.touch(Level.PATIENT, key);
			for (Item study : catalog.find(Level.PATIENT, key).map(Item::children).orElse(List.of())) {
				TagBlob tags = TagBlob.of(session.defaults(study.children().getFirst().id()));
				String belongs = parts.store().user().identities().patientOf(study.key(), Identity.patientKey(tags));
				if (!belongs.equals(key)) {
					Instant added = Instant.parse(study.attribute(Attributes.DATE_ADDED));
					Item from = study.parent();
					Item to = placement.patient(belongs, tags, added);
					catalog.move(study, to);
					session.move(study, to);
					left.put(from, true);
				}
			}
		}
		for (Item patient : left.keySet()) {
			merge.removeEmpty(patient);
		}
	}

	private static Set<String> patients(Effect effect) {
		return switch (effect) {
			case Effect.Merge(String from, String into) -> new LinkedHashSet<>(List.of(from, into));
			case Effect.Split(var _, String patient, var _) -> new LinkedHashSet<>(List.of(patient));
			case Effect.Rename(String patient, var _) -> new LinkedHashSet<>(List.of(patient));
		};
	}

	private static void checkAttributes(Map<String, String> attributes) throws DatabaseException {
		List<String> known = Attributes.keywords(Level.PATIENT);
		if (attributes.isEmpty()) {
			throw refused("What shall the patient be called? Known are " + String.join(", ", known));
		}
		for (var each : attributes.entrySet()) {
			if (!known.contains(each.getKey())) {
				throw refused(each.getKey() + " is none of " + String.join(", ", known));
			}
			if (each.getValue().length() > LONGEST_VALUE || each.getValue().chars().anyMatch(Character::isISOControl)) {
				throw refused("The value of " + each.getKey() + " is too long or has control characters");
			}
		}
	}

	private static Item patient(Catalog catalog, String key) throws DatabaseException {
		return catalog.find(Level.PATIENT, key).orElseThrow(() -> refused("The database has no such patient"));
	}

	private static DatabaseException refused(String why) {
		return new DatabaseException(DatabaseException.Kind.REFUSED, why);
	}
}
