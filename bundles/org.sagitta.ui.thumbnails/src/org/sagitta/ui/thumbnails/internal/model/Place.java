package org.sagitta.ui.thumbnails.internal.model;

/// Where the instances of a series are.
public enum Place {
	/// All that are known have files.
	LOCAL,
	/// Some have files, others a server told of.
	PARTIAL,
	/// None has a file.
	REMOTE
}
