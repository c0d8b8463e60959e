package org.sagitta.ui.instances.internal.model;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

import org.sagitta.database.Column;
import org.sagitta.database.Column.Sort;
import org.sagitta.database.Column.Type;
import org.sagitta.database.Column.Width;
import org.sagitta.dicom.Level;

/// Instances and columns by hand.
public final class MadeUp {
	private MadeUp() {
	}

	/// @param values names and values by turns
	public static InstanceRow row(String key, String... values) {
		Map<String, String> all = new HashMap<>();
		all.put("SOPInstanceUID", key);
		for (int i = 0; i < values.length; i += 2) {
			all.put(values[i], values[i + 1]);
		}
		return new InstanceRow(key, "s1", Optional.ofNullable(all.get(InstanceRow.FILE)).map(Path::of), all);
	}

	/// Numbered from 1.
	public static List<InstanceRow> rows(int count) {
		return IntStream.rangeClosed(1, count).mapToObj(i -> row("1.2." + i, "InstanceNumber", Integer.toString(i))).toList();
	}

	static Column column(String field, Type type) {
		return new Column(Level.INSTANCE, field, field, true, 1, Width.CONTENTS, Sort.NONE, type);
	}
}
