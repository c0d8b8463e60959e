package org.sagitta.database;

import java.io.IOException;
import java.io.Reader;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

import org.sagitta.dicom.JsonReader;
import org.sagitta.dicom.JsonWriter;

/// What the bar of quick filters says. A series passes by itself, its study and its patient; a study or patient passes when one of its
/// series does, so that what passes can be reached from above.
/// @param modalities one of which the series has, such as CT; none: any
/// @param dates of the study
/// @param labels one of which the series, its study or its patient has; none: any
/// @param loaded whether only what is loaded into the scene passes
/// @param presence where its instances are; a study is also partial when only some of its series are here
public record QuickFilter(Set<String> modalities, DateRange dates, Set<String> labels, boolean loaded, Presence presence) {
	/// Lets everything pass.
	public static final QuickFilter NONE = new QuickFilter(Set.of(), DateRange.ANY, Set.of(), false, Presence.ANY);

	public enum Presence {
		ANY,
		/// All instances that are known have files here.
		LOCAL,
		/// Known from a server's answers alone.
		REMOTE,
		/// Some are here, some are known from a server's answers alone.
		PARTIAL;

		public String word() {
			return name().toLowerCase(Locale.ROOT);
		}
	}

	public QuickFilter {
		modalities = Set.copyOf(modalities);
		labels = Set.copyOf(labels);
	}

	public QuickFilter withModalities(Set<String> some) {
		return new QuickFilter(some, dates, labels, loaded, presence);
	}

	public QuickFilter withDates(DateRange range) {
		return new QuickFilter(modalities, range, labels, loaded, presence);
	}

	public QuickFilter withLabels(Set<String> some) {
		return new QuickFilter(modalities, dates, some, loaded, presence);
	}

	public QuickFilter withLoaded(boolean only) {
		return new QuickFilter(modalities, dates, labels, only, presence);
	}

	public QuickFilter withPresence(Presence where) {
		return new QuickFilter(modalities, dates, labels, loaded, where);
	}

	/// Whether everything passes.
	public boolean isEmpty() {
		return modalities.isEmpty() && dates.isAny() && labels.isEmpty() && !loaded && presence == Presence.ANY;
	}

	/// As one object; what lets everything pass is left out.
	public void write(JsonWriter json) throws IOException {
		json.beginObject();
		texts(json, "modalities", modalities);
		if (dates.kind() != DateRange.Kind.ANY) {
			json.name("dates").value(dates.word());
		}
		texts(json, "labels", labels);
		if (loaded) {
			json.name("loaded").value(true);
		}
		if (presence != Presence.ANY) {
			json.name("presence").value(presence.word());
		}
		json.endObject();
	}

	private static void texts(JsonWriter json, String name, Set<String> texts) throws IOException {
		if (!texts.isEmpty()) {
			json.name(name).beginArray();
			for (String text : new TreeSet<>(texts)) {
				json.value(text);
			}
			json.endArray();
		}
	}

	/// @throws IOException if it is not what [#write] writes
	public static QuickFilter read(Reader in) throws IOException {
		return read(new JsonReader(in));
	}

	/// @throws IOException if it is not what [#write] writes
	public static QuickFilter read(JsonReader json) throws IOException {
		QuickFilter filter = NONE;
		try {
			json.beginObject();
			while (json.hasNext()) {
				filter = switch (json.name()) {
					case "modalities" -> filter.withModalities(texts(json));
					case "dates" -> filter.withDates(DateRange.parse(json.string()));
					case "labels" -> filter.withLabels(texts(json));
					case "loaded" -> filter.withLoaded(json.bool());
					case "presence" -> filter.withPresence(presence(json.string()));
					default -> {
						json.skip();
						yield filter;
					}
				};
			}
			json.endObject();
			return filter;
		} catch (IllegalArgumentException e) {
			throw new IOException("this is no quick filter: " + e.getMessage(), e);
		}
	}

	private static Set<String> texts(JsonReader json) throws IOException {
		var texts = new TreeSet<String>();
		json.beginArray();
		while (json.hasNext()) {
			texts.add(json.string());
		}
		json.endArray();
		return texts;
	}

	private static Presence presence(String word) {
		return Stream.of(Presence.values()).filter(each -> each.word().equals(word)).findFirst()
				.orElseThrow(() -> new IllegalArgumentException("there is no presence " + word));
	}
}
