package org.sagitta.fields;

import java.util.List;

import org.osgi.annotation.versioning.ProviderType;

/// What a rule may know of the items below the one that it computes for. It never sees the database.
@ProviderType
public interface Aggregates {
	/// Items directly below: studies of a patient, series of a study, instances of a series.
	int children();

	/// The instances below.
	int instances();

	/// The values of a field or attribute of the items directly below, empty ones left out; nothing for a series.
	List<String> childValues(String field);
}
