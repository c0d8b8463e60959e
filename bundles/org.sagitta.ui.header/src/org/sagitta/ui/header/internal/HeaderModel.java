package org.sagitta.ui.header.internal;

import java.io.IOException;
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
import org.sagitta.dicom.DicomFile;
import org.sagitta.dicom.DicomFiles;
import org.sagitta.dicom.inspect.HeaderFilter;
import org.sagitta.dicom.inspect.HeaderTree;
import org.sagitta.dicom.inspect.TagPath;
import org.sagitta.ui.async.Throttle;
import org.sagitta.ui.model.RowSelection;

/// What the header view shows, and the jobs that find it out: the instances of a selection, the header of one of them or of two, the rows
/// that fit a search, what differs among all. The user interface's thread only; whatever is asked for anew cancels what was under way.
final class HeaderModel {
	/// A header that was read.
	/// @param remark what is odd about the files; "" where nothing is
	record Read(HeaderTree tree, String remark) {
	}

	/// What is on the screen.
	/// @param filter the rows that are wanted; null for all
	record Shown(HeaderTree tree, HeaderFilter filter) {
	}

	private record Found(HeaderSet set, String complaint) {
	}

	private final DicomFiles reader;
	private final Runnable changed;
	private final Slot finding;
	private final Slot reading;
	private final Slot filtering;
	private final Slot walking;
	private final Throttle progress;
	private final HeaderAudit audit = new HeaderAudit();
	private HeaderSet set;
	private int first;
	private int second;
	private boolean comparing;
	private Read read;
	private Shown shown;
	private String text = "";
	private boolean regularExpression;
	private boolean only;
	private Walked walked;
	private volatile int compared;
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
		walking = new Slot(owner.getDisplay());
		progress = new Throttle(owner, changed);
		owner.addDisposeListener(_ -> cancel());
	}

	/// Shows the instances that rows stand for.
	void show(DicomDatabase database, Snapshot snapshot, RowSelection rows) {
		finding.run(Messages.finding, true, _ -> {
			HeaderSet found = HeaderSet.of(database, snapshot, rows);
			return new Found(found, audited(found));
		}, found -> {
			complaint = found.complaint();
			show(found.set());
		}, e -> {
			clear();
			failed(e);
		});
	}

	/// What cannot be written down is looked at all the same, as all that is done with a database; but it is said.
	private String audited(HeaderSet found) {
		try {
			audit.record(found);
			return "";
		} catch (IOException e) {
			ILog.of(HeaderModel.class).error(Messages.not_audited, e);
			return NLS.bind(Messages.not_audited_because, e.getMessage());
		}
	}

	/// Shows nothing.
	void clear() {
		complaint = "";
		show(null);
	}

	private void cancel() {
		List.of(finding, reading, filtering, walking).forEach(Slot::cancel);
	}

	private void show(HeaderSet found) {
		cancel();
		set = found;
		first = 0;
		second = Math.min(1, Math.max(0, instances().size() - 1));
		comparing = comparing && instances().size() > 1;
		only = only && instances().size() > 1;
		walked = null;
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
		if (!only || comparing) {
			walking.cancel();
		} else if (walked == null && !walking.isBusy()) {
			walk();
		}
		Path file = instances().get(first).file();
		Path other = comparing ? instances().get(second).file() : null;
		Set<TagPath> others = only && !comparing && walked != null ? walked.paths() : Set.of();
		String job = NLS.bind(Messages.reading, file.getFileName());
		reading.run(job, true, _ -> other == null ? read(file, others) : read(file, other), result -> {
			read = result;
			filter();
		}, e -> {
			read = null;
			shown = null;
			failed(e);
		});
		changed.run();
	}

	private Read read(Path file, Set<TagPath> others) throws IOException {
		DicomFile loaded = load(file);
		return new Read(HeaderTree.of(loaded, others), Failures.text(file, loaded));
	}

	private Read read(Path file, Path other) throws IOException {
		DicomFile one = load(file);
		DicomFile two = load(other);
		String remark = Failures.text(file, one);
		return new Read(HeaderTree.of(one, two), remark.isEmpty() ? Failures.text(other, two) : remark);
	}

	private DicomFile load(Path file) throws IOException {
		try {
			return reader.read(file);
		} catch (IOException e) {
			throw new IOException(Failures.text(file, e), e);
		}
	}

	private void walk() {
		compared = 0;
		List<Instance> instances = instances();
		Slot.Work<Walked> walk = monitor -> Walked.through(instances, reader, monitor, count -> {
			compared = count;
			progress.ask();
		});
		walking.run(NLS.bind(Messages.comparing_job, instances.size()), false, walk, result -> {
			walked = result;
			read();
		}, e -> {
			only = false;
			read();
			failed(e);
			failure = e instanceof OperationCanceledException ? Messages.comparing_cancelled : failure;
			changed.run();
		});
	}

	private void filter() {
		mistake = "";
		if (read == null) {
			return;
		}
		HeaderTree tree = read.tree();
		Set<TagPath> differing = comparing || walked == null ? null : walked.paths();
		var query = new HeaderQuery(text, regularExpression, only && (comparing || walked != null), differing);
		if (query.wantsAll()) {
			filtering.cancel();
			show(tree, null);
			return;
		}
		filtering.run(Messages.searching, true, monitor -> query.filter(tree, monitor::isCanceled), result -> show(tree, result), e -> {
			if (e instanceof IllegalArgumentException) {
				mistake = e.getMessage();
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
		if (walking.isBusy()) {
			return NLS.bind(Messages.comparing, compared, instances().size());
		}
		if (!complaint.isEmpty()) {
			return complaint;
		}
		if (only && !comparing && walked != null && walked.unread() > 0) {
			return NLS.bind(Messages.not_compared, walked.unread(), walked.reason());
		}
		return read == null ? "" : read.remark();
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

	/// For what else is to be read of the files.
	DicomFiles reader() {
		return reader;
	}
}
