package org.sagitta.ui.header.internal;

import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.widgets.Control;
import org.sagitta.database.Instance;
import org.sagitta.dicom.DicomFiles;
import org.sagitta.dicom.inspect.TagPath;
import org.sagitta.ui.async.Throttle;

/// What differs among all the files of a selection, once a job has read them. The user interface's thread only.
final class Differences {
	private final DicomFiles reader;
	private final Slot walking;
	private final Throttle progress;
	private final Runnable found;
	private final Consumer<Exception> failed;
	private Walked walked;
	private volatile int compared;

	/// @param progress is asked to show how far the job is
	/// @param failed hears that it will not be found out, and why
	Differences(Control owner, DicomFiles reader, Runnable progress, Runnable found, Consumer<Exception> failed) {
		this.reader = reader;
		this.found = found;
		this.failed = failed;
		walking = new Slot(owner.getDisplay());
		this.progress = new Throttle(owner, progress);
	}

	/// Sees to it that they will be known.
	void want(List<Instance> instances) {
		if (walked != null || walking.isBusy()) {
			return;
		}
		compared = 0;
		Slot.Work<Walked> walk = monitor -> Walked.through(instances, reader, monitor, count -> {
			compared = count;
			progress.ask();
		});
		walking.run(NLS.bind(Messages.comparing_job, instances.size()), false, walk, result -> {
			walked = result;
			found.run();
		}, failed);
	}

	/// Stops looking; what is known stays.
	void stop() {
		walking.cancel();
	}

	/// For other files.
	void forget() {
		stop();
		walked = null;
	}

	boolean areKnown() {
		return walked != null;
	}

	/// None as long as they are not known.
	Set<TagPath> paths() {
		return walked == null ? Set.of() : walked.paths();
	}

	/// How far it is, or what was left out; "" for nothing.
	/// @param files how many there are
	String message(int files) {
		if (walking.isBusy()) {
			return NLS.bind(Messages.comparing, compared, files);
		}
		return walked == null || walked.unread() == 0 ? "" : NLS.bind(Messages.not_compared, walked.unread(), walked.reason());
	}

	boolean isLooking() {
		return walking.isBusy();
	}
}
