package org.sagitta.database.sql.internal.model;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.sagitta.dicom.PersonName;

/// Who is who after the changes that hold: which patient a study belongs to, and what patients are shown as.
/// @param merged the key of the patient that another became
/// @param split the key of the patient that a study was given to, by Study Instance UID
/// @param shown the attributes that are shown instead of the files' own, by patient key
public record IdentityState(Map<String, String> merged, Map<String, String> split, Map<String, Map<String, String>> shown) {
	private static final String NAME = "PatientName";
	private static final String SHOWN_NAME = "DisplayedPatientName";

	/// What one change does, by its kind.
	public sealed interface Effect {
		record Merge(String from, String into) implements Effect { }

		record Split(Set<String> studies, String patient, Map<String, String> attributes) implements Effect { }

		record Rename(String patient, Map<String, String> attributes) implements Effect { }
	}

	/// @param effects of the changes that hold, the oldest first
	public static IdentityState of(List<Effect> effects) {
		var state = new IdentityState(new HashMap<>(), new HashMap<>(), new HashMap<>());
		for (Effect effect : effects) {
			switch (effect) {
				case Effect.Merge(String from, String into) -> state.merged.put(from, into);
				case Effect.Split(Set<String> studies, String patient, Map<String, String> attributes) -> {
					studies.forEach(study -> state.split.put(study, patient));
					state.show(patient, attributes);
				}
				case Effect.Rename(String patient, Map<String, String> attributes) -> state.show(patient, attributes);
			}
		}
		return state;
	}

	private void show(String patient, Map<String, String> attributes) {
		Map<String, String> all = shown.computeIfAbsent(patient, _ -> new HashMap<>());
		all.putAll(attributes);
		if (attributes.containsKey(NAME)) {
			all.put(SHOWN_NAME, PersonName.parse(attributes.get(NAME)).display());
		}
	}

	/// Whether studies were given to this patient.
	public boolean concerns(String patient) {
		return merged.containsValue(patient) || split.containsValue(patient);
	}

	/// @param ofFiles the key that the files themselves give the patient
	public String patientOf(String study, String ofFiles) {
		String key = split.getOrDefault(study, ofFiles);
		for (int steps = 0; merged.containsKey(key) && steps <= merged.size(); steps++) {
			key = merged.get(key);
		}
		return key;
	}
}
