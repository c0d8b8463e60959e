package org.sagitta.export.internal.names;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.sagitta.dicom.Level;
import org.sagitta.export.NamePattern;
import org.sagitta.export.NamePattern.Part;

/// Gives the files of one export their names. Rows of the database never share the folder that tells them from others, which is the last
/// to do so, as `<StudyDate>-<StudyDescription>` does for studies: those that would be called alike get numbers. Other folders, such as
/// `<Modality>`, are shared.
public final class Naming {
	private final List<Component> components;
	private final Place target;
	private final Occupants occupants;

	public Naming(NamePattern pattern, Fields fields, Place target, Occupants occupants) {
		components = components(pattern, fields);
		this.target = target;
		this.occupants = occupants;
	}

	private static List<Component> components(NamePattern pattern, Fields fields) {
		List<Component> all = new ArrayList<>();
		Optional<Level> after = Optional.empty();
		for (List<Part> parts : pattern.components().reversed()) {
			List<Level> named = parts.stream().flatMap(part -> part instanceof Part.Field(String keyword) ? fields.identified(keyword).stream()
					: Stream.empty())
					.sorted().toList();
			Optional<Level> lowest = named.isEmpty() ? Optional.empty() : Optional.of(named.getLast());
			boolean counted = parts.getFirst() instanceof Part.Field(String keyword) && NamePattern.COUNTED.containsKey(keyword);
			Optional<Level> below = after;
			Optional<Level> owner = lowest.filter(level -> counted || below.isEmpty() || level.compareTo(below.get()) < 0);
			all.addFirst(new Component(parts, fields, owner));
			after = Stream.concat(after.stream(), named.stream()).sorted().findFirst();
		}
		return all;
	}

	/// @throws IOException when the target folder or, for a field that only the file knows, the file cannot be read
	public Target of(Source source) throws IOException {
		Place place = target;
		for (Component component : components.subList(0, components.size() - 1)) {
			Optional<Level> owner = component.owner();
			place = place.folder(component.wanted(source, false), component.who(source),
					folder -> owner.isEmpty() || occupants.isOf(folder, owner.get(), source.line()));
		}
		return new Target(place, components.getLast().wanted(source, true));
	}
}
