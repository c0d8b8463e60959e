package org.sagitta.fields;

import java.util.List;

import org.osgi.annotation.versioning.ConsumerType;
import org.sagitta.dicom.Level;
import org.sagitta.dicom.TagSet;
import org.sagitta.dicom.TagValues;

/// Computes fields for the tables of the browser from the cached tags of instances. A whiteboard service.
///
/// *Threads*: any one at a time. *Blocking*: never; a rule is called once an instance and must be quick. *State*: none; what an
/// instance gives depends on its tags and on the rule's options alone. *Order*: rules with a higher `service.ranking` come first;
/// where two fill the same field, the first one that gives a value wins. *Coming and leaving*: the fields of a rule that arrives
/// are computed in the background for what is indexed already, its columns appear; those of one that leaves go. *Errors*: a rule
/// that throws is left out until it comes again, the log names it, the others go on.
@ConsumerType
public interface DisplayedFieldRule {
	/// A unique name; a second rule of the same name is refused.
	String name();

	/// Greater than 0. Changes when the rule would compute something else than before from the same tags.
	default int version() {
		return 1;
	}

	/// The options that it works with, as a JSON object; those that it comes with until [#withOptions] gives others.
	default String options() {
		return "{}";
	}

	/// A rule that works with other options: a new one, since databases that are open at the same time may have set different
	/// ones; this one where there is nothing to be set. Called before anything is computed, on any thread. It has the same name.
	/// @param json a JSON object; keys that are missing mean the default, keys that are unknown mean nothing
	/// @throws IllegalArgumentException the options cannot be used; the rule is left out, with the message
	default DisplayedFieldRule withOptions(String json) {
		return this;
	}

	/// The tags that it reads, which are cached at import.
	TagSet tags();

	/// The fields that it fills.
	List<Field> fields();

	/// Computes what one instance says of its series, study and patient.
	default void instance(TagValues tags, FieldValues out) {
	}

	/// Merges two values of a field of kind [Merge#CUSTOM], neither of which is empty or a placeholder. It must be associative,
	/// since batches are merged in any grouping; a result longer than [RuleSet#LONGEST] is cut.
	/// @param first came first
	default String merge(Field field, String first, String next) {
		return first;
	}

	/// Computes fields of kind [Merge#AGGREGATE] for one patient, study or series after its items have changed.
	default void aggregate(Level level, Aggregates below, FieldValues out) {
	}
}
