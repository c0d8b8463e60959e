package org.sagitta.ui.internal.scene;

import org.eclipse.jface.viewers.ColumnViewerToolTipSupport;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.jface.viewers.TreeViewer;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.ui.part.ViewPart;
import org.sagitta.scene.Node;
import org.sagitta.ui.async.Throttle;
import org.sagitta.ui.internal.Messages;
import org.sagitta.ui.parts.Names;
import org.sagitta.ui.parts.RowMenu;

/// What is in the scene, by patient and study. Selecting a volume shows it.
public final class SceneView extends ViewPart {
	private SceneModel model;
	private DisplayState display;
	private TreeViewer tree;
	private Throttle refresh;
	private String last = "";
	private final Runnable changed = () -> refresh.ask();
	private final DisplayState.Listener shown = () -> refresh.ask();

	@Override
	public void createPartControl(Composite parent) {
		model = getSite().getService(SceneModel.class);
		display = getSite().getService(DisplayState.class);
		parent.setLayout(new FillLayout());
		tree = new TreeViewer(parent, SWT.MULTI | SWT.V_SCROLL | SWT.H_SCROLL);
		tree.setUseHashlookup(true);
		tree.setAutoExpandLevel(TreeViewer.ALL_LEVELS);
		tree.setContentProvider(new SceneContent(model));
		tree.setLabelProvider(new SceneLabels(tree.getTree(), display));
		ColumnViewerToolTipSupport.enableFor(tree);
		Names.of(tree.getTree(), Messages.scene_name);
		tree.addSelectionChangedListener(event -> show(event.getStructuredSelection()));
		tree.setInput(model);
		refresh = new Throttle(tree.getTree(), this::refresh);
		RowMenu.on(tree.getTree(), getSite());
		getSite().setSelectionProvider(tree);
		model.addListener(changed);
		display.addListener(shown);
		refresh.ask();
	}

	@Override
	public void setFocus() {
		tree.getTree().setFocus();
	}

	@Override
	public void dispose() {
		model.removeListener(changed);
		display.removeListener(shown);
		super.dispose();
	}

	TreeViewer tree() {
		return tree;
	}

	private void show(IStructuredSelection selection) {
		if (selection.size() == 1 && selection.getFirstElement() instanceof Node node) {
			display.show(node);
		}
	}

	/// Selects the node that is shown when it became so by other means.
	private void refresh() {
		String now = display.shown().map(s -> s.node().id()).orElse("");
		tree.refresh();
		tree.expandAll();
		if (!now.equals(last)) {
			last = now;
			display.shown().ifPresent(s -> tree.setSelection(new StructuredSelection(s.node()), true));
		}
	}
}
