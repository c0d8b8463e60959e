package org.sagitta.ui.instances.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.eclipse.osgi.util.NLS;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sagitta.ui.instances.internal.model.InstanceRow;
import org.sagitta.ui.instances.internal.model.MadeUp;

class InstanceFilesTest {
	private static final InstanceRow REMOTE = MadeUp.row("1.2.9");
	@TempDir
	Path folder;
	private final List<String> launched = new ArrayList<>();
	private final List<String> complaints = new ArrayList<>();
	private final InstanceFiles files = new InstanceFiles(launched::add, complaints::add);

	@Test
	void theFolderOfTheFirstFileIsOpened() {
		Optional<Path> found = files.folder(List.of(REMOTE, MadeUp.row("1.2.1", "File", folder.resolve("1.dcm").toString())));
		found.ifPresent(files::open);
		assertEquals(List.of(folder.toString()), launched);
		assertEquals(List.of(), complaints);
	}

	@Test
	void whatCannotBeOpenedIsSaid() {
		Path gone = folder.resolve("gone");
		assertEquals(Optional.empty(), files.folder(List.of(MadeUp.row("1.2.1", "File", gone.resolve("1.dcm").toString()))));
		assertEquals(Optional.empty(), files.folder(List.of(REMOTE)));
		assertEquals(Optional.empty(), files.paths(List.of(REMOTE)));
		new InstanceFiles(_ -> false, complaints::add).open(folder);
		assertEquals(List.of(NLS.bind(Messages.folder_gone, gone), Messages.no_files, Messages.no_files,
				NLS.bind(Messages.no_file_manager, folder)), complaints);
	}

	@Test
	void pathsAreALineEach() {
		Optional<String> paths = files.paths(List.of(MadeUp.row("1", "File", "/a/1.dcm"), REMOTE, MadeUp.row("2", "File", "/a/2.dcm")));
		assertEquals(List.of("/a/1.dcm", "/a/2.dcm"), paths.orElseThrow().lines().toList());
	}
}
