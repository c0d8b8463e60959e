package org.sagitta.ui.header.internal;

import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.function.IntConsumer;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.OperationCanceledException;
import org.eclipse.core.runtime.SubMonitor;
import org.sagitta.database.Instance;
import org.sagitta.dicom.DicomException;
import org.sagitta.dicom.DicomFile;
import org.sagitta.dicom.DicomFiles;
import org.sagitta.dicom.inspect.HeaderDifferences;
import org.sagitta.dicom.inspect.TagPath;

/// What became of looking for differences among files.
/// @param paths the elements that differ
/// @param unread how many files could not be read, and so were not compared
/// @param reason why the first of them could not
record Walked(Set<TagPath> paths, int unread, String reason) {
	/// Reads one file after the other.
	/// @param progress hears how many files were read
	/// @throws OperationCanceledException when the monitor is cancelled
	static Walked through(List<Instance> instances, DicomFiles reader, IProgressMonitor monitor, IntConsumer progress) throws IOException {
		SubMonitor ticks = SubMonitor.convert(monitor, instances.size());
		var differences = new HeaderDifferences();
		int unread = 0;
		String reason = "";
		for (int i = 0; i < instances.size(); i++) {
			ticks.split(1);
			try {
				DicomFile file = reader.read(instances.get(i).file());
				differences.add(file);
			} catch (IOException e) {
				if (e instanceof DicomException problem && problem.kind() == DicomException.Kind.LIMIT) {
					throw e;
				}
				reason = unread++ == 0 ? Failures.text(instances.get(i).file(), e) : reason;
			}
			progress.accept(i + 1);
		}
		return new Walked(differences.paths(), unread, reason);
	}
}
