package org.sagitta.ui.instances.internal.model;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.sagitta.database.Instance;
import org.sagitta.database.RemoteInstance;
import org.sagitta.database.Row;
import org.sagitta.dicom.Dictionary;
import org.sagitta.dicom.Level;
import org.sagitta.dicom.Tag;
import org.sagitta.ui.instances.internal.Messages;

/// An instance as a row of a table: snapshots of the database have none. Immutable.
/// @param key its SOP Instance UID
/// @param parent the UID of its series
/// @param file where its file is; nothing for one that only a server has
public record InstanceRow(String key, String parent, Optional<Path> file, Map<String, String> values) implements Row {
	/// The name of the SOP class, whose UID few people know.
	static final String SOP_CLASS = "SOPClass";
	/// The name of the transfer syntax.
	static final String TRANSFER_SYNTAX = "TransferSyntax";
	/// Number and description of the series.
	static final String SERIES = "Series";
	static final String SIZE = "Size";
	/// Whether the database owns a copy, knows a file elsewhere, or only a server has it.
	static final String WHERE = "Where";
	static final String FILE = "File";
	private static final Set<String> OWN = Set.of(SOP_CLASS, TRANSFER_SYNTAX, SERIES, SIZE, WHERE, FILE);

	public InstanceRow {
		values = Map.copyOf(values);
	}

	/// @param series what its series is called
	static InstanceRow of(Instance instance, String series) {
		var values = values(instance.sopInstanceUid(), instance.sopClassUid(), instance.tags().text(Tag.InstanceNumber), series);
		values.put("DateAdded", instance.imported().toString());
		values.put(TRANSFER_SYNTAX, named(instance.transferSyntax()));
		values.put(SIZE, Long.toString(instance.size()));
		values.put(WHERE, instance.owned() ? Messages.where_copy : Messages.where_link);
		values.put(FILE, instance.file().toString());
		return new InstanceRow(instance.sopInstanceUid(), instance.seriesInstanceUid(), Optional.of(instance.file()), values);
	}

	/// @param series what its series is called
	static InstanceRow of(RemoteInstance instance, String series) {
		var values = values(instance.sopInstanceUid(), instance.tags().text(Tag.SOPClassUID), instance.tags().text(Tag.InstanceNumber), series);
		values.put(WHERE, Messages.where_server);
		return new InstanceRow(instance.sopInstanceUid(), instance.seriesInstanceUid(), Optional.empty(), values);
	}

	private static Map<String, String> values(String uid, String sopClass, String number, String series) {
		var values = new HashMap<String, String>();
		values.put("SOPInstanceUID", uid);
		values.put("SOPClassUID", sopClass);
		values.put("InstanceNumber", number.strip());
		values.put(SOP_CLASS, named(sopClass));
		values.put(SERIES, series);
		return values;
	}

	/// What the standard calls a UID (PS3.6 annex A); one that it does not have, as it is.
	private static String named(String uid) {
		return Dictionary.uidName(uid).orElse(uid);
	}

	@Override
	public Level level() {
		return Level.INSTANCE;
	}

	@Override
	public String value(String field) {
		return values.getOrDefault(field, "");
	}

	@Override
	public String attribute(String keyword) {
		return OWN.contains(keyword) ? "" : value(keyword);
	}

	@Override
	public Set<String> attributes() {
		return values.keySet().stream().filter(field -> !OWN.contains(field)).collect(Collectors.toUnmodifiableSet());
	}

	@Override
	public Set<String> fields() {
		return OWN;
	}

	@Override
	public int instances() {
		return 1;
	}
}
