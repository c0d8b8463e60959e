package org.sagitta.database;

import org.osgi.annotation.versioning.ConsumerType;
import org.sagitta.dicom.TagSet;

/// Tags that a bundle wants cached for every instance, so that it can read them without opening files. A whiteboard service;
/// asked when it arrives, on any thread, must not block. Instances that were imported before do not have them
/// ([org.sagitta.dicom.TagValue.NotStored]).
@ConsumerType
public interface WantedTags {
	TagSet tags();
}
