package org.sagitta.ui.internal.database;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CopyOnWriteArrayList;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sagitta.database.DatabaseException.Kind;
import org.sagitta.database.DatabaseManager;
import org.sagitta.testkit.Services;
import org.sagitta.ui.internal.model.Browsing;
import org.sagitta.ui.model.BrowseModel;
import org.sagitta.ui.testkit.Ui;

class DatabasesTest {
	private final Databases databases = Ui.service(Databases.class);
	private final Browsing model = (Browsing) Ui.service(BrowseModel.class);

	@Test
	void switchesAndKeepsTheOpenOneWhereItCannot(@TempDir Path temp) throws Exception {
		Ui.await("the database of the start", () -> model.database().isPresent());
		Path start = model.database().orElseThrow().folder();
		Path other = temp.resolve("other");
		Path foreign = Files.writeString(Files.createDirectory(temp.resolve("foreign")).resolve("letter.txt"), "dear").getParent();
		var failures = new CopyOnWriteArrayList<Kind>();
		Databases.Failed listener = (_, why) -> failures.add(why.kind());
		try {
			databases.open(other, false);
			Ui.await("the other database", () -> model.database().filter(d -> d.folder().equals(other)).isPresent());
			databases.addListener(listener);
			var dialog = new Dialogs(foreign.toString());
			databases.open(foreign, false);
			Ui.await("a failure", () -> !failures.isEmpty());
			assertEquals(Kind.NOT_A_DATABASE, failures.getFirst());
			dialog.await();
			assertEquals(other, model.database().orElseThrow().folder());
		} finally {
			databases.removeListener(listener);
			Services.await(DatabaseManager.class).open(start);
		}
	}
}
