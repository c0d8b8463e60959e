package org.sagitta.export.internal.names;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;

/// A folder of the target: which names in it are whose. It is made when the first file comes. Safe on any thread.
public final class Place {
	private final Path path;
	private final Optional<Place> parent;
	private final Consumer<Path> changed;
	/// What was there before, by folded names, and as it is written; looked at when first asked for.
	private final Map<String, String> there = new HashMap<>();
	private final Set<String> exactly = new HashSet<>();
	private boolean looked;
	private final Set<String> claimed = new HashSet<>();
	/// Before these attempts, all names are claimed.
	private final Map<String, Integer> first = new HashMap<>();
	private final Map<String, Place> folders = new HashMap<>();
	private boolean made;

	private Place(Path path, Optional<Place> parent, Consumer<Path> changed) {
		this.path = path;
		this.parent = parent;
		this.changed = changed;
	}

	/// The target folder, which is there.
	/// @param real its real path
	/// @param changed takes the folders in which names are new, on any thread
	public static Place target(Path real, Consumer<Path> changed) {
		var place = new Place(real, Optional.empty(), changed);
		place.made = true;
		return place;
	}

	/// A target folder that is looked upon as empty.
	public static Place empty(Path path) {
		var place = new Place(path, Optional.empty(), _ -> { });
		place.looked = true;
		return place;
	}

	public Path path() {
		return path;
	}

	/// The folder of somebody in this one.
	/// @param who it is for
	/// @param ours whether a folder that was there before is that of the same
	synchronized Place folder(Wanted wanted, String who, Predicate<Path> ours) throws IOException {
		String key = wanted.stem() + '\n' + who;
		Place known = folders.get(key);
		if (known != null) {
			return known;
		}
		look();
		for (int attempt = firstFree(wanted);; attempt++) {
			String name = actual(wanted.name(attempt));
			String folded = SafeName.folded(name);
			Path folder = path.resolve(name);
			if (!claimed.contains(folded) && (!there.containsKey(folded) || isPlainFolder(folder) && ours.test(folder))) {
				claimed.add(folded);
				Place place = new Place(folder, Optional.of(this), changed);
				place.looked = !there.containsKey(folded);
				folders.put(key, place);
				return place;
			}
		}
	}

	/// The next name for a file that nothing of this export has. Something else may have it.
	synchronized Path file(Wanted wanted) throws IOException {
		look();
		int attempt = firstFree(wanted);
		String name = actual(wanted.name(attempt));
		claimed.add(SafeName.folded(name));
		return path.resolve(name);
	}

	private int firstFree(Wanted wanted) {
		String key = wanted.name(1);
		int attempt = first.getOrDefault(key, 1);
		while (claimed.contains(SafeName.folded(wanted.name(attempt)))) {
			attempt++;
		}
		first.put(key, attempt);
		return attempt;
	}

	/// As the disk writes what some systems take for the same name.
	private String actual(String name) {
		return exactly.contains(name) ? name : there.getOrDefault(SafeName.folded(name), name);
	}

	private void look() throws IOException {
		if (looked) {
			return;
		}
		if (isPlainFolder(path)) {
			try (var names = Files.newDirectoryStream(path)) {
				for (Path each : names) {
					String name = each.getFileName().toString();
					exactly.add(name);
					there.putIfAbsent(SafeName.folded(name), name);
				}
			} catch (DirectoryIteratorException e) {
				throw e.getCause();
			}
		}
		looked = true;
	}

	/// Whether it is a folder, and in this one: no symbolic link, nor what Windows has of that kind.
	private boolean isPlainFolder(Path folder) throws IOException {
		if (!Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
			return false;
		}
		return folder.equals(path) || folder.toRealPath().getParent().equals(path);
	}

	/// Makes it, and those above it, where they are not there.
	/// @throws FileSystemException when something else has its name
	public synchronized void make() throws IOException {
		if (made) {
			return;
		}
		Place above = parent.orElseThrow();
		above.make();
		try {
			Files.createDirectory(path);
			changed.accept(above.path);
		} catch (FileAlreadyExistsException _) {
			if (!above.isPlainFolder(path)) {
				throw new FileSystemException(path.toString(), null, "it is no folder; symbolic links are not followed");
			}
		}
		made = true;
	}

	/// A name in it is new.
	public void changed() {
		changed.accept(path);
	}
}
