package org.sagitta.fields;

import org.osgi.annotation.versioning.ProviderType;
import org.sagitta.dicom.Level;

/// Takes the values that a rule computes.
@ProviderType
public interface FieldValues {
	/// Sets a field that the rule has declared; setting one that it has not is an error of the rule.
	void set(Level level, String field, String value);
}
