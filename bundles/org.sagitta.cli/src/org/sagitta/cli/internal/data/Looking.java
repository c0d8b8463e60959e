package org.sagitta.cli.internal.data;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.sagitta.cli.internal.Text;
import org.sagitta.command.Arguments;
import org.sagitta.command.CommandContext;
import org.sagitta.command.UsageException;
import org.sagitta.database.Columns;
import org.sagitta.database.DateRange;
import org.sagitta.database.Query;
import org.sagitta.database.QuickFilter;
import org.sagitta.database.QuickFilter.Presence;
import org.sagitta.database.SavedSearch;
import org.sagitta.database.Search;
import org.sagitta.database.choice.SearchProblems;
import org.sagitta.dicom.Level;

/// What a list is to be searched for: words, and quick filters.
/// @param text in the language of searches
/// @param across whether words may be in rows above and below
public record Looking(String text, boolean across, QuickFilter quick) {
	public static final Looking EVERYTHING = new Looking("", false, QuickFilter.NONE);
	public static final String USAGE = "[--search WORDS] [--across] [--modality CT,MR] [--date RANGE] [--label LABEL]… [--loaded] [--local | --remote | --partial]";
	private static final List<Presence> PRESENCES = List.of(Presence.LOCAL, Presence.REMOTE, Presence.PARTIAL);
	private static final Set<String> FLAGS = Stream.concat(Stream.of("--across", "--loaded"), PRESENCES.stream().map(Looking::option))
			.collect(Collectors.toUnmodifiableSet());
	private static final Set<String> VALUED = Set.of("--search", "--modality", "--date", "--label");

	/// Its options without a value, and some more.
	public static Set<String> flags(String... more) {
		return Stream.concat(FLAGS.stream(), Stream.of(more)).collect(Collectors.toSet());
	}

	/// Its options with a value, and some more.
	public static Set<String> valued(String... more) {
		return Stream.concat(VALUED.stream(), Stream.of(more)).collect(Collectors.toSet());
	}

	public static Looking of(Arguments arguments) throws UsageException {
		List<Presence> presence = PRESENCES.stream().filter(each -> arguments.has(option(each))).toList();
		if (presence.size() > 1) {
			throw new UsageException("--local, --remote and --partial exclude each other");
		}
		DateRange dates;
		try {
			dates = arguments.value("--date").map(DateRange::parse).orElse(DateRange.ANY);
		} catch (IllegalArgumentException e) {
			throw new UsageException(e.getMessage());
		}
		var modalities = new TreeSet<String>();
		arguments.values("--modality").forEach(each -> Stream.of(each.split("[,\\s]+")).filter(word -> !word.isEmpty()).forEach(modalities::add));
		var quick = new QuickFilter(modalities, dates, new TreeSet<>(arguments.values("--label")), arguments.has("--loaded"),
				presence.isEmpty() ? Presence.ANY : presence.getFirst());
		return new Looking(arguments.value("--search").orElse(""), arguments.has("--across"), quick);
	}

	/// A search that was saved for all levels looks across them.
	public static Looking of(SavedSearch saved) {
		return new Looking(saved.text(), saved.level().isEmpty(), saved.quick());
	}

	private static String option(Presence presence) {
		return "--" + presence.word();
	}

	Query query(Columns columns, Level level) {
		return Query.all(level).matching(Search.parse(text, columns, level)).acrossLevels(across).passing(quick);
	}

	/// Says what of the words was not understood.
	public void warn(Columns columns, Level level, CommandContext context) {
		for (Search.Problem each : Search.parse(text, columns, level == Level.INSTANCE ? Level.SERIES : level).problems()) {
			context.err().println("sagitta: " + Text.plain(SearchProblems.text(each)));
		}
	}

	/// For people.
	public String words() {
		Stream<String> filters = Stream.of(quick.modalities().isEmpty() ? "" : String.join(",", new TreeSet<>(quick.modalities())),
				quick.dates().isAny() ? "" : quick.dates().word(), quick.labels().isEmpty() ? "" : "label " + String.join(", ", new TreeSet<>(quick.labels())),
				quick.loaded() ? "loaded" : "", quick.presence() == Presence.ANY ? "" : quick.presence().word());
		return filters.filter(each -> !each.isEmpty()).collect(Collectors.joining("; "));
	}

	/// Under a name.
	public SavedSearch saved(String name, Optional<Level> level) {
		return new SavedSearch(name, level, text, quick);
	}
}
