package org.sagitta.ui.thumbnails.internal;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Link;
import org.sagitta.database.QuickFilter;
import org.sagitta.dicom.Level;
import org.sagitta.ui.model.BrowseModel;
import org.sagitta.ui.parts.Names;

/// Says above the tiles how many series quick filters and the search in the table of series hide, and shows all again; not there while none
/// is hidden.
final class HiddenSign {
	private final Link link;

	/// @param parent has a grid layout
	HiddenSign(Composite parent, BrowseModel browse) {
		link = new Link(parent, SWT.WRAP);
		GridDataFactory.fillDefaults().indent(4, 4).grab(true, false).exclude(true).applyTo(link);
		link.setVisible(false);
		Names.of(link, () -> link.getText().replaceAll("</?a>", ""));
		link.addListener(SWT.Selection, _ -> {
			browse.setQuick(QuickFilter.NONE);
			browse.setSearch(Level.SERIES, "");
		});
	}

	/// @param quick whether there is a quick filter
	/// @param search whether there is a search
	void show(int hidden, boolean quick, boolean search) {
		String message = quick && search ? Messages.hidden_both : search ? Messages.hidden_search : Messages.hidden;
		String text = hidden == 0 ? "" : NLS.bind(message, hidden);
		if (!text.equals(link.getText())) {
			link.setText(text);
			link.setVisible(!text.isEmpty());
			((GridData) link.getLayoutData()).exclude = text.isEmpty();
			link.getParent().layout(true);
		}
	}

	Link link() {
		return link;
	}
}
