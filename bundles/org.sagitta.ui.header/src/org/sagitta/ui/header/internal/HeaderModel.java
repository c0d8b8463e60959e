package org.sagitta.ui.header.internal;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;

import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.OperationCanceledException;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.widgets.Control;
import org.sagitta.database.DicomDatabase;
import org.sagitta.database.Instance;
import org.sagitta.database.Snapshot;
import org.sagitta.dicom.DicomFiles;
import org.sagitta.dicom.inspect.HeaderFilter;
import org.sagitta.dicom.inspect.HeaderTree;
import org.sagitta.dicom.inspect.TagPath;
import org.sagitta.ui.model.RowSelection;

/// What the header view shows: which of the selected files, alone or beside another one, and which of the rows. The user interface's
/// thread only; whatever is asked for anew cancels what was under way.
final class HeaderModel {
	private final DicomFiles reader;
	private final Runnable changed;
	private final Slot finding;
	private final Slot reading;
	private final Slot filtering;
	private final Differences differences;
	private final HeaderAudit audit = new HeaderAudit();
	private HeaderSet set;
	private int first;
	private int second;
	private boolean comparing;
	private boolean only;
	private String text = "";
	private boolean regularExpression;
	private Read read;
	private Shown shown;
	private String failure = "";
	private String mistake = "";
	private String complaint = "";

	/// @param owner as long as it lives, something is shown
	/// @param changed hears that something is to be shown anew
	HeaderModel(Control owner, DicomFiles reader, Runnable changed) {
		this.reader = reader;
		this.changed = changed;
		finding = new Slot(owner.getDisplay());
		reading = new Slot(owner.getDisplay());
		filtering = new Slot(owner.getDisplay());
		differences = new Differences(owner, reader, changed, this::read, this::notFound);
		owner.addDisposeListener(_ -> cancel());
	}

	/// Shows the instances that rows stand for.
	/// @param asPair whether two of them are to be beside each other
	void show(DicomDatabase database, Snapshot snapshot, RowSelection rows, boolean asPair) {
		finding.run(Messages.finding, true, _ -> Found.of(database, snapshot, rows, audit), found -> {
			complaint = found.complaint();
			comparing |= asPair;
			show(found.set());
			if (asPair && !comparing) {
				failure = Messages.no_pair;
				changed.run();
			}
		}, e -> {
			clear();
			failed(e);
		});
	}

	/// Shows nothing.
	void clear() {
		complaint = "";
		show(null);
	}

	private void cancel() {
		List.of(finding, reading, filtering).forEach(Slot::cancel);
		differences.stop();
	}

	private void show(HeaderSet found) {
		cancel();
		set = found;
		first = 0;
		second = found == null ? 0 : found.other();
		comparing = comparing && instances().size() > 1;
		only = only && instances().size() > 1;
		differences.forget();
		read = null;
		shown = null;
		read();
	}

	/// Shows another of the files.
	void step(int file) {
		if (file != first) {
			first = file;
			read();
		}
	}

	/// Shows another file as the second.
	void stepSecond(int file) {
		if (file != second) {
			second = file;
			read();
		}
	}

	void compare(boolean wanted) {
		comparing = wanted;
		read();
	}

	void search(String wanted, boolean asRegularExpression) {
		text = wanted;
		regularExpression = asRegularExpression;
		filter();
	}

	void onlyDifferences(boolean wanted) {
		only = wanted;
		read();
	}

	/// Reads the files that are to be shown, or asks first what differs.
	private void read() {
		failure = "";
		filtering.cancel();
		if (instances().isEmpty()) {
			reading.cancel();
			changed.run();
			return;
		}
		if (isAboutAll()) {
			differences.want(instances());
		} else {
			differences.stop();
		}
		reading.run(NLS.bind(Messages.reading, file(first).getFileName()), true, work(), result -> {
			read = result;
			filter();
		}, e -> {
			read = null;
			shown = null;
			failed(e);
		});
		changed.run();
	}

	private Slot.Work<Read> work() {
		Path file = file(first);
		if (comparing) {
			Path other = file(second);
			return _ -> Read.of(reader, file, other);
		}
		var others = isAboutAll() ? differences.paths() : Set.<TagPath>of();
		return _ -> Read.of(reader, file, others);
	}

	private Path file(int place) {
		return instances().get(place).file();
	}

	/// Whether differences among all files are wanted, not between two.
	private boolean isAboutAll() {
		return only && !comparing;
	}

	private void notFound(Exception e) {
		only = false;
		read();
		failed(e);
		failure = e instanceof OperationCanceledException ? Messages.comparing_cancelled : failure;
		changed.run();
	}

	private void filter() {
		mistake = "";
		if (read == null) {
			return;
		}
		HeaderTree tree = read.tree();
		var query = new HeaderQuery(text, regularExpression, only && (comparing || differences.areKnown()),
				comparing ? null : differences.paths());
		if (query.wantsAll()) {
			filtering.cancel();
			show(tree, null);
			return;
		}
		filtering.run(Messages.searching, true, monitor -> query.filter(tree, monitor::isCanceled), result -> show(tree, result), e -> {
			if (e instanceof IllegalArgumentException wrong) {
				mistake = Failures.text(wrong);
				show(tree, null);
			} else {
				failed(e);
			}
		});
	}

	private void show(HeaderTree tree, HeaderFilter filter) {
		shown = new Shown(tree, filter);
		changed.run();
	}

	private void failed(Exception e) {
		if (e instanceof RuntimeException && !(e instanceof OperationCanceledException)) {
			ILog.of(HeaderModel.class).error(Messages.failed, e);
		}
		failure = e instanceof OperationCanceledException ? "" : String.valueOf(e.getMessage());
		changed.run();
	}

	/// What is to be said below the header: what went wrong, else what is going on, else what is odd about the files; "" for nothing.
	String message() {
		if (!failure.isEmpty() || !mistake.isEmpty()) {
			return failure.isEmpty() ? mistake : failure;
		}
		if (instances().isEmpty()) {
			return finding.isBusy() ? "" : Messages.nothing;
		}
		String walk = isAboutAll() ? differences.message(instances().size()) : "";
		if (!walk.isEmpty() && (differences.isLooking() || complaint.isEmpty())) {
			return walk;
		}
		return !complaint.isEmpty() ? complaint : read == null ? "" : read.remark();
	}

	List<Instance> instances() {
		return set == null ? List.of() : set.instances();
	}

	int first() {
		return first;
	}

	int second() {
		return second;
	}

	boolean isComparing() {
		return comparing;
	}

	boolean isOnlyDifferences() {
		return only;
	}

	/// Null where there is nothing.
	Shown shown() {
		return shown;
	}
}
