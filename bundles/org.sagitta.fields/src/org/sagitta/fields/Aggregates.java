package org.sagitta.fields;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import org.osgi.annotation.versioning.ProviderType;
import org.sagitta.fields.internal.Numbers;

/// What a rule may know of the items below the one that it computes for. It never sees the database.
@ProviderType
public interface Aggregates {
	/// Items directly below: studies of a patient, series of a study, instances of a series.
	int children();

	/// The instances below.
	int instances();

	/// The values of a field or attribute of the items directly below, empty ones left out; nothing for a series.
	List<String> childValues(String field);

	/// What the instances below say of a field of the item itself, merged and as it is shown; "" for nothing.
	default String own(String field) {
		return "";
	}

	/// The sum of the child values that are numbers; nothing where none is.
	default Optional<BigDecimal> sum(String field) {
		return childValues(field).stream().flatMap(text -> Numbers.parse(text).stream()).reduce(BigDecimal::add);
	}

	/// The least child value: as numbers where all are numbers, else as texts.
	default Optional<String> minimum(String field) {
		List<String> values = childValues(field);
		return values.stream().min(order(values));
	}

	/// The greatest child value, in the same way.
	default Optional<String> maximum(String field) {
		List<String> values = childValues(field);
		return values.stream().max(order(values));
	}

	private static Comparator<String> order(List<String> values) {
		return values.stream().allMatch(text -> Numbers.parse(text).isPresent()) ? Numbers.ORDER : Comparator.naturalOrder();
	}
}
