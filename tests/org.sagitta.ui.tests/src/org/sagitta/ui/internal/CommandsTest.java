package org.sagitta.ui.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

import org.eclipse.core.commands.Command;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.MenuItem;
import org.eclipse.ui.commands.ICommandService;
import org.eclipse.ui.keys.IBindingService;
import org.junit.jupiter.api.Test;
import org.sagitta.ui.testkit.Ui;

class CommandsTest {
	private static final List<String> STANDARD = List.of("org.eclipse.ui.window.customizePerspective", "org.eclipse.ui.window.savePerspective",
			"org.eclipse.ui.window.resetPerspective", "org.eclipse.ui.window.preferences", "org.eclipse.ui.file.exit", "org.eclipse.ui.help.aboutAction",
			"org.eclipse.ui.edit.undo", "org.eclipse.ui.edit.copy", "org.eclipse.ui.edit.selectAll", "org.eclipse.ui.edit.delete");

	@Test
	void everyCommandHasAKey() throws Exception {
		Ui.page().getWorkbenchWindow().getShell().forceActive(); // keys are those of the active window
		Ui.pump(100);
		var bindings = Ui.service(IBindingService.class);
		assertEquals("org.sagitta.ui.scheme", bindings.getActiveScheme().getId());
		List<String> ours = Arrays.stream(Ui.service(ICommandService.class).getDefinedCommands()).map(Command::getId)
				.filter(id -> id.startsWith("org.sagitta.ui.")).toList();
		assertTrue(ours.size() >= 4, ours.toString());
		for (String id : Stream.concat(ours.stream(), STANDARD.stream()).toList()) {
			assertNotNull(bindings.getBestActiveBindingFor(id), "no key for " + id);
		}
	}

	@Test
	void standardCommandsAreHandled() throws Exception {
		Ui.view(Ids.PATIENTS, org.sagitta.ui.internal.browse.LevelView.class);
		Ui.pump(200);
		for (String id : STANDARD) {
			assertTrue(Ui.service(ICommandService.class).getCommand(id).isHandled(), id + " has no handler");
		}
	}

	@Test
	void everyMenuHasItems() {
		Menu bar = Ui.page().getWorkbenchWindow().getShell().getMenuBar();
		List<String> titles = Arrays.stream(bar.getItems()).map(MenuItem::getText).toList();
		assertEquals(List.of("&File", "&Edit", "&View", "&Plugins", "&Window", "&Help"), titles);
		for (MenuItem item : bar.getItems()) {
			item.getMenu().notifyListeners(org.eclipse.swt.SWT.Show, new org.eclipse.swt.widgets.Event());
			assertTrue(item.getMenu().getItemCount() > 0, item.getText() + " is empty");
			item.getMenu().notifyListeners(org.eclipse.swt.SWT.Hide, new org.eclipse.swt.widgets.Event());
		}
	}
}
