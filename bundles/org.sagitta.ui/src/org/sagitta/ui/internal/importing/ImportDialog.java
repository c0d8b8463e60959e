package org.sagitta.ui.internal.importing;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.dialogs.TitleAreaDialog;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Shell;
import org.sagitta.database.ImportRequest.Mode;
import org.sagitta.database.ImportRequest.Option;
import org.sagitta.database.ImportRequest;
import org.sagitta.ui.internal.Messages;

/// Asks what to import and how, and shows meanwhile what would come of it.
final class ImportDialog extends TitleAreaDialog {
	private final ImportSettings settings;
	private final Previewing.Source source;
	private final Map<Option, Button> options = new EnumMap<>(Option.class);
	private Sources sources;
	private Button copy;
	private PreviewPane preview;
	private ImportRequest request;

	ImportDialog(Shell shell, ImportSettings settings, Previewing.Source source) {
		super(shell);
		this.settings = settings;
		this.source = source;
		setShellStyle(getShellStyle() | SWT.RESIZE);
	}

	/// What was asked for, once the dialog was left by its button.
	ImportRequest request() {
		return request;
	}

	Sources sources() {
		return sources;
	}

	@Override
	protected void configureShell(Shell shell) {
		super.configureShell(shell);
		shell.setText(Messages.import_title);
	}

	@Override
	protected Control createDialogArea(Composite parent) {
		var area = new Composite((Composite) super.createDialogArea(parent), SWT.NONE);
		GridDataFactory.fillDefaults().grab(true, true).applyTo(area);
		GridLayoutFactory.swtDefaults().numColumns(2).margins(12, 12).applyTo(area);
		setTitle(Messages.import_title);
		setMessage(Messages.import_message);
		sources = new Sources(area, settings, this::changed);
		createChoices(area);
		preview = new PreviewPane(area, source);
		return area;
	}

	@Override
	protected void createButtonsForButtonBar(Composite parent) {
		createButton(parent, IDialogConstants.OK_ID, Messages.import_button, true).setEnabled(false);
		createButton(parent, IDialogConstants.CANCEL_ID, IDialogConstants.CANCEL_LABEL, false);
	}

	@Override
	protected void okPressed() {
		request = chosen();
		settings.remember(request);
		super.okPressed();
	}

	private void createChoices(Composite area) {
		var choices = new Composite(area, SWT.NONE);
		GridDataFactory.fillDefaults().span(2, 1).applyTo(choices);
		GridLayoutFactory.fillDefaults().numColumns(2).spacing(24, 4).applyTo(choices);
		var modes = new Composite(choices, SWT.NONE);
		GridDataFactory.fillDefaults().align(SWT.FILL, SWT.BEGINNING).applyTo(modes);
		GridLayoutFactory.fillDefaults().applyTo(modes);
		Button link = button(modes, SWT.RADIO, Messages.import_link);
		copy = button(modes, SWT.RADIO, Messages.import_copy);
		copy.setSelection(settings.mode() == Mode.COPY);
		link.setSelection(settings.mode() == Mode.LINK);
		var others = new Composite(choices, SWT.NONE);
		GridDataFactory.fillDefaults().applyTo(others);
		GridLayoutFactory.fillDefaults().applyTo(others);
		Set<Option> on = settings.options();
		for (Option option : Option.values()) {
			Button check = button(others, SWT.CHECK, words(option));
			check.setSelection(on.contains(option));
			options.put(option, check);
		}
		options.get(Option.ARCHIVES).setToolTipText(Messages.import_archives_tip);
	}

	private Button button(Composite parent, int style, String text) {
		var button = new Button(parent, style);
		button.setText(text);
		button.addListener(SWT.Selection, _ -> changed());
		return button;
	}

	private void changed() {
		ImportRequest now = chosen();
		getButton(IDialogConstants.OK_ID).setEnabled(!now.paths().isEmpty());
		preview.ask(now);
	}

	private ImportRequest chosen() {
		Set<Option> on = EnumSet.noneOf(Option.class);
		options.forEach((option, check) -> {
			if (check.getSelection()) {
				on.add(option);
			}
		});
		return new ImportRequest(sources.paths(), copy.getSelection() ? Mode.COPY : Mode.LINK, on);
	}

	private static String words(Option option) {
		return switch (option) {
			case FOLLOW_LINKS -> Messages.import_links;
			case HIDDEN_FILES -> Messages.import_hidden;
			case ARCHIVES -> Messages.import_archives;
		};
	}
}
