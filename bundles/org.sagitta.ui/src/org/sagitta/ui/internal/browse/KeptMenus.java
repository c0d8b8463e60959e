package org.sagitta.ui.internal.browse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.jface.action.MenuManager;
import org.eclipse.jface.action.Separator;
import org.eclipse.jface.dialogs.InputDialog;
import org.eclipse.jface.window.Window;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.swt.widgets.Shell;
import org.sagitta.database.ColumnLayout;
import org.sagitta.database.DicomDatabase;
import org.sagitta.database.SavedSearch;
import org.sagitta.database.Searches;
import org.sagitta.ui.async.Background;
import org.sagitta.ui.internal.Ids;
import org.sagitta.ui.internal.Messages;
import org.sagitta.ui.model.BrowseModel;

/// The menus of searches and of layouts of columns that users keep under names. What is kept is written in the background.
final class KeptMenus {
	private interface Change {
		void apply() throws IOException;
	}

	private final BrowseModel model;
	private final SearchBox box;
	private final Shell shell;

	KeptMenus(BrowseModel model, SearchBox box, Shell shell) {
		this.model = model;
		this.box = box;
		this.shell = shell;
	}

	MenuManager searches() {
		var menu = new MenuManager(Messages.searches_menu);
		DicomDatabase database = model.database().orElse(null);
		if (database != null) {
			List<SavedSearch> all = database.searches().all();
			all.forEach(each -> menu.add(Actions.push(escaped(each.name()), () -> use(each))));
			menu.add(new Separator());
			menu.add(Actions.push(Messages.searches_save, () -> name(Messages.searches_save_title, Searches.LONGEST_NAME).map(this::shown)
					.ifPresent(search -> write(() -> database.searches().save(search)))));
			var remove = new MenuManager(Messages.kept_remove);
			all.forEach(each -> remove.add(Actions.push(escaped(each.name()), () -> write(() -> database.searches().remove(each.name())))));
			menu.add(remove);
		}
		return menu;
	}

	MenuManager layouts() {
		var menu = new MenuManager(Messages.layouts_menu);
		DicomDatabase database = model.database().orElse(null);
		if (database != null) {
			var layouts = database.columns().layouts();
			layouts.names().forEach(name -> menu.add(Actions.push(escaped(name), () -> write(() -> {
				Optional<ColumnLayout> layout = layouts.find(name);
				if (layout.isPresent()) {
					layout.get().apply(database.columns());
				}
			}))));
			menu.add(new Separator());
			menu.add(Actions.push(Messages.layouts_save, () -> name(Messages.layouts_save_title, Searches.LONGEST_NAME)
					.ifPresent(name -> write(() -> layouts.save(name, ColumnLayout.of(database.columns()))))));
			menu.add(Actions.push(Messages.layouts_export, () -> file(SWT.SAVE).ifPresent(path -> write(() -> {
				try (var out = Files.newBufferedWriter(path)) {
					ColumnLayout.of(database.columns()).write(out);
				}
			}))));
			menu.add(Actions.push(Messages.layouts_import, () -> file(SWT.OPEN).ifPresent(path -> write(() -> {
				try (var in = Files.newBufferedReader(path)) {
					ColumnLayout.read(in).apply(database.columns());
				}
			}))));
			var remove = new MenuManager(Messages.kept_remove);
			layouts.names().forEach(name -> remove.add(Actions.push(escaped(name), () -> write(() -> layouts.remove(name)))));
			menu.add(remove);
		}
		return menu;
	}

	/// What is looked for now; a search across all levels is of none.
	private SavedSearch shown(String name) {
		return new SavedSearch(name, model.isAcross() ? Optional.empty() : Optional.of(box.level()), box.search().getText().strip(), model.quick());
	}

	private void use(SavedSearch search) {
		model.setQuick(search.quick());
		model.setAcross(search.level().isEmpty());
		box.search().setText(search.text());
	}

	private Optional<String> name(String title, int longest) {
		var ask = new InputDialog(shell, title, Messages.kept_name, "",
				text -> text.isBlank() || text.strip().length() > longest ? NLS.bind(Messages.kept_name_wrong, longest) : null);
		return ask.open() == Window.OK ? Optional.of(ask.getValue().strip()) : Optional.empty();
	}

	/// A file that is there is written over only when the dialog was told so.
	private Optional<Path> file(int style) {
		var dialog = new FileDialog(shell, style);
		dialog.setFilterExtensions(new String[] { "*.json" });
		dialog.setFileName(style == SWT.SAVE ? "columns.json" : "");
		dialog.setOverwrite(true);
		return Optional.ofNullable(dialog.open()).map(Path::of);
	}

	private static void write(Change change) {
		Background.run(Messages.kept_job, _ -> {
			try {
				change.apply();
				return Status.OK_STATUS;
			} catch (IOException e) {
				return new Status(IStatus.ERROR, Ids.BUNDLE, NLS.bind(Messages.kept_failed, e.getMessage()), e);
			}
		});
	}

	private static String escaped(String name) {
		return name.replace("&", "&&");
	}
}
