package org.sagitta.ui.instances.internal.model;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.sagitta.database.Column;
import org.sagitta.database.Column.Sort;
import org.sagitta.database.Column.Type;
import org.sagitta.database.Column.Width;
import org.sagitta.database.Columns;
import org.sagitta.database.DatabaseException;
import org.sagitta.dicom.Level;
import org.sagitta.ui.instances.internal.Messages;

/// The columns of the table of instances: those that the database has for them, and what is no attribute, such as the file. The database
/// remembers how its own are arranged, this view how the others are. Any thread.
public final class InstanceColumns {
	/// The database puts columns that nobody arranged there, and hides them.
	private static final int UNARRANGED = 100;
	private static final Map<String, Integer> PLACES = Map.of("InstanceNumber", 1, "SOPInstanceUID", 9);
	private static final String HIDDEN = "hidden";
	/// How [#arranged] writes a column.
	private static final Pattern ARRANGED = Pattern.compile("(\\w+):(shown|hidden):(\\d{1,5}):(NONE|ASCENDING|DESCENDING)");

	private final Map<String, Column> own = new LinkedHashMap<>();

	public InstanceColumns() {
		forgetOwn();
	}

	/// All columns, hidden ones too, from left to right.
	/// @param database those of the database that is open
	public synchronized List<Column> all(Optional<Columns> database) {
		Stream<Column> attributes = database.stream().flatMap(columns -> columns.all(Level.INSTANCE).stream()).map(InstanceColumns::placed);
		return Stream.concat(attributes, database.isPresent() ? own.values().stream() : Stream.of())
				.sorted(Comparator.comparingInt(Column::order).thenComparing(Column::field)).toList();
	}

	/// Number and UID show as long as nobody has arranged them; the number has a short title in the user's language, unless it was renamed.
	private static Column placed(Column column) {
		Integer place = PLACES.get(column.field());
		Column titled = column.title().equals("Instance Number") ? column.withTitle(Messages.column_number) : column;
		return place == null || column.visible() || column.order() < UNARRANGED ? titled : titled.withVisible(true).withOrder(place);
	}

	/// Keeps columns that are otherwise than they were. Writes the database: blocks.
	public void store(List<Column> wanted, Columns database) throws DatabaseException {
		List<Column> before = all(Optional.of(database));
		List<Column> changed = wanted.stream().filter(column -> !before.contains(column)).toList();
		synchronized (this) {
			changed.forEach(column -> own.replace(column.field(), column));
		}
		for (Column column : changed) {
			if (!isOwn(column)) {
				database.set(!column.visible() && column.order() >= UNARRANGED ? column.withOrder(UNARRANGED - 1) : column);
			}
		}
	}

	/// Forgets how columns were arranged. Writes the database: blocks.
	public void reset(Columns database) throws DatabaseException {
		forgetOwn();
		database.reset(Level.INSTANCE);
	}

	/// The columns with one that sorts, the other way round where it did already.
	public static List<Column> sortedBy(List<Column> columns, String field) {
		return columns.stream().map(column -> column.withSort(!column.field().equals(field) ? Sort.NONE
				: column.sort() == Sort.ASCENDING ? Sort.DESCENDING : Sort.ASCENDING)).toList();
	}

	/// How the view's own columns are arranged, in a line.
	public synchronized String arranged() {
		return own.values().stream().map(column -> String.join(":", column.field(), column.visible() ? "shown" : HIDDEN,
				Integer.toString(column.order()), column.sort().name())).collect(Collectors.joining(" "));
	}

	/// Arranges them as a former run of the program did; what is no such line changes nothing.
	public synchronized void arrange(String line) {
		for (Matcher each = ARRANGED.matcher(line); each.find();) {
			Column column = own.get(each.group(1));
			if (column != null) {
				own.put(column.field(), column.withVisible(!each.group(2).equals(HIDDEN)).withOrder(Integer.parseInt(each.group(3)))
						.withSort(Sort.valueOf(each.group(4))));
			}
		}
	}

	private synchronized boolean isOwn(Column column) {
		return own.containsKey(column.field());
	}

	private synchronized void forgetOwn() {
		var columns = new ArrayList<Column>();
		columns.add(column(InstanceRow.SERIES, Messages.column_series, 2, Type.TEXT));
		columns.add(column(InstanceRow.SOP_CLASS, Messages.column_sop_class, 3, Type.TEXT));
		columns.add(column(InstanceRow.SIZE, Messages.column_size, 4, Type.SIZE));
		columns.add(column(InstanceRow.WHERE, Messages.column_where, 5, Type.TEXT));
		columns.add(column(InstanceRow.FILE, Messages.column_file, 8, Type.TEXT));
		columns.add(column(InstanceRow.TRANSFER_SYNTAX, Messages.column_transfer_syntax, 10, Type.TEXT).withVisible(false));
		columns.forEach(column -> own.put(column.field(), column));
	}

	private static Column column(String field, String title, int order, Type type) {
		return new Column(Level.INSTANCE, field, title, true, order, Width.CONTENTS, Sort.NONE, type);
	}
}
