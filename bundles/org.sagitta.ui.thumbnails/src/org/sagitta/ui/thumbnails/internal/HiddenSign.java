package org.sagitta.ui.thumbnails.internal;

import java.util.stream.Collectors;
import java.util.stream.Stream;

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
import org.sagitta.ui.thumbnails.internal.model.Gallery;

/// Says above the tiles how many series have none: those that quick filters and the search in the table of series hide, which it shows again,
/// and those that are too many. Not there while each has one.
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

	/// @param gallery what is shown
	/// @param quick whether there is a quick filter
	/// @param search whether there is a search
	void show(Gallery gallery, boolean quick, boolean search) {
		String message = quick && search ? Messages.hidden_both : search ? Messages.hidden_search : Messages.hidden;
		String text = Stream.of(gallery.hidden() == 0 ? "" : NLS.bind(message, gallery.hidden()),
				gallery.more() == 0 ? "" : NLS.bind(Messages.too_many, gallery.size(), gallery.size() + gallery.more()))
				.filter(part -> !part.isEmpty()).collect(Collectors.joining(" "));
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
