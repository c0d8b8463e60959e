package org.sagitta.database.sql.internal.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.sagitta.dicom.Level;
import org.sagitta.fields.Contribution;

/// A patient, study or series of the catalog, as the writer knows it. Only the writer's thread touches it.
public final class Item {
	private static final int[] NO_PLACES = { };
	final Level level;
	final long id;
	final String key;
	Item parent;
	final int place;
	private List<Item> children = List.of();
	final Texts attributes;
	/// What its instances say, as bytes; null for nothing.
	private byte[] contribution;
	/// For a series: the generation of the rules that made the contribution.
	String generation = "";
	int instances;
	/// What the snapshots show.
	Texts fields = Texts.NONE;

	Item(Level level, long id, String key, Item parent, int place, Map<String, String> attributes) {
		this.level = level;
		this.id = id;
		this.key = key;
		this.parent = parent;
		this.place = place;
		this.attributes = Texts.of(attributes);
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
		return children;
	}

	void add(Item child) {
		var more = new ArrayList<Item>(children.size() + 1);
		more.addAll(children);
		more.add(child);
		children = List.copyOf(more);
	}

	void remove(Item child) {
		children = children.stream().filter(each -> each != child).toList();
	}

	public String attribute(String keyword) {
		return attributes.getOrDefault(keyword, "");
	}

	/// Of the files, by keyword.
	public Map<String, String> attributes() {
		return attributes;
	}

	public int instances() {
		return instances;
	}

	/// For a series: what its instances say. Else: what its children say together.
	public Contribution contribution() {
		return contribution == null ? Contribution.EMPTY : Bytes.contribution(contribution);
	}

	void setContribution(Contribution said) {
		contribution = said.values().isEmpty() ? null : Bytes.ofContribution(said);
	}

	/// As the index has it.
	void setContribution(byte[] said) {
		contribution = said;
	}

	public String generation() {
		return generation;
	}

	Entry entry() {
		int[] places = children.isEmpty() ? NO_PLACES : children.stream().mapToInt(child -> child.place).toArray();
		return new Entry(level, key, parent == null ? "" : parent.key, place, parent == null ? -1 : parent.place, places, attributes, fields,
				instances, new Entry.Folded());
	}
}
