package org.sagitta.database.sql.internal.model;

import org.sagitta.dicom.TagValue;
import org.sagitta.dicom.TagValues;

/// The cached tags of an instance, with what its file takes on the disk.
public record FileTags(TagValues tags, long size) implements TagValues {
	@Override
	public TagValue get(int tag) {
		return tags.get(tag);
	}
}
