package org.sagitta.testkit;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

import org.junit.jupiter.api.Assumptions;

/// The DICOM files that lie in a folder `shared` beside the checkout. They are no part of the project, so a test that wants
/// them is skipped, with a printed line, where they are missing.
public final class SharedData {
	private static final String PROPERTY = "sagitta.shared";

	private SharedData() {
	}

	/// The folder `shared/dicom`, or skips the test.
	public static Path dicom() {
		return dicom("");
	}

	/// A file or folder in `shared/dicom`, or skips the test.
	/// @param path relative, such as `ct/CTHeadAxialDicom`
	public static Path dicom(String path) {
		Optional<Path> found = find("dicom/" + path);
		if (found.isEmpty()) {
			String why = "SKIPPED: no shared/dicom/" + path + " in a folder above " + Path.of("").toAbsolutePath()
					+ " (the property " + PROPERTY + " can name the shared folder)";
			System.out.println(why);
			Assumptions.abort(why);
		}
		return found.get();
	}

	/// Something in the shared folder, where it exists.
	public static Optional<Path> find(String path) {
		String named = System.getProperty(PROPERTY, "");
		if (!named.isBlank()) {
			return Optional.of(Path.of(named).resolve(path)).filter(Files::exists);
		}
		for (Path above = Path.of("").toAbsolutePath(); above != null; above = above.getParent()) {
			Path candidate = above.resolve("shared").resolve(path);
			if (Files.exists(candidate)) {
				return Optional.of(candidate);
			}
		}
		return Optional.empty();
	}
}
