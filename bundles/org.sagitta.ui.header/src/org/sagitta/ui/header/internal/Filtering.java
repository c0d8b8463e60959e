package org.sagitta.ui.header.internal;

import java.util.Set;
import java.util.function.Consumer;

import org.eclipse.swt.widgets.Display;
import org.sagitta.dicom.inspect.HeaderFilter;
import org.sagitta.dicom.inspect.HeaderTree;
import org.sagitta.dicom.inspect.TagPath;

/// Finds the rows of a header that are searched for, or that differ. The user interface's thread only; a new question cancels the last.
final class Filtering {
	private final Slot slot;
	private final Consumer<Shown> found;
	private final Consumer<Exception> failed;
	private String text = "";
	private boolean regularExpression;
	private String mistake = "";

	/// @param failed hears why nothing can be found; not of a mistake in what is searched for, of which all rows are the answer
	Filtering(Display display, Consumer<Shown> found, Consumer<Exception> failed) {
		slot = new Slot(display);
		this.found = found;
		this.failed = failed;
	}

	/// What the next answers are about.
	void search(String wanted, boolean asRegularExpression) {
		text = wanted;
		regularExpression = asRegularExpression;
	}

	/// @param only whether only rows that differ are wanted
	/// @param differing the paths that differ; null where two files are compared, whose rows say so themselves
	void of(HeaderTree tree, boolean only, Set<TagPath> differing) {
		mistake = "";
		var query = new HeaderQuery(text, regularExpression, only, differing);
		if (query.wantsAll()) {
			slot.cancel();
			found.accept(new Shown(tree, null));
			return;
		}
		Slot.Work<HeaderFilter> work = monitor -> query.filter(tree, monitor::isCanceled);
		slot.run(Messages.searching, true, work, result -> found.accept(new Shown(tree, result)), e -> {
			if (e instanceof IllegalArgumentException wrong) {
				mistake = Failures.text(wrong);
				found.accept(new Shown(tree, null));
			} else {
				failed.accept(e);
			}
		});
	}

	void cancel() {
		slot.cancel();
	}

	/// What is wrong with what is searched for; "" for nothing.
	String mistake() {
		return mistake;
	}
}
