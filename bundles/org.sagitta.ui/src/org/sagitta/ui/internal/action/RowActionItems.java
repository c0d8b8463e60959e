package org.sagitta.ui.internal.action;

import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.jface.action.Action;
import org.eclipse.jface.action.ActionContributionItem;
import org.eclipse.jface.action.IContributionItem;
import org.eclipse.osgi.util.NLS;
import org.eclipse.ui.ISelectionService;
import org.eclipse.ui.actions.CompoundContributionItem;
import org.eclipse.ui.menus.IWorkbenchContribution;
import org.eclipse.ui.services.IServiceLocator;
import org.eclipse.ui.statushandlers.StatusManager;
import org.eclipse.swt.widgets.Display;
import org.sagitta.ui.action.RowAction;
import org.sagitta.ui.action.Rows;
import org.sagitta.ui.internal.Ids;
import org.sagitta.ui.internal.Messages;
import org.sagitta.ui.model.BrowseModel;
import org.sagitta.ui.model.RowSelection;

/// The actions of plugins in a context menu, found anew whenever it opens.
public final class RowActionItems extends CompoundContributionItem implements IWorkbenchContribution {
	private IServiceLocator locator;

	@Override
	public void initialize(IServiceLocator serviceLocator) {
		locator = serviceLocator;
	}

	@Override
	protected IContributionItem[] getContributionItems() {
		return rows().stream().flatMap(this::items).toArray(IContributionItem[]::new);
	}

	private Optional<Rows> rows() {
		BrowseModel model = locator.getService(BrowseModel.class);
		if (locator.getService(ISelectionService.class).getSelection() instanceof RowSelection selected && !selected.isEmpty()) {
			return model.database().flatMap(database -> model.snapshot().map(snapshot -> new Rows(database, snapshot, selected.level(), selected.keys())));
		}
		return Optional.empty();
	}

	private Stream<IContributionItem> items(Rows rows) {
		return locator.getService(RowActions.class).of(rows.level()).stream().map(action -> item(action, rows)).filter(Objects::nonNull);
	}

	/// @return null for an action that fails to say what it is, which is told and then left out
	private static IContributionItem item(RowAction action, Rows rows) {
		try {
			String label = action.label();
			var item = new Action(label) {
				@Override
				public void run() {
					try {
						action.run(rows, Display.getCurrent().getActiveShell());
					} catch (RuntimeException e) {
						failed(label.replace("&", ""), e, StatusManager.SHOW);
					}
				}
			};
			item.setEnabled(action.enabled(rows));
			return new ActionContributionItem(item);
		} catch (RuntimeException e) {
			failed(action.getClass().getName(), e, StatusManager.LOG);
			return null;
		}
	}

	private static void failed(String action, RuntimeException e, int how) {
		StatusManager.getManager().handle(new Status(IStatus.ERROR, Ids.BUNDLE, NLS.bind(Messages.action_failed, action, e), e), how | StatusManager.LOG);
	}
}
