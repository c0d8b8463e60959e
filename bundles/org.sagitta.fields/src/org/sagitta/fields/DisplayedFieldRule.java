package org.sagitta.fields;

import java.util.List;

import org.osgi.annotation.versioning.ConsumerType;
import org.sagitta.dicom.Level;
import org.sagitta.dicom.TagSet;
import org.sagitta.dicom.TagValues;

/// Computes fields for the tables of the browser from the cached tags of instances. A whiteboard service.
///
/// *Threads*: any one at a time. *Blocking*: never; a rule is called once an instance and must be quick. *Order*: rules with a
/// higher `service.ranking` come first; where two fill the same field, the first one that gives a value wins. *Coming and
/// leaving*: the fields of a rule that arrives are computed in the background for what is indexed already, its columns appear;
/// those of one that leaves go. *Errors*: a rule that throws is left out until it comes again, the log names it, the others go
/// on.
@ConsumerType
public interface DisplayedFieldRule {
	/// A unique name; a second rule of the same name is refused.
	String name();

	/// Changes when the rule would compute something else than before from the same tags.
	default int version() {
		return 1;
	}

	/// The tags that it reads, which are cached at import.
	TagSet tags();

	/// The fields that it fills.
	List<Field> fields();

	/// Computes what one instance says of its series, study and patient.
	default void instance(TagValues tags, FieldValues out) {
	}

	/// Computes fields of kind [Merge#AGGREGATE] for one patient, study or series after its items have changed.
	default void aggregate(Level level, Aggregates below, FieldValues out) {
	}
}
