package org.sagitta.ui.internal.notes;

import java.util.Set;

import org.eclipse.jface.bindings.keys.KeyStroke;
import org.eclipse.jface.fieldassist.ContentProposal;
import org.eclipse.jface.fieldassist.ContentProposalAdapter;
import org.eclipse.jface.fieldassist.IContentProposal;
import org.eclipse.jface.fieldassist.IContentProposalProvider;
import org.eclipse.jface.fieldassist.TextContentAdapter;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.sagitta.ui.parts.Names;

/// A line for labels with commas between them; Ctrl+Space and typing complete them.
final class LabelField implements IContentProposalProvider {
	private static final String LETTERS = "abcdefghijklmnopqrstuvwxyz";
	private static final char[] COMPLETED = (LETTERS + LETTERS.toUpperCase(java.util.Locale.ROOT) + "0123456789").toCharArray();
	private final Text text;
	private final Set<String> known;

	/// @param parent has a grid layout
	/// @param title with its mnemonic
	/// @param known what it can be completed to
	LabelField(Composite parent, String title, Set<String> known) {
		this.known = known;
		new Label(parent, SWT.NONE).setText(title);
		text = new Text(parent, SWT.BORDER | SWT.SINGLE);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(text);
		Names.of(text, title.replace("&", ""));
		var adapter = new ContentProposalAdapter(text, new TextContentAdapter(), this, KeyStroke.getInstance(SWT.MOD1, ' '), COMPLETED);
		adapter.setProposalAcceptanceStyle(ContentProposalAdapter.PROPOSAL_REPLACE);
	}

	Text control() {
		return text;
	}

	@Override
	public IContentProposal[] getProposals(String contents, int position) {
		return LabelText.completions(contents, position, known).stream().map(c -> new ContentProposal(c.text(), c.label(), null, c.caret()))
				.toArray(IContentProposal[]::new);
	}
}
