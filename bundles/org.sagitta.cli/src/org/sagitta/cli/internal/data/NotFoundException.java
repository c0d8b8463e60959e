package org.sagitta.cli.internal.data;

import java.io.IOException;

import org.sagitta.database.choice.LevelWords;
import org.sagitta.dicom.Level;

/// The database does not have what the user has named.
public final class NotFoundException extends IOException {
	private static final long serialVersionUID = 1L;

	public NotFoundException(String message) {
		super(message);
	}

	static NotFoundException of(Level level, String word) {
		return new NotFoundException("The database has no " + LevelWords.noun(level) + " " + word + ".");
	}
}
