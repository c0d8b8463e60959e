package org.sagitta.ui.bench.internal;

import java.util.OptionalDouble;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Text;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.TreeItem;
import org.sagitta.database.Query;
import org.sagitta.database.Snapshot;
import org.sagitta.dicom.Level;

/// The tree of patients, studies and series: unfolds patients, and types into its search box.
record Unfolding(Run run) {
	static final String TREE = "org.sagitta.ui.tree";
	private static final int LOOK_MS = 150;
	private static final String TYPED = "abel";

	void measure() {
		run.doing("unfolding patients in the tree");
		run.stage().await("patients in the tree", () -> tree().getItemCount() > 0);
		for (int i = 0; i < run.amount().moves(); i++) {
			int row = i;
			run.stage().act(() -> unfold(row));
			Stage.pause(LOOK_MS);
		}
		run.doing("typing into the search box of the tree");
		var times = new Times();
		for (int i = 1; i <= TYPED.length(); i++) {
			String typed = TYPED.substring(0, i);
			times.add("“" + typed + "”", film(typed, () -> box().append(typed.substring(typed.length() - 1))));
		}
		times.add("nothing any more", film("", () -> box().setText("")));
		Typing.tell(run, "letter in the tree's search box, " + run.many(Level.PATIENT), times);
	}

	private void unfold(int row) {
		if (row < tree().getItemCount()) {
			TreeItem item = tree().getItem(row);
			item.getText(); // lets a virtual tree fill it
			item.setExpanded(true);
			tree().setSelection(item);
			tree().notifyListeners(SWT.Selection, new Event());
		}
	}

	private OptionalDouble film(String typed, Runnable act) {
		return run.camera().film("“" + typed + "” in the tree", act, this::tree, () -> {
			Snapshot.Result answer = run.snapshot().find(Query.all(Level.PATIENT).matching(typed).page(0, 1));
			return run.stage().ask(() -> tree().getItemCount() == Math.min(Run.WINDOW, answer.matched())
					&& (answer.rows().isEmpty() || tree().getItem(0).getText().contains(answer.rows().getFirst().attribute("PatientID"))));
		});
	}

	private Tree tree() {
		return run.stage().control(TREE, Tree.class);
	}

	private Text box() {
		return run.stage().control(TREE, Text.class);
	}
}
