package org.sagitta.plugin.internal;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.sagitta.database.Instance;
import org.sagitta.dicom.DataSet;
import org.sagitta.dicom.DicomFiles;
import org.sagitta.dicom.TagSet;
import org.sagitta.dicom.TagValue;
import org.sagitta.dicom.TagValues;
import org.sagitta.plugin.Cancellation;

/// Instances that were imported before a plugin was there lack tags that it wants: they are read from the files.
/// @param instances those whose tags are all known
/// @param unreadable files that could not be asked, with the reason
record CompleteTags(List<Instance> instances, List<String> unreadable) {
	static CompleteTags of(List<Instance> instances, TagSet wanted, DicomFiles files, Cancellation cancellation) {
		List<Instance> complete = new ArrayList<>(instances.size());
		List<String> unreadable = new ArrayList<>();
		for (Instance instance : instances) {
			cancellation.check();
			int[] missing = Arrays.stream(wanted.tags()).filter(tag -> instance.tags().get(tag) instanceof TagValue.NotStored).toArray();
			try {
				complete.add(missing.length == 0 ? instance : withTags(instance, files.scan(instance.file(), TagSet.of(missing)).dataSet()));
			} catch (IOException e) {
				unreadable.add(instance.file() + " (" + Guarded.reason(e) + ')');
			}
		}
		return new CompleteTags(complete, unreadable);
	}

	private static Instance withTags(Instance instance, DataSet found) {
		TagValues cached = instance.tags();
		TagValues both = tag -> cached.get(tag) instanceof TagValue.NotStored ? value(found, tag) : cached.get(tag);
		return new Instance(instance.sopInstanceUid(), instance.sopClassUid(), instance.seriesInstanceUid(), instance.transferSyntax(),
				instance.file(), instance.owned(), instance.size(), instance.imported(), both);
	}

	private static TagValue value(DataSet found, int tag) {
		if (!found.contains(tag)) {
			return TagValue.ABSENT;
		}
		List<String> texts = found.items(tag).isEmpty() ? found.texts(tag) : List.of(Integer.toString(found.items(tag).size()));
		return texts.isEmpty() ? TagValue.EMPTY : new TagValue.Present(texts);
	}
}
