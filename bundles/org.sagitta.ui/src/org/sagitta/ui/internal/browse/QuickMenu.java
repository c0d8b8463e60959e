package org.sagitta.ui.internal.browse;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

import org.eclipse.jface.action.IMenuManager;
import org.eclipse.jface.action.MenuManager;
import org.eclipse.jface.action.Separator;
import org.eclipse.jface.dialogs.InputDialog;
import org.eclipse.jface.window.Window;
import org.eclipse.swt.widgets.Shell;
import org.sagitta.database.DateRange;
import org.sagitta.database.DicomDatabase;
import org.sagitta.database.QuickFilter;
import org.sagitta.ui.internal.Messages;
import org.sagitta.ui.model.BrowseModel;

/// The items of a view's menu that all views of the browser have: quick filters, and how far searches reach. Filled anew whenever it opens.
public final class QuickMenu {
	/// The modalities that people filter by (PS3.3 section C.7.3.1.1.1); others are found by `Modality:` in the search.
	private static final List<String> MODALITIES = List.of("CR", "CT", "DX", "MG", "MR", "NM", "PT", "RF", "RTDOSE", "RTPLAN", "RTSTRUCT", "SC", "SEG", "SM",
			"SR", "US", "XA");

	private final BrowseModel model;
	private final Shell shell;

	private QuickMenu(BrowseModel model, Shell shell) {
		this.model = model;
		this.shell = shell;
	}

	public static void on(IMenuManager menu, BrowseModel model, Shell shell) {
		menu.setRemoveAllWhenShown(true);
		menu.addMenuListener(new QuickMenu(model, shell)::fill);
		menu.add(new Separator()); // an empty menu has no button
	}

	private void fill(IMenuManager all) {
		QuickFilter now = model.quick();
		var modality = new MenuManager(Messages.filter_modality);
		var shown = new TreeSet<>(MODALITIES);
		shown.addAll(now.modalities());
		shown.forEach(each -> modality.add(Actions.check(each, now.modalities().contains(each),
				() -> model.setQuick(now.withModalities(with(now.modalities(), each))))));
		all.add(modality);
		var dates = new MenuManager(Messages.filter_date);
		for (DateRange.Kind kind : DateRange.Kind.values()) {
			dates.add(Actions.radio(FilterWords.of(kind), now.dates().kind() == kind, () -> date(now, kind)));
		}
		all.add(dates);
		var labels = new MenuManager(Messages.filter_label);
		Set<String> used = new TreeSet<>(model.database().map(DicomDatabase::notes).map(notes -> notes.all()).orElse(Set.of()));
		used.addAll(now.labels());
		used.forEach(each -> labels.add(Actions.check(each.replace("&", "&&"), now.labels().contains(each),
				() -> model.setQuick(now.withLabels(with(now.labels(), each))))));
		labels.setVisible(!used.isEmpty());
		all.add(labels);
		var where = new MenuManager(Messages.filter_presence);
		for (QuickFilter.Presence presence : QuickFilter.Presence.values()) {
			where.add(Actions.radio(FilterWords.of(presence), now.presence() == presence, () -> model.setQuick(now.withPresence(presence))));
		}
		all.add(where);
		all.add(Actions.check(Messages.filter_loaded, now.loaded(), () -> model.setQuick(now.withLoaded(!now.loaded()))));
		var clear = Actions.push(Messages.filter_clear, () -> model.setQuick(QuickFilter.NONE));
		clear.setEnabled(!now.isEmpty());
		all.add(clear);
		all.add(new Separator());
		all.add(Actions.check(Messages.search_across, model.isAcross(), () -> model.setAcross(!model.isAcross())));
	}

	private void date(QuickFilter now, DateRange.Kind kind) {
		if (kind != DateRange.Kind.CUSTOM) {
			model.setQuick(now.withDates(DateRange.of(kind)));
			return;
		}
		var ask = new InputDialog(shell, Messages.date_title, Messages.date_message, now.dates().kind() == kind ? now.dates().word() : "", QuickMenu::wrong);
		if (ask.open() == Window.OK) {
			model.setQuick(now.withDates(DateRange.parse(ask.getValue().strip())));
		}
	}

	private static String wrong(String text) {
		try {
			DateRange.parse(text.strip());
			return null;
		} catch (IllegalArgumentException _) {
			return Messages.date_wrong;
		}
	}

	/// With one that was not there, or without one that was.
	private static Set<String> with(Set<String> some, String one) {
		var changed = new HashSet<>(some);
		if (!changed.remove(one)) {
			changed.add(one);
		}
		return changed;
	}
}
