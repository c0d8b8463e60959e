package org.sagitta.ui.internal.plugins;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.RowLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.DirectoryDialog;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.swt.widgets.Text;
import org.sagitta.ui.internal.Messages;
import org.sagitta.ui.parts.Names;

/// Where plugins come from: the address of an update site, a folder that holds one, or a zip of one.
final class SiteField {
	private final Text text;

	SiteField(Composite parent, Consumer<URI> look) {
		text = new Text(parent, SWT.BORDER);
		text.setMessage(Messages.plugins_site_hint);
		text.setToolTipText(Messages.plugins_site_hint);
		Names.of(text, Messages.plugins_site);
		GridDataFactory.fillDefaults().grab(true, false).span(2, 1).hint(60, SWT.DEFAULT).applyTo(text);
		var row = new Composite(parent, SWT.NONE);
		GridDataFactory.fillDefaults().grab(true, false).span(2, 1).applyTo(row);
		RowLayoutFactory.fillDefaults().spacing(6).applyTo(row); // wraps where the view is narrow
		button(row, Messages.plugins_folder, () -> chosen(new DirectoryDialog(parent.getShell(), SWT.OPEN).open(), look));
		button(row, Messages.plugins_zip, () -> chosen(zip(parent), look));
		button(row, Messages.plugins_look, () -> uri().ifPresent(look));
		text.addListener(SWT.DefaultSelection, _ -> uri().ifPresent(look));
	}

	/// What stands in the field, as an address; nothing where it is none.
	Optional<URI> uri() {
		return parse(text.getText().strip());
	}

	static Optional<URI> parse(String written) {
		try {
			if (written.isEmpty()) {
				return Optional.empty();
			}
			if (written.matches("[A-Za-z][A-Za-z0-9+.-]+:.*")) {
				return Optional.of(new URI(written));
			}
			return Optional.of(Path.of(written).toAbsolutePath().toUri());
		} catch (URISyntaxException | IllegalArgumentException _) {
			return Optional.empty();
		}
	}

	private static String zip(Composite parent) {
		var dialog = new FileDialog(parent.getShell(), SWT.OPEN);
		dialog.setFilterExtensions(new String[] { "*.zip", "*" });
		return dialog.open();
	}

	private void chosen(String path, Consumer<URI> look) {
		if (path != null) {
			text.setText(path);
			uri().ifPresent(look);
		}
	}

	private static void button(Composite parent, String label, Runnable run) {
		var button = new Button(parent, SWT.PUSH);
		button.setText(label);
		button.addListener(SWT.Selection, _ -> run.run());
	}
}
