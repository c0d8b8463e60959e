package org.sagitta.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Properties;

/// What a user has set for every program of Sagitta: where the database is. Kept in `settings.properties` in
/// `~/.sagitta`, or in the folder that the environment's `SAGITTA_HOME` names.
public final class UserSettings {
	private static final String DATABASE = "database";
	private final Path folder;

	public UserSettings(Path folder) {
		this.folder = folder;
	}

	public static UserSettings ofUser() {
		String home = System.getenv("SAGITTA_HOME");
		return new UserSettings(home != null && !home.isBlank() ? Path.of(home).toAbsolutePath()
				: Path.of(System.getProperty("user.home"), ".sagitta"));
	}

	/// The folder of the settings, which may not exist yet.
	public Path folder() {
		return folder;
	}

	/// The database to open when none is named: the remembered one, else `database` beside the settings.
	public Path database() throws IOException {
		String remembered = read().getProperty(DATABASE, "");
		return remembered.isBlank() ? folder.resolve(DATABASE) : Path.of(remembered);
	}

	public void remember(Path database) throws IOException {
		Properties all = read();
		all.setProperty(DATABASE, database.toAbsolutePath().toString());
		Files.createDirectories(folder);
		Path fresh = Files.createTempFile(folder, "settings", ".tmp");
		try (var out = Files.newBufferedWriter(fresh)) {
			all.store(out, null);
		}
		Files.move(fresh, file(), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
	}

	private Properties read() throws IOException {
		var all = new Properties();
		if (Files.exists(file())) {
			try (var in = Files.newBufferedReader(file())) {
				all.load(in);
			}
		}
		return all;
	}

	private Path file() {
		return folder.resolve("settings.properties");
	}
}
