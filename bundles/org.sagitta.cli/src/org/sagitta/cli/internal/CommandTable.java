package org.sagitta.cli.internal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
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

	/// The command of a name; of several, the one with the highest ranking.
	Optional<Command> find(String name) {
		return commands.entrySet().stream()
				.filter(entry -> entry.getKey().getProperty(Command.NAME) == null || name.equals(entry.getKey().getProperty(Command.NAME)))
				.sorted(Map.Entry.<ServiceReference<Command>, ComponentServiceObjects<Command>>comparingByKey().reversed())
				.map(entry -> entry.getValue().getService())
				.filter(command -> command != null && command.name().equals(name))
				.findFirst();
	}

	/// All of them by name.
	List<Command> all() {
		List<Command> all = new ArrayList<>();
		commands.values().forEach(objects -> Optional.ofNullable(objects.getService()).ifPresent(all::add));
		all.sort(Comparator.comparing(Command::name));
		return all;
	}
}
