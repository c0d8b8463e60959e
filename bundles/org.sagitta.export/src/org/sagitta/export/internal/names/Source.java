package org.sagitta.export.internal.names;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

import org.sagitta.database.Instance;
import org.sagitta.dicom.Tag;
import org.sagitta.export.internal.Line;

/// An instance that is exported.
/// @param number in its series
public record Source(Line line, Instance instance, long number) {
	/// The instances of a series that are exported, with their numbers: those that they have themselves, where all of the series have one
	/// of their own, so that a name stays when more instances come; else by their order. So a single instance is called as it is in an
	/// export of the whole series.
	/// @param instances all of the series
	public static List<Source> of(Line line, List<Instance> instances) {
		List<String> own = instances.stream().map(instance -> instance.tags().text(Tag.InstanceNumber).strip()).toList();
		Set<Long> numbers = new HashSet<>();
		boolean good = own.stream().allMatch(text -> text.matches("\\+?\\d{1,9}") && numbers.add(Long.parseLong(text)));
		return IntStream.range(0, instances.size())
				.mapToObj(i -> new Source(line, instances.get(i), good ? Long.parseLong(own.get(i)) : i + 1))
				.filter(source -> line.has(source.instance().sopInstanceUid())).toList();
	}
}
