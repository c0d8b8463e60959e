package org.sagitta.ui.internal.action;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.Hashtable;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;

import org.eclipse.jface.action.ActionContributionItem;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.PlatformUI;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.ServiceRegistration;
import org.sagitta.database.DatabaseManager;
import org.sagitta.dicom.Level;
import org.sagitta.testkit.Services;
import org.sagitta.ui.action.RowAction;
import org.sagitta.ui.action.Rows;
import org.sagitta.ui.internal.Ids;
import org.sagitta.ui.internal.browse.LevelView;
import org.sagitta.ui.internal.model.Browsing;
import org.sagitta.ui.model.BrowseModel;
import org.sagitta.ui.model.RowSelection;
import org.sagitta.ui.testkit.FakeDatabase;
import org.sagitta.ui.testkit.FakeSnapshot;
import org.sagitta.ui.testkit.Ui;

/// Actions of plugins on rows come and go while the window is open.
class RowActionTest {
	private final Browsing model = (Browsing) Ui.service(BrowseModel.class);
	private final RowActionItems items = new RowActionItems();
	private final AtomicReference<Rows> got = new AtomicReference<>();

	@BeforeEach
	void aPatientIsSelected() throws Exception {
		items.initialize(PlatformUI.getWorkbench().getActiveWorkbenchWindow());
		var view = Ui.view(Ids.PATIENTS, LevelView.class);
		var database = new FakeDatabase();
		database.snapshot = FakeSnapshot.of(1, 3);
		model.opened(database);
		Ui.pump(300); // the table has the rows, and keeps what is selected
		view.getSite().getSelectionProvider().setSelection(new RowSelection(Level.PATIENT, Set.of("p1")));
	}

	@AfterEach
	void theDatabaseIsTheOneOfTheProgramAgain() {
		model.opened(Services.await(DatabaseManager.class).current().orElseThrow());
	}

	@Test
	void anActionIsThereAsLongAsItsBundle() {
		ServiceRegistration<RowAction> registered = register(new Counting("&Count", 5));
		ServiceRegistration<RowAction> earlier = register(new Counting("&Before", 1));
		assertEquals(List.of("&Before", "&Count"), labels());
		earlier.unregister();
		assertEquals(List.of("&Count"), labels());
		((ActionContributionItem) items.getContributionItems()[0]).getAction().run();
		assertEquals(Set.of("p1"), got.get().keys());
		registered.unregister();
		assertEquals(List.of(), labels());
	}

	@Test
	void oneThatFailsToSayItsNameTakesNoneAway() {
		ServiceRegistration<RowAction> broken = register(new Counting(null, 1) {
			@Override
			public boolean enabled(Rows rows) {
				throw new IllegalStateException("broken on purpose");
			}
		});
		ServiceRegistration<RowAction> good = register(new Counting("&Good", 2));
		assertEquals(List.of("&Good"), labels());
		broken.unregister();
		good.unregister();
	}

	private List<String> labels() {
		return Arrays.stream(items.getContributionItems()).map(ActionContributionItem.class::cast).map(item -> item.getAction().getText()).toList();
	}

	private static ServiceRegistration<RowAction> register(RowAction action) {
		return FrameworkUtil.getBundle(RowActionTest.class).getBundleContext().registerService(RowAction.class, action, new Hashtable<>());
	}

	private class Counting implements RowAction {
		private final String label;
		private final int order;

		Counting(String label, int order) {
			this.label = label;
			this.order = order;
		}

		@Override
		public String label() {
			return label;
		}

		@Override
		public Set<Level> levels() {
			return Set.of(Level.PATIENT);
		}

		@Override
		public int order() {
			return order;
		}

		@Override
		public void run(Rows rows, Shell shell) {
			got.set(rows);
		}
	}
}
