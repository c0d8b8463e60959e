package org.sagitta.watch.internal;

import java.io.IOException;
import java.io.StringReader;
import java.lang.System.Logger.Level;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.sagitta.database.ImportRequest.Mode;
import org.sagitta.dicom.JsonReader;
import org.sagitta.dicom.JsonWriter;
import org.sagitta.watch.WatchedFolder;

/// The list of watched folders as a database keeps it, in `watch/folders.json`. A damaged file is put aside and never overwritten; the
/// list is then the one before the last change.
final class FolderList {
	private static final System.Logger LOG = System.getLogger("org.sagitta.watch");

	private final SafeFile file;
	private final List<String> warnings = new ArrayList<>();
	private List<WatchedFolder> folders = List.of();

	FolderList(Path folder) {
		file = new SafeFile(folder.resolve("folders.json"));
		folders = load();
		warnings.forEach(each -> LOG.log(Level.WARNING, each));
	}

	List<WatchedFolder> folders() {
		return folders;
	}

	List<String> warnings() {
		return List.copyOf(warnings);
	}

	/// Writes another list; the one that is there stays when that fails.
	void set(List<WatchedFolder> wanted) throws IOException {
		var text = new StringBuilder();
		var json = new JsonWriter(text, "  ");
		json.beginObject().name("version").value(1).name("folders").beginArray();
		for (WatchedFolder each : wanted) {
			json.beginObject().name("path").value(each.path().toString()).name("copy").value(each.mode() == Mode.COPY);
			json.name("subfolders").value(each.subfolders()).name("on").value(each.on()).endObject();
		}
		json.endArray().endObject();
		file.write(text.append('\n').toString());
		folders = List.copyOf(wanted);
	}

	private List<WatchedFolder> load() {
		if (!file.exists()) {
			return List.of();
		}
		try {
			return parse(file.read());
		} catch (IOException | InvalidPathException e) {
			return loadPrevious(e);
		}
	}

	private List<WatchedFolder> loadPrevious(Exception why) {
		String kept;
		try {
			kept = "was put aside as " + file.putAside().getFileName();
		} catch (IOException e) {
			kept = "could not be put aside (" + e.getMessage() + ")";
		}
		String told = "The list of watched folders, " + file.file() + ", is damaged (" + why.getMessage() + ") and " + kept + ". ";
		try {
			List<WatchedFolder> before = file.previous().exists() ? parse(file.previous().read()) : List.of();
			warnings.add(told + (before.isEmpty() ? "Add the folders again." : "The list before its last change is used: look whether it is right."));
			return before;
		} catch (IOException | InvalidPathException e) {
			warnings.add(told + "The one before it is damaged, too (" + e.getMessage() + "). Add the folders again.");
			return List.of();
		}
	}

	private static List<WatchedFolder> parse(String text) throws IOException {
		var read = new ArrayList<WatchedFolder>();
		var json = new JsonReader(new StringReader(text));
		json.beginObject();
		boolean found = false;
		while (json.hasNext()) {
			if (json.name().equals("folders")) {
				found = true;
				json.beginArray();
				while (json.hasNext()) {
					read.add(folder(json));
				}
				json.endArray();
			} else {
				json.skip();
			}
		}
		json.endObject();
		if (!found) {
			throw new IOException("it has no list of folders");
		}
		return read;
	}

	private static WatchedFolder folder(JsonReader json) throws IOException {
		String path = "";
		boolean copy = false;
		boolean subfolders = true;
		boolean on = true;
		json.beginObject();
		while (json.hasNext()) {
			switch (json.name()) {
				case "path" -> path = json.string();
				case "copy" -> copy = json.bool();
				case "subfolders" -> subfolders = json.bool();
				case "on" -> on = json.bool();
				default -> json.skip();
			}
		}
		json.endObject();
		if (path.isBlank()) {
			throw new IOException("a folder has no path");
		}
		return new WatchedFolder(Path.of(path), copy ? Mode.COPY : Mode.LINK, subfolders, on);
	}
}
