package org.sagitta.database.sql.internal.model;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;

import org.sagitta.dicom.Level;
import org.sagitta.fields.Contribution;

/// A patient, study or series of the catalog, as the writer knows it. Only the writer's thread touches it.
public final class Item {
	private static final Item[] NONE = { };

	private final Contributions contributions;
	private final long id;
	private Item parent;
	private Item[] children = NONE;
	private Entry entry;
	/// For a series, until the next snapshot: what its instances say now. Later the index is asked.
	private Contribution said;
	/// For a series: the generation of the rules that made the contribution.
	private String generation = "";
	private int instances;

	/// @param entry what the snapshots show
	Item(Contributions contributions, long id, Item parent, Entry entry) {
		this.contributions = contributions;
		this.id = id;
		this.parent = parent;
		this.entry = entry;
	}

	/// A row as it was before, with what is below it to come.
	Item(Contributions contributions, long id, Item parent, Entry entry, String generation) {
		this(contributions, id, parent, entry);
		this.generation = generation;
		instances = entry.instances();
		children = entry.children().length == 0 ? NONE : new Item[entry.children().length];
	}

	/// What was below it before.
	void restore(int number, Item child) {
		children[number] = child;
		entry.children()[number] = child.place();
	}

	public long id() {
		return id;
	}

	public String key() {
		return entry.key();
	}

	public Level level() {
		return entry.level();
	}

	int place() {
		return entry.place();
	}

	/// 0 for a patient.
	int parentPlace() {
		return parent == null ? 0 : parent.place();
	}

	public Item parent() {
		return parent;
	}

	void setParent(Item patient) {
		parent = patient;
	}

	public List<Item> children() {
		return Collections.unmodifiableList(Arrays.asList(children)); // no array is changed once it is there
	}

	void add(Item child) {
		children = Arrays.copyOf(children, children.length + 1);
		children[children.length - 1] = child;
	}

	void remove(Item child) {
		children = Arrays.stream(children).filter(each -> each != child).toArray(Item[]::new);
	}

	public String attribute(String keyword) {
		return entry.attribute(keyword);
	}

	/// Of the files, by keyword.
	public Map<String, String> attributes() {
		return entry.attributeValues();
	}

	void describe(Map<String, String> attributes) {
		entry = Entry.of(level(), key(), parent == null ? null : parent.entry, place(), attributes);
	}

	public int instances() {
		return instances;
	}

	void count(int more) {
		instances += more;
	}

	/// For a series: what its instances say.
	public Contribution contribution() {
		return said != null ? said : Bytes.contribution(contributions.of(id));
	}

	/// As the index keeps it.
	public byte[] contributionBytes() {
		return said != null ? Bytes.ofContribution(said) : contributions.of(id);
	}

	void setContribution(Contribution contribution) {
		said = contribution;
	}

	/// Whether the series says something that snapshots do not show yet.
	boolean saysMore() {
		return said != null;
	}

	/// The index has it now.
	/// @return what it had before; null where that is not known, or there was nothing
	byte[] committed() {
		byte[] before = contributions.put(id, Bytes.ofContribution(said));
		said = null;
		return before;
	}

	public String generation() {
		return generation;
	}

	void setGeneration(String computedBy) {
		generation = computedBy;
	}

	Entry entry() {
		return entry;
	}

	/// @param shown the fields
	/// @param differing what its files say besides
	void show(Map<String, String> shown, List<UserData.Differing> differing) {
		int[] places = new int[children.length];
		for (int i = 0; i < places.length; i++) {
			places[i] = children[i].place();
		}
		entry = entry.with(parent == null ? null : parent.entry, places, instances, shown, differing);
	}

	@Override
	public String toString() {
		return entry.toString();
	}
}
