package org.sagitta.ui.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.eclipse.ui.IViewReference;
import org.eclipse.ui.WorkbenchException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.sagitta.ui.testkit.Ui;

/// The three layouts of the browser.
class PerspectivesTest {
	private static final List<String> TABLES = List.of(Ids.PATIENTS, Ids.SERIES, Ids.STUDIES);
	private static final Map<String, List<String>> SHOWN = Map.of(Ids.BROWSE, TABLES, Ids.BROWSE_SIDE, TABLES, Ids.BROWSE_TREE, List.of(Ids.TREE));

	@AfterEach
	void thePerspectiveIsTheFirstAgain() throws WorkbenchException {
		Ui.perspective(Ids.BROWSE);
	}

	@Test
	void eachLayoutShowsItsTables() throws WorkbenchException {
		for (var layout : SHOWN.entrySet()) {
			Ui.perspective(layout.getKey());
			Ui.page().resetPerspective();
			Ui.pump(100);
			assertEquals(layout.getValue(), Stream.of(Ui.page().getViewReferences()).map(IViewReference::getId)
					.filter(id -> TABLES.contains(id) || id.equals(Ids.TREE)).sorted().toList(), layout.getKey());
		}
	}

	@Test
	void sideBySideTheTablesHaveTheirTopsInOneLine() throws Exception {
		Ui.perspective(Ids.BROWSE_SIDE);
		Ui.page().resetPerspective();
		Ui.pump(300);
		List<Integer> tops = TABLES.stream().map(id -> top(id)).distinct().toList();
		assertEquals(1, tops.size(), tops.toString());
	}

	private static int top(String id) {
		var view = (org.sagitta.ui.internal.browse.LevelView) Ui.page().findView(id);
		view.setFocus();
		return view.getSite().getShell().getDisplay().getFocusControl().toDisplay(0, 0).y;
	}
}
