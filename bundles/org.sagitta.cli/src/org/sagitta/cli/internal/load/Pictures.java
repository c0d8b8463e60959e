package org.sagitta.cli.internal.load;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

import org.sagitta.cli.internal.FreshFile;
import org.sagitta.scene.Volume;
import org.sagitta.view.Picture;
import org.sagitta.view.Plane;
import org.sagitta.view.Png;
import org.sagitta.view.SliceView;

/// The middle slices of a volume as files: one for each plane, and one with the three side by side.
/// @param file where the three together go; the single ones get the name of their plane
/// @param force whether files that are there may be replaced
record Pictures(Path file, boolean force) {
	private static final String SUFFIX = ".png";
	private static final int SMALLEST = 256;
	private static final int GAP = 8;

	/// The files that will be written for the n-th volume, the one with all planes first.
	List<Path> files(int number) {
		String name = file.getFileName().toString();
		String base = (name.toLowerCase(Locale.ROOT).endsWith(SUFFIX) ? name.substring(0, name.length() - SUFFIX.length()) : name)
				+ (number == 1 ? "" : "-" + number);
		return Stream.concat(Stream.of(""), Stream.of(Plane.values()).map(plane -> "-" + plane.name().toLowerCase(Locale.ROOT)))
				.map(plane -> file.resolveSibling(base + plane + SUFFIX)).toList();
	}

	/// Fails before anything is loaded rather than after.
	void check() throws FileSystemException {
		for (Path each : files(1)) {
			if (!force && Files.exists(each)) {
				throw new FileAlreadyExistsException(each.toString(), null, "--force replaces it");
			}
			new FreshFile(each, force).check();
		}
	}

	/// @return the files written
	List<Path> write(Volume volume, int number) throws IOException {
		List<SliceView> views = Stream.of(Plane.values()).map(plane -> new SliceView(volume, plane)).toList();
		int longest = views.stream().mapToInt(view -> Math.max(view.width(), view.height())).max().orElseThrow();
		int scale = Math.ceilDiv(SMALLEST, longest);
		List<Picture> pictures = new ArrayList<>();
		for (SliceView view : views) {
			Picture middle = view.render(view.count() / 2, volume.windows().getFirst(), view.width() * scale, view.height() * scale);
			pictures.add(Png.labelled(middle, view.edgeLabels()));
		}
		pictures.addFirst(sideBySide(pictures));
		List<Path> files = files(number);
		for (int i = 0; i < files.size(); i++) {
			Picture picture = pictures.get(i);
			new FreshFile(files.get(i), force).write(out -> Png.write(picture, out));
		}
		return files;
	}

	private static Picture sideBySide(List<Picture> pictures) {
		int width = pictures.stream().mapToInt(picture -> picture.width() + GAP).sum() - GAP;
		int height = pictures.stream().mapToInt(Picture::height).max().orElseThrow();
		byte[] grey = new byte[width * height];
		int left = 0;
		for (Picture picture : pictures) {
			int top = (height - picture.height()) / 2;
			for (int y = 0; y < picture.height(); y++) {
				System.arraycopy(picture.grey(), y * picture.width(), grey, (top + y) * width + left, picture.width());
			}
			left += picture.width() + GAP;
		}
		return new Picture(width, height, grey);
	}
}
