package org.sagitta.cli.internal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

import org.osgi.framework.ServiceReference;
import org.osgi.service.component.ComponentServiceObjects;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.sagitta.command.Command;

/// The commands that are there now. A command is made only when it is asked for, so that a start pays for one and not for all.
@Component(service = CommandTable.class)
public final class CommandTable {
	private final Map<ServiceReference<Command>, ComponentServiceObjects<Command>> commands = new ConcurrentHashMap<>();

	@Reference(service = Command.class, cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
	void add(ComponentServiceObjects<Command> command) {
		commands.put(command.getServiceReference(), command);
	}

	void remove(ComponentServiceObjects<Command> command) {
		commands.remove(command.getServiceReference());
	}

	/// The first of some names that is there; of several commands of a name, the one with the highest ranking. Commands that do
	/// not tell their name as a property have to be made to be asked: only when no other fits.
	Optional<Command> find(List<String> names) {
		return names.stream().flatMap(name -> candidates(name).stream().filter(command -> command.name().equals(name)))
				.findFirst().or(() -> {
					List<Command> others = candidates(null);
					return names.stream().flatMap(name -> others.stream().filter(command -> command.name().equals(name))).findFirst();
				});
	}

	/// @param name the value of the property, null where there is none
	private List<Command> candidates(String name) {
		return commands.entrySet().stream().filter(entry -> Objects.equals(name, entry.getKey().getProperty(Command.NAME)))
				.sorted(Map.Entry.<ServiceReference<Command>, ComponentServiceObjects<Command>>comparingByKey().reversed())
				.map(entry -> entry.getValue().getService()).filter(Objects::nonNull).toList();
	}

	/// All of them by name.
	List<Command> all() {
		List<Command> all = new ArrayList<>();
		commands.values().forEach(objects -> Optional.ofNullable(objects.getService()).ifPresent(all::add));
		all.sort(Comparator.comparing(Command::name));
		return all;
	}
}
