package org.sagitta.ui.thumbnails.internal;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Stream;

import org.eclipse.ui.IViewPart;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.WorkbenchException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.sagitta.ui.testkit.Ui;

/// Where the thumbnails are in the layouts of the browser.
class PlaceTest {
	private static final String BROWSE = "org.sagitta.ui.browse";
	private static final List<String> LAYOUTS = List.of(BROWSE, "org.sagitta.ui.browseSide", "org.sagitta.ui.browseTree");

	@AfterEach
	void thePerspectiveIsTheFirstAgain() throws WorkbenchException {
		Ui.page().resetPerspective();
		Ui.perspective(BROWSE);
	}

	/// A report beside them would leave each table a quarter of the window.
	@Test
	void theyShareTheirFolderWithWhatIsOpenedAside() throws Exception {
		for (String layout : LAYOUTS) {
			Ui.perspective(layout);
			Ui.page().resetPerspective();
			Ui.pump(100);
			IWorkbenchPage page = Ui.page();
			IViewPart thumbnails = page.findView("org.sagitta.ui.thumbnails");
			IViewPart report = page.showView("org.sagitta.ui.report");
			assertTrue(Stream.of(page.getViewStack(report)).anyMatch(each -> each == thumbnails), layout);
			page.hideView(report);
		}
	}
}
