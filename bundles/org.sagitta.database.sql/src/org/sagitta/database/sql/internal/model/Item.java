package org.sagitta.database.sql.internal.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.sagitta.dicom.Level;
import org.sagitta.fields.Contribution;

/// A patient, study or series of the catalog, as the writer knows it. Only the writer's thread touches it.
public final class Item {
	final Level level;
	final long id;
	final String key;
	final Item parent;
	final int place;
	final List<Item> children = new ArrayList<>();
	Map<String, String> attributes;
	/// For a series: what its instances say. Else: what its children say together.
	Contribution contribution = Contribution.EMPTY;
	/// For a series: the generation of the rules that made the contribution.
	String generation = "";
	int instances;
	/// What the snapshots show.
	Map<String, String> fields = Map.of();

	Item(Level level, long id, String key, Item parent, int place, Map<String, String> attributes) {
		this.level = level;
		this.id = id;
		this.key = key;
		this.parent = parent;
		this.place = place;
		this.attributes = attributes;
	}

	public long id() {
		return id;
	}

	public String key() {
		return key;
	}

	public Level level() {
		return level;
	}

	public Item parent() {
		return parent;
	}

	public List<Item> children() {
		return List.copyOf(children);
	}

	public String attribute(String keyword) {
		return attributes.getOrDefault(keyword, "");
	}

	public int instances() {
		return instances;
	}

	public Contribution contribution() {
		return contribution;
	}

	public String generation() {
		return generation;
	}

	Entry entry() {
		int[] places = level == Level.SERIES ? new int[0] : children.stream().mapToInt(child -> child.place).toArray();
		return new Entry(level, key, parent == null ? "" : parent.key, place, parent == null ? -1 : parent.place, places, attributes, fields,
				instances, new Entry.Folded());
	}
}
