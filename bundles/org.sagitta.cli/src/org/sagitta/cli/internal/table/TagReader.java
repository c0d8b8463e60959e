package org.sagitta.cli.internal.table;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.sagitta.cli.internal.Failures;
import org.sagitta.database.Instance;
import org.sagitta.dicom.DataSet;
import org.sagitta.dicom.DicomFiles;
import org.sagitta.dicom.Header;
import org.sagitta.dicom.TagSet;
import org.sagitta.dicom.TagValue;
import org.sagitta.dicom.VR;

/// The values of some tags of instances: the cached ones, and from the file what the cache does not have.
final class TagReader {
	private final DicomFiles files;
	private final List<Integer> tags;
	private final Consumer<String> problems;

	/// @param problems takes what is to be said of a file that cannot be read, or not far enough
	TagReader(DicomFiles files, List<Integer> tags, Consumer<String> problems) {
		this.files = files;
		this.tags = tags;
		this.problems = problems;
	}

	/// The values of an instance, one for each tag; several of one tag as DICOM writes them, sequences as the number of their items.
	List<String> of(Instance instance) {
		int[] missing = tags.stream().mapToInt(Integer::intValue).filter(tag -> instance.tags().get(tag) instanceof TagValue.NotStored).toArray();
		Map<Integer, String> read = missing.length == 0 ? Map.of() : read(instance, missing);
		return tags.stream().map(tag -> read.getOrDefault(tag, String.join("\\", instance.tags().texts(tag)))).toList();
	}

	private Map<Integer, String> read(Instance instance, int[] missing) {
		try {
			Header header = files.scan(instance.file(), TagSet.of(missing));
			header.problem().ifPresent(problem -> problems.accept(instance.file() + ": " + Failures.describe(problem)));
			return IntStream.of(missing).boxed().distinct().collect(Collectors.toMap(tag -> tag, tag -> text(header.dataSet(), tag)));
		} catch (IOException | UncheckedIOException e) {
			String what = Failures.describe(e);
			problems.accept(what.startsWith(instance.file().toString()) ? what : instance.file() + ": " + what);
			return Map.of();
		}
	}

	private static String text(DataSet found, int tag) {
		return found.vr(tag).filter(vr -> vr == VR.SQ).isPresent() ? Integer.toString(found.items(tag).size())
				: String.join("\\", found.texts(tag));
	}
}
