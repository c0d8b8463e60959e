package org.sagitta.ui.internal.notes;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.dialogs.TitleAreaDialog;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.sagitta.database.Notes;
import org.sagitta.ui.internal.Messages;
import org.sagitta.ui.parts.Names;

/// Asks for the note and the labels of a row, or for labels that several rows shall get or lose.
final class NotesDialog extends TitleAreaDialog {
	private final NotesEdit edit;
	private Text noteField;
	private LabelField first;
	private LabelField removing;
	private String note = "";
	private Set<String> labels = Set.of();
	private Set<String> removed = Set.of();

	NotesDialog(Shell shell, NotesEdit edit) {
		super(shell);
		this.edit = edit;
		setShellStyle(getShellStyle() | SWT.RESIZE);
	}

	String note() {
		return note;
	}

	/// All labels of a single row; those that several rows shall get.
	Set<String> labels() {
		return labels;
	}

	/// The labels that several rows shall lose.
	Set<String> removed() {
		return removed;
	}

	@Override
	protected void configureShell(Shell shell) {
		super.configureShell(shell);
		shell.setText(Messages.notes_title);
	}

	@Override
	protected Control createDialogArea(Composite parent) {
		var area = new Composite((Composite) super.createDialogArea(parent), SWT.NONE);
		GridDataFactory.fillDefaults().grab(true, true).applyTo(area);
		GridLayoutFactory.swtDefaults().numColumns(2).margins(12, 12).applyTo(area);
		setTitle(Messages.notes_title);
		setMessage(message());
		if (edit.single()) {
			createNote(area);
			first = new LabelField(area, Messages.notes_labels, edit.known());
			first.control().setText(LabelText.of(edit.labels()));
		} else {
			first = new LabelField(area, Messages.notes_add, edit.known());
			removing = new LabelField(area, Messages.notes_remove, edit.labels());
		}
		fields().forEach(field -> field.control().addListener(SWT.Modify, _ -> check()));
		return area;
	}

	@Override
	protected void okPressed() {
		note = noteText();
		labels = LabelText.parse(first.control().getText());
		removed = removing == null ? Set.of() : LabelText.parse(removing.control().getText());
		super.okPressed();
	}

	private void createNote(Composite area) {
		var label = new Label(area, SWT.NONE);
		label.setText(Messages.notes_note);
		GridDataFactory.swtDefaults().align(SWT.BEGINNING, SWT.BEGINNING).applyTo(label);
		noteField = new Text(area, SWT.BORDER | SWT.MULTI | SWT.WRAP | SWT.V_SCROLL);
		noteField.setText(edit.note().replace("\n", Text.DELIMITER));
		GridDataFactory.fillDefaults().grab(true, true).hint(420, 140).applyTo(noteField);
		Names.of(noteField, Messages.notes_note.replace("&", ""));
		noteField.addListener(SWT.Modify, _ -> check());
		noteField.addListener(SWT.Traverse, event -> { // Tab leaves the field, as in every other one
			if (event.detail == SWT.TRAVERSE_TAB_NEXT || event.detail == SWT.TRAVERSE_TAB_PREVIOUS) {
				event.doit = true;
			}
		});
	}

	/// Blanks alone are no note.
	private String noteText() {
		String text = noteField == null ? "" : noteField.getText().replace(Text.DELIMITER, "\n");
		return text.isBlank() ? "" : text;
	}

	private void check() {
		Stream<String> wrongLabels = fields().map(field -> LabelText.problem(field.control().getText())).flatMap(Optional::stream);
		Optional<String> problem = Stream.concat(wrongNote().stream(), wrongLabels).findFirst();
		setErrorMessage(problem.orElse(null));
		getButton(IDialogConstants.OK_ID).setEnabled(problem.isEmpty());
	}

	private Optional<String> wrongNote() {
		int length = noteText().length();
		return length <= Notes.LONGEST_NOTE ? Optional.empty() : Optional.of(NLS.bind(Messages.notes_long_note, length, Notes.LONGEST_NOTE));
	}

	private Stream<LabelField> fields() {
		return Stream.of(first, removing).filter(field -> field != null);
	}

	private String message() {
		return edit.single() ? Messages.notes_message_one : NLS.bind(Messages.notes_message_some, edit.keys().size());
	}
}
