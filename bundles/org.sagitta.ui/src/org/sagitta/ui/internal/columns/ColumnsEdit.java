package org.sagitta.ui.internal.columns;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

import org.sagitta.database.Column;
import org.sagitta.dicom.Dictionary;
import org.sagitta.dicom.Tag;

/// The columns of one level while a person arranges them; nothing is kept before that is done.
public final class ColumnsEdit {
	private final List<Column> before;
	private final List<Column> columns;
	private final Set<Integer> chosen;
	private final Set<Integer> added = new LinkedHashSet<>();
	private final Set<Integer> removed = new LinkedHashSet<>();

	/// @param columns all of the level
	/// @param elements those that are columns because somebody chose them
	public ColumnsEdit(List<Column> columns, List<Integer> elements) {
		before = List.copyOf(columns);
		this.columns = new ArrayList<>(columns);
		this.columns.sort(Comparator.comparingInt(Column::order));
		chosen = Set.copyOf(elements);
	}

	/// Those whose title or field has a text; all for "".
	List<Column> found(String text) {
		String wanted = text.strip().toLowerCase(Locale.ROOT);
		return columns.stream().filter(each -> each.title().toLowerCase(Locale.ROOT).contains(wanted) || each.field().toLowerCase(Locale.ROOT).contains(wanted))
				.toList();
	}

	Column column(String field) {
		return columns.get(place(field));
	}

	private int place(String field) {
		for (int i = 0; i < columns.size(); i++) {
			if (columns.get(i).field().equals(field)) {
				return i;
			}
		}
		throw new IllegalArgumentException("there is no column " + field);
	}

	/// The column as it shall be.
	void set(Column changed) {
		columns.set(place(changed.field()), changed);
	}

	/// @param by -1 to the left, 1 to the right
	/// @return whether there was room for it
	boolean move(String field, int by) {
		int from = place(field);
		int to = from + by;
		if (to < 0 || to >= columns.size()) {
			return false;
		}
		columns.add(to, columns.remove(from));
		return true;
	}

	/// Why an element cannot be made a column; empty when it can.
	/// @param text its keyword or number
	Optional<Problem> add(String text) {
		OptionalInt tag = Dictionary.tag(text.strip());
		if (tag.isEmpty()) {
			return Optional.of(Problem.UNKNOWN);
		}
		String keyword = Dictionary.keyword(tag.getAsInt());
		if (columns.stream().anyMatch(each -> each.field().equals(keyword)) || chosen.contains(tag.getAsInt()) || !added.add(tag.getAsInt())) {
			return Optional.of(Problem.THERE);
		}
		return Optional.empty();
	}

	/// What is wrong with an element.
	enum Problem {
		UNKNOWN, THERE
	}

	/// Whether a column is one because somebody chose its element.
	boolean isChosen(String field) {
		return tag(field).filter(chosen::contains).isPresent();
	}

	void remove(String field) {
		removed.add(tag(field).orElseThrow());
		columns.removeIf(each -> each.field().equals(field));
	}

	private Optional<Integer> tag(String field) {
		return chosen.stream().filter(tag -> Dictionary.keyword(tag).equals(field) || "%08X".formatted(tag).equals(field)).findFirst();
	}

	/// What is to be added, for people.
	List<String> addedNames() {
		return added.stream().map(tag -> Tag.format(tag) + ' ' + Dictionary.keyword(tag)).toList();
	}

	public Set<Integer> added() {
		return Set.copyOf(added);
	}

	public Set<Integer> removed() {
		return Set.copyOf(removed);
	}

	/// The columns that are to be otherwise than before. Places are numbers from 1 where any was moved.
	public List<Column> changed() {
		boolean moved = !columns.stream().map(Column::field).toList()
				.equals(before.stream().filter(each -> columns.stream().anyMatch(c -> c.field().equals(each.field()))).sorted(Comparator.comparingInt(Column::order))
						.map(Column::field).toList());
		var changed = new ArrayList<Column>();
		for (int i = 0; i < columns.size(); i++) {
			Column column = moved ? columns.get(i).withOrder(i + 1) : columns.get(i);
			if (!before.contains(column)) {
				changed.add(column);
			}
		}
		return changed;
	}
}
