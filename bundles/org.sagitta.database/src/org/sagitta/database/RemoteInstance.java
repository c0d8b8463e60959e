package org.sagitta.database;

import java.net.URI;

import org.sagitta.dicom.Tag;
import org.sagitta.dicom.TagValues;

/// An instance that a server told of, and that was not retrieved: it has a place and values, and no file.
/// @param url where it can be had, such as `dimse+sagitta://server/1.2/1.2.3/1.2.3.4`
/// @param tags what the server told; [org.sagitta.dicom.TagValue#NOT_STORED] for what it did not
public record RemoteInstance(URI url, TagValues tags) {
	public String sopInstanceUid() {
		return tags.text(Tag.SOPInstanceUID);
	}

	public String seriesInstanceUid() {
		return tags.text(Tag.SeriesInstanceUID);
	}

	public String studyInstanceUid() {
		return tags.text(Tag.StudyInstanceUID);
	}
}
