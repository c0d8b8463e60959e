package org.sagitta.cli.internal.audit;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.sagitta.audit.Action;
import org.sagitta.audit.AuditFilter;
import org.sagitta.command.Arguments;
import org.sagitta.command.UsageException;

/// Which entries are sought, from the options of the command.
final class AuditWords {
	static final Set<String> OPTIONS = Set.of("--from", "--until", "--action", "--patient", "--study", "--user", "--search");
	static final String USAGE = "[--from DATE] [--until DATE] [--action NAME]… [--patient ID] [--study UID] [--user NAME] [--search TEXT]";

	private AuditWords() {
	}

	static AuditFilter filter(Arguments arguments) throws UsageException {
		Optional<Instant> from = moment(arguments, "--from", 0);
		Optional<Instant> until = moment(arguments, "--until", 1);
		var actions = EnumSet.noneOf(Action.class);
		for (String name : arguments.values("--action")) {
			actions.add(action(name));
		}
		return new AuditFilter(from, until, actions, arguments.value("--patient"), arguments.value("--study"), arguments.value("--user"),
				arguments.value("--search"));
	}

	private static Action action(String name) throws UsageException {
		String wanted = name.replace('-', '_').toUpperCase(Locale.ROOT);
		return Stream.of(Action.values()).filter(each -> each.name().equals(wanted)).findFirst().orElseThrow(() -> new UsageException(
				"there is no action " + name + "; there are " + Stream.of(Action.values()).map(Action::name).collect(Collectors.joining(", "))));
	}

	/// @param more days after a mere day
	private static Optional<Instant> moment(Arguments arguments, String option, int more) throws UsageException {
		Optional<String> text = arguments.value(option);
		if (text.isEmpty()) {
			return Optional.empty();
		}
		try {
			String word = text.get();
			if (word.endsWith("Z")) {
				return Optional.of(Instant.parse(word));
			}
			LocalDateTime local = word.contains("T") ? LocalDateTime.parse(word) : LocalDate.parse(word).plusDays(more).atStartOfDay();
			return Optional.of(local.atZone(ZoneId.systemDefault()).toInstant());
		} catch (DateTimeParseException _) {
			throw new UsageException(option + " is a day as 2026-11-25 or a moment as 2026-11-25T10:00, not " + text.get());
		}
	}
}
