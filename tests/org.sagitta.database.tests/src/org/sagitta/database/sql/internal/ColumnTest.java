package org.sagitta.database.sql.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;

import org.junit.jupiter.api.Test;
import org.sagitta.database.Column;
import org.sagitta.database.Column.Type;
import org.sagitta.dicom.Level;
import org.sagitta.fields.Field;
import org.sagitta.testkit.FakeRow;

/// How columns write what rows hold, and that there is a column for every kind of field.
class ColumnTest {
	private static Column column(Type type) {
		return new Column(Level.SERIES, "X", "X", true, 1, Column.Width.CONTENTS, Column.Sort.NONE, type);
	}

	private static String shown(Type type, String value) {
		return column(type).shown(new FakeRow(Level.SERIES, "key", "", Map.of("X", value)));
	}

	@Test
	void bytesAreWrittenInTheUnitThatFits() {
		for (var each : Map.of("0", "0 B", "999", "999 B", "1000", "1.0 kB", "3400000", "3.4 MB", "999949", "999.9 kB", "999950", "1.0 MB",
				"7200000000", "7.2 GB",
				"999999999999999999", "1.0 EB", "-1", "-1", "many", "many").entrySet()) {
			assertEquals(each.getValue(), shown(Type.SIZE, each.getKey()));
		}
	}

	@Test
	void secondsAreWrittenAsATimeFromOneMinuteOn() {
		for (var each : Map.of("0", "0 s", "12.5", "12.5 s", "12.50", "12.5 s", "59.96", "0:01:00", "60", "0:01:00", "3723.4", "1:02:03",
				"999999999", "277777:46:39",
				"1E9", "1E9", "", "").entrySet()) {
			assertEquals(each.getValue(), shown(Type.DURATION, each.getKey()));
		}
	}

	@Test
	void everyTypeAndWidthOfAFieldHasOneOfAColumn() {
		for (Field.Type type : Field.Type.values()) {
			assertEquals(type.numeric(), column(Type.valueOf(type.name())).numeric());
		}
		for (Field.Width width : Field.Width.values()) {
			assertTrue(Column.Width.valueOf(width.name()).ordinal() >= 0);
		}
	}
}
