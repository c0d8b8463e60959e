package org.sagitta.ui.internal.plugins;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.eclipse.e4.ui.model.application.ui.basic.MPart;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.custom.ScrolledComposite;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Table;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sagitta.ui.internal.Ids;
import org.sagitta.ui.testkit.Press;
import org.sagitta.ui.testkit.Ui;

class PluginsViewTest {
	private PluginsView view;
	private ScrolledComposite scrolled;
	private SashForm sides;

	@BeforeEach
	void open() throws Exception {
		Ui.perspective(Ids.BROWSE);
		view = Ui.view(Ids.PLUGINS, PluginsView.class);
		scrolled = Press.all((Composite) view.getSite().getService(MPart.class).getWidget(), ScrolledComposite.class).findFirst().orElseThrow();
		sides = (SashForm) scrolled.getContent();
		Ui.pump(200);
	}

	@AfterEach
	void close() {
		Ui.page().hideView(view);
	}

	@Test
	void whereThereIsNoRoomBesideTheTablesStandBelowEachOther() {
		resize(380, 180);
		assertTrue(sides.getSize().y > 180, "there is something to scroll");
		assertEquals(SWT.VERTICAL, sides.getOrientation());
		Press.all(sides, Composite.class).filter(each -> !(each instanceof Table)).forEach(PluginsViewTest::nothingOverlaps);
		nothingOverlaps(sides);
		Press.all(sides, Button.class).forEach(each -> assertTrue(each.getSize().x >= each.computeSize(SWT.DEFAULT, SWT.DEFAULT).x,
				each.getText() + " is cut off: " + each.getSize() + ", " + each.computeSize(SWT.DEFAULT, SWT.DEFAULT)));
		resize(900, 300);
		assertEquals(SWT.HORIZONTAL, sides.getOrientation());
		Press.all(sides, Composite.class).filter(each -> !(each instanceof Table)).forEach(PluginsViewTest::nothingOverlaps);
	}

	private void resize(int width, int height) {
		scrolled.setSize(width, height);
		scrolled.layout(true, true);
		sides.layout(true, true);
	}

	private static void nothingOverlaps(Composite area) {
		Control[] all = area.getChildren();
		for (Control one : all) {
			assertTrue(one.getBounds().x + one.getBounds().width <= area.getClientArea().width, one + " is cut off in " + area.getBounds());
			assertTrue(one.getBounds().y + one.getBounds().height <= area.getClientArea().height, one + " is cut off in " + area.getBounds());
			for (Control other : all) {
				assertFalse(one != other && one.getBounds().intersects(other.getBounds()), one + " " + one.getBounds() + " overlaps " + other + " " + other.getBounds());
			}
		}
	}
}
