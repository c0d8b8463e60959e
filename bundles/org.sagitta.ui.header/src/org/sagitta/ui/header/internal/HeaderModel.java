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
import org.sagitta.dicom.inspect.TagPath;
import org.sagitta.ui.model.RowSelection;

/// Brings headers onto the screen: finds the files of a selection, reads the chosen ones, and filters their rows. The user interface's
/// thread only; whatever is asked for anew cancels what was under way.
final class HeaderModel {
	private final DicomFiles reader;
	private final Runnable changed;
	private final Slot finding;
	private final Slot reading;
	private final Filtering filtering;
	private final Differences differences;
	private final Choice choice = new Choice();
	private final HeaderAudit audit = new HeaderAudit();
	private Read read;
	private Shown shown;
	private String failure = "";
	private String complaint = "";

	/// @param owner as long as it lives, something is shown
	/// @param changed hears that something is to be shown anew
	HeaderModel(Control owner, DicomFiles reader, Runnable changed) {
		this.reader = reader;
		this.changed = changed;
		finding = new Slot(owner.getDisplay());
		reading = new Slot(owner.getDisplay());
		filtering = new Filtering(owner.getDisplay(), this::show, this::failed);
		differences = new Differences(owner, reader, changed, this::read, this::notFound);
		owner.addDisposeListener(_ -> cancel());
	}

	/// Shows the instances that rows stand for.
	/// @param asPair whether two of them are to be beside each other
	void show(DicomDatabase database, Snapshot snapshot, RowSelection rows, boolean asPair) {
		finding.run(Messages.finding, true, _ -> Found.of(database, snapshot, rows, audit), found -> {
			complaint = found.complaint();
			show(found.set(), asPair);
			if (asPair && !choice.isComparing()) {
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
		show(null, false);
	}

	private void cancel() {
		finding.cancel();
		reading.cancel();
		filtering.cancel();
		differences.stop();
	}

	private void show(HeaderSet found, boolean asPair) {
		cancel();
		choice.of(found, asPair);
		differences.forget();
		read = null;
		shown = null;
		read();
	}

	/// Shows another of the files.
	void step(int file) {
		if (choice.first(file)) {
			read();
		}
	}

	/// Shows another file as the second.
	void stepSecond(int file) {
		if (choice.second(file)) {
			read();
		}
	}

	void compare(boolean wanted) {
		choice.compare(wanted);
		read();
	}

	void search(String wanted, boolean asRegularExpression) {
		filtering.search(wanted, asRegularExpression);
		filter();
	}

	void onlyDifferences(boolean wanted) {
		choice.only(wanted);
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
		if (choice.isAboutAll()) {
			differences.want(instances());
		} else {
			differences.stop();
		}
		reading.run(NLS.bind(Messages.reading, choice.firstFile().getFileName()), true, work(), result -> {
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
		Path file = choice.firstFile();
		if (choice.isComparing()) {
			Path other = choice.secondFile();
			return _ -> Read.of(reader, file, other);
		}
		var others = choice.isAboutAll() ? differences.paths() : Set.<TagPath>of();
		return _ -> Read.of(reader, file, others);
	}

	private void notFound(Exception e) {
		choice.only(false);
		read();
		failed(e);
		failure = e instanceof OperationCanceledException ? Messages.comparing_cancelled : failure;
		changed.run();
	}

	private void filter() {
		if (read != null) {
			boolean pair = choice.isComparing();
			filtering.of(read.tree(), choice.isOnly() && (pair || differences.areKnown()), pair ? null : differences.paths());
		}
	}

	private void show(Shown next) {
		shown = next;
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
		if (!failure.isEmpty() || read != null && !filtering.mistake().isEmpty()) {
			return failure.isEmpty() ? filtering.mistake() : failure;
		}
		if (instances().isEmpty()) {
			return finding.isBusy() ? "" : Messages.nothing;
		}
		String walk = choice.isAboutAll() ? differences.message(instances().size()) : "";
		if (!walk.isEmpty() && (differences.isLooking() || complaint.isEmpty())) {
			return walk;
		}
		return !complaint.isEmpty() ? complaint : read == null ? "" : read.remark();
	}

	List<Instance> instances() {
		return choice.instances();
	}

	/// Which files are looked at, and how.
	Choice choice() {
		return choice;
	}

	/// Null where there is nothing.
	Shown shown() {
		return shown;
	}
}
