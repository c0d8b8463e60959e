package org.sagitta.database;

import java.util.List;

/// What the files of one patient, study or series say differently of one thing.
/// @param keyword of the attribute, or the field that a rule computes
/// @param shown what the first file says, which the row shows, alone or before what others say
/// @param others what other files say, in the order in which they came; of fields that rules compute the beginnings of up to eight values
public record Contradiction(String keyword, String shown, List<String> others) {
	/// The field by which rows show and find all of theirs, as `Keyword: value`, separated by "; ". It is for people: a value may have
	/// these signs.
	public static final String FIELD = "Conflicts";

	public Contradiction {
		others = List.copyOf(others);
	}
}
