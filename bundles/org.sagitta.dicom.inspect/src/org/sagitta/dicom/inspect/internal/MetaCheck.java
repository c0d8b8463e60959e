package org.sagitta.dicom.inspect.internal;

import org.sagitta.dicom.DataSet;
import org.sagitta.dicom.DicomFile;
import org.sagitta.dicom.Dictionary;
import org.sagitta.dicom.Tag;
import org.sagitta.dicom.Uids;
import org.sagitta.dicom.inspect.TagPath;

/// The file meta information (PS3.10 section 7.1) and whether it speaks of this data set.
public final class MetaCheck {
	private static final int GROUP_LENGTH = 0x00020000;
	private static final int VERSION = 0x00020001;
	private static final int SOP_CLASS_UID = 0x00020002;
	private static final int SOP_INSTANCE_UID = 0x00020003;
	private static final int IMPLEMENTATION_CLASS_UID = 0x00020012;
	private static final int[] REQUIRED = { GROUP_LENGTH, VERSION, SOP_CLASS_UID, SOP_INSTANCE_UID, Tag.TransferSyntaxUID,
			IMPLEMENTATION_CLASS_UID };

	private MetaCheck() {
	}

	public static void check(DicomFile file, Findings findings) {
		DataSet meta = file.meta();
		if (meta.size() == 0) {
			findings.error(null, "The file meta information is missing");
			return;
		}
		for (int tag : REQUIRED) {
			if (!meta.contains(tag)) {
				findings.error(TagPath.of(tag), "is missing in the file meta information");
			} else if (Content.isEmpty(meta, tag)) {
				findings.error(TagPath.of(tag), "is empty in the file meta information");
			}
		}
		String syntax = meta.text(Tag.TransferSyntaxUID);
		if (!syntax.isEmpty() && Dictionary.uidName(syntax).isEmpty()) {
			findings.warning(TagPath.of(Tag.TransferSyntaxUID), syntax + " is no transfer syntax of the standard");
		}
		// A directory is no SOP instance, and its data set does not name one.
		if (!meta.text(SOP_CLASS_UID).equals(Uids.MEDIA_STORAGE_DIRECTORY)) {
			same(file, SOP_CLASS_UID, Tag.SOPClassUID, findings);
			same(file, SOP_INSTANCE_UID, Tag.SOPInstanceUID, findings);
		}
	}

	private static void same(DicomFile file, int metaTag, int tag, Findings findings) {
		String inMeta = file.meta().text(metaTag);
		String inDataSet = file.dataSet().text(tag);
		if (!inMeta.isEmpty() && !inDataSet.isEmpty() && !inMeta.equals(inDataSet)) {
			findings.error(TagPath.of(metaTag), "is " + inMeta + ", but the data set has " + Dictionary.keyword(tag) + " " + inDataSet);
		}
	}
}
