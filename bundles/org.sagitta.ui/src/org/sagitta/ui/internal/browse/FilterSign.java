package org.sagitta.ui.internal.browse;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Link;
import org.sagitta.database.QuickFilter;
import org.sagitta.database.Search;
import org.sagitta.ui.internal.Messages;
import org.sagitta.ui.model.BrowseModel;
import org.sagitta.ui.parts.Names;
import org.sagitta.ui.table.Page;

/// Says above rows that a filter hides some, and what of the search was not understood; not there while there is nothing to say.
public final class FilterSign {
	private final Link link;
	private final BrowseModel model;

	/// @param span how many columns of the parent's grid it takes
	public FilterSign(Composite parent, BrowseModel model, int span) {
		this.model = model;
		link = new Link(parent, SWT.WRAP);
		GridDataFactory.fillDefaults().grab(true, false).span(span, 1).exclude(true).applyTo(link);
		link.setVisible(false);
		Names.of(link, link::getText);
		link.addListener(SWT.Selection, _ -> model.setQuick(QuickFilter.NONE));
	}

	public void show(Search search, Page<?> page) {
		var said = new ArrayList<String>();
		if (!model.quick().isEmpty()) {
			said.add(NLS.bind(Messages.filter_sign, said(model.quick()), page.total() - page.matched()));
		}
		for (Search.Problem problem : search.problems()) {
			said.add(NLS.bind(problem.kind() == Search.Problem.Kind.UNKNOWN_FIELD ? Messages.search_unknown_field : Messages.search_no_value,
					escaped(problem.field()), escaped(problem.term())));
		}
		String text = String.join("\n", said);
		if (!text.equals(link.getText())) {
			link.setText(text);
		}
		link.setVisible(!text.isEmpty());
		((GridData) link.getLayoutData()).exclude = text.isEmpty();
	}

	/// The quick filters in words.
	static String said(QuickFilter quick) {
		List<String> said = new ArrayList<>(new TreeSet<>(quick.modalities()));
		if (!quick.dates().isAny()) {
			said.add(FilterWords.of(quick.dates()).replace("&", ""));
		}
		new TreeSet<>(quick.labels()).forEach(label -> said.add(escaped(label)));
		if (quick.loaded()) {
			said.add(Messages.filter_loaded.replace("&", ""));
		}
		if (quick.presence() != QuickFilter.Presence.ANY) {
			said.add(FilterWords.of(quick.presence()).replace("&", ""));
		}
		return String.join(", ", said);
	}

	/// A link takes what looks like a tag for one.
	private static String escaped(String text) {
		return text.replace('<', '\u2039').replace('>', '\u203A').replace("&", "&&");
	}
}
