package org.sagitta.ui.thumbnails.internal.model;

import org.sagitta.database.Remotes;
import org.sagitta.database.Row;

/// A series as it is shown. What it says is looked up when it is painted: there may be many that never are.
/// @param loaded whether it is in the scene
public record Tile(Row series, boolean loaded) {
	public String key() {
		return series.key();
	}

	public String number() {
		return series.value("SeriesNumber");
	}

	public String description() {
		return series.value("SeriesDescription");
	}

	public String modality() {
		return series.value("Modality");
	}

	/// How many instances there should be by its own headers; 0 where none is known to be missing.
	public int expected() {
		int expected = number("ExpectedInstances");
		return expected > instances() ? expected : 0;
	}

	/// How many instances have files.
	public int local() {
		return series.instances();
	}

	/// How many instances only a server has.
	public int remote() {
		return number(Remotes.COUNT);
	}

	public int instances() {
		return local() + remote();
	}

	public Place place() {
		if (remote() == 0) {
			return Place.LOCAL;
		}
		return local() == 0 ? Place.REMOTE : Place.PARTIAL;
	}

	/// A field that is a count; headers may say anything, which is 0 then.
	private int number(String field) {
		String value = series.value(field);
		return value.matches("\\d{1,9}") ? Integer.parseInt(value) : 0;
	}
}
