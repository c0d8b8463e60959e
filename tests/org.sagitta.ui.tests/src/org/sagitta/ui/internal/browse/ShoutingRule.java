package org.sagitta.ui.internal.browse;

import java.util.List;
import java.util.Locale;

import org.sagitta.dicom.Level;
import org.sagitta.dicom.TagSet;
import org.sagitta.dicom.TagValues;
import org.sagitta.fields.DisplayedFieldRule;
import org.sagitta.fields.Field;
import org.sagitta.fields.FieldValues;
import org.sagitta.fields.Merge;

/// What a plugin may bring: the description of a series in capitals, with its number, which no other column has.
public final class ShoutingRule implements DisplayedFieldRule {
	private static final int NUMBER = 0x00200011;
	private static final int DESCRIPTION = 0x0008103E;

	@Override
	public String name() {
		return "org.example.Shouting";
	}

	@Override
	public TagSet tags() {
		return TagSet.of(NUMBER, DESCRIPTION);
	}

	@Override
	public List<Field> fields() {
		return List.of(Field.of(Level.SERIES, "Shout", "Shout", Field.Type.TEXT, Merge.EXPECT_SAME, true, 90));
	}

	@Override
	public void instance(TagValues tags, FieldValues out) {
		out.set(Level.SERIES, "Shout", "HEY" + tags.text(NUMBER) + "-" + tags.text(DESCRIPTION).toUpperCase(Locale.ROOT));
	}
}
