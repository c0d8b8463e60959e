package org.sagitta.database.sql.internal.model;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

import org.sagitta.database.Contradiction;
import org.sagitta.database.Row;
import org.sagitta.database.sql.internal.model.UserData.Differing;
import org.sagitta.dicom.Level;

/// One row of a snapshot: its values are packed into one array, for there are hundreds of thousands. Rows point to each other by
/// their places in the tables of their levels. Immutable; an entry is the same as another only if it is that one.
public final class Entry implements Row {
	private static final int[] NO_PLACES = { };
	private static final byte[] NO_KEY = Codes.key("");

	private final byte[] key;
	private final byte[] parent;
	private final int place;
	private final int[] children;
	private final int instances;
	private final Names attributes;
	private final Names fields;
	/// The attributes, then the fields, then what the files say besides, where they do.
	private final byte[] data;

	private Entry(byte[] key, byte[] parent, int place, int[] children, int instances, Names attributes, Names fields, byte[] data) {
		this.key = key;
		this.parent = parent;
		this.place = place;
		this.children = children;
		this.instances = instances;
		this.attributes = attributes;
		this.fields = fields;
		this.data = data;
	}

	/// A row that shows no fields yet.
	/// @param above null for a patient
	/// @param place its place in the table of its level; never used again after a removal
	static Entry of(Level level, String key, Entry above, int place, Map<String, String> attributes) {
		Names names = Names.of(level, attributes.keySet());
		var packing = new Packing();
		for (int i = 0; i < names.count(); i++) {
			String text = attributes.get(names.name(i));
			if (text.equals(key)) {
				packing.mark(Codes.KEY);
			} else {
				packing.put(text);
			}
		}
		return new Entry(Codes.key(key), above == null ? NO_KEY : above.key, place, NO_PLACES, 0, names,
				Names.of(level, Set.of()), packing.bytes());
	}

	/// A row as it was shown before.
	/// @param children filled later
	static Entry stored(Entry above, int place, int[] children, int instances, Names attributes, Names fields, byte[] key, byte[] data) {
		return new Entry(key, above == null ? NO_KEY : above.key, place, children.length == 0 ? NO_PLACES : children, instances, attributes, fields, data);
	}

	/// The same row as it is now; this one where nothing is different.
	/// @param below the places of the rows below; for a series nothing
	/// @param differing what the files say besides; then [Contradiction#FIELD] is among the fields
	Entry with(Entry above, int[] below, int instancesNow, Map<String, String> shown, List<Differing> differing) {
		Names names = Names.of(level(), shown.keySet());
		var packing = new Packing();
		packing.put(data, new Packing.Walk(data).skip(attributes.count()).position());
		for (int i = 0; i < names.count(); i++) {
			String text = shown.get(names.name(i));
			if (text.equals(attribute(names.name(i)))) {
				packing.mark(Codes.ATTRIBUTE);
			} else {
				packing.put(text);
			}
		}
		if (!differing.isEmpty()) {
			packing.put(Codes.DIFFERING, Bytes.ofLists(differing.stream()
					.collect(Collectors.groupingBy(Differing::keyword, TreeMap::new, Collectors.mapping(Differing::value, Collectors.toList())))));
		}
		byte[] packed = packing.bytes();
		byte[] parentNow = above == null ? NO_KEY : above.key;
		boolean same = names == fields && instancesNow == instances && parentNow == parent;
		if (same && Arrays.equals(below, children) && Arrays.equals(packed, data)) {
			return this;
		}
		return new Entry(key, parentNow, place, below.length == 0 ? NO_PLACES : below, instancesNow, attributes, names, packed);
	}

	@Override
	public Level level() {
		return attributes.level();
	}

	@Override
	public String key() {
		return Codes.ofKey(key);
	}

	/// As [Codes#key] makes it.
	byte[] keyBytes() {
		return key;
	}

	@Override
	public String parent() {
		return Codes.ofKey(parent);
	}

	int place() {
		return place;
	}

	Names attributeNames() {
		return attributes;
	}

	Names fieldNames() {
		return fields;
	}

	/// As [Packing] puts the values together.
	byte[] data() {
		return data;
	}

	/// The places of the rows below; nobody changes the array.
	int[] children() {
		return children;
	}

	@Override
	public int instances() {
		return instances;
	}

	@Override
	public String value(String field) {
		int at = fields.place(field);
		return at < 0 ? attribute(field) : text(attributes.count() + at, field);
	}

	@Override
	public String attribute(String keyword) {
		int at = attributes.place(keyword);
		return at < 0 ? "" : text(at, keyword);
	}

	private String text(int at, String name) {
		var walk = new Packing.Walk(data).skip(at + 1);
		return switch (walk.kind) {
			case Codes.KEY -> key();
			case Codes.ATTRIBUTE -> attribute(name);
			default -> walk.text();
		};
	}

	/// Adds the folded value of a field.
	void fold(String field, FoldedText out) {
		int at = fields.place(field);
		if (at >= 0) {
			fold(attributes.count() + at, field, out);
		} else {
			foldAttribute(field, out);
		}
	}

	private void foldAttribute(String keyword, FoldedText out) {
		int at = attributes.place(keyword);
		if (at >= 0) {
			fold(at, keyword, out);
		}
	}

	private void fold(int at, String name, FoldedText out) {
		var walk = new Packing.Walk(data).skip(at + 1);
		switch (walk.kind) {
			case Codes.KEY -> foldKey(out);
			case Codes.ATTRIBUTE -> foldAttribute(name, out);
			default -> out.add(data, walk.from, walk.length, walk.kind);
		}
	}

	private void foldKey(FoldedText out) {
		if (Codes.isHex(key)) {
			out.add(FoldedText.of(key()));
		} else {
			out.add(key, 1, Codes.keyLength(key), key[0]);
		}
	}

	@Override
	public Set<String> attributes() {
		return attributes.all();
	}

	Map<String, String> attributeValues() {
		var values = new HashMap<String, String>();
		attributes.all().forEach(name -> values.put(name, attribute(name)));
		return values;
	}

	@Override
	public Set<String> fields() {
		return fields.all();
	}

	@Override
	public List<Contradiction> contradictions() {
		if (fields.place(Contradiction.FIELD) < 0) {
			return List.of();
		}
		var walk = new Packing.Walk(data).skip(attributes.count() + fields.count());
		if (!walk.hasNext()) { // a rule has a field of this name
			return List.of();
		}
		walk.next();
		return Bytes.lists(Arrays.copyOfRange(data, walk.from, walk.from + walk.length)).entrySet().stream()
				.map(each -> new Contradiction(each.getKey(), first(each.getKey()), each.getValue())).toList();
	}

	/// Of attributes of patients and studies a rule may show more than what the first file says; of series rules alone tell what
	/// differs. The UID of a study may differ by what makes no other study of it, such as its padding.
	private String first(String keyword) {
		if (level() == Level.STUDY && keyword.equals("StudyInstanceUID")) {
			return key();
		}
		return level() != Level.SERIES && attributes.place(keyword) >= 0 ? attribute(keyword) : value(keyword);
	}

	/// Whether something is in one of the values.
	/// @param looked those that are looked at
	boolean has(Finder finder, Looked looked) {
		var walk = new Packing.Walk(data);
		if (looked.all()) {
			while (walk.hasNext()) {
				walk.next();
				if (has(finder, walk)) {
					return true;
				}
			}
			return false;
		}
		boolean[] own = looked.at(attributes);
		boolean[] shown = looked.at(fields);
		for (int i = 0; i < own.length + shown.length; i++) {
			walk.next();
			if ((i < own.length ? own[i] : shown[i - own.length]) && has(finder, walk)) {
				return true;
			}
		}
		return false;
	}

	/// A field that is the attribute of the same name is looked at there, and what files say besides in the field for it.
	private boolean has(Finder finder, Packing.Walk walk) {
		return switch (walk.kind) {
			case Codes.KEY -> Codes.isHex(key) ? finder.isIn(Folding.of(key())) : finder.isIn(key, 1, Codes.keyLength(key), key[0]);
			case Codes.ATTRIBUTE, Codes.DIFFERING -> false;
			default -> finder.isIn(data, walk.from, walk.length, walk.kind);
		};
	}

	@Override
	public String toString() {
		return level() + " " + key();
	}
}
