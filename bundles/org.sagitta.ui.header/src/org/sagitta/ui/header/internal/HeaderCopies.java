package org.sagitta.ui.header.internal;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.SubMonitor;
import org.eclipse.osgi.util.NLS;
import org.sagitta.database.Instance;
import org.sagitta.dicom.DicomFiles;
import org.sagitta.dicom.inspect.Dump;
import org.sagitta.dicom.inspect.HeaderRow;
import org.sagitta.dicom.inspect.TagPath.Match;

/// What of headers goes to the clipboard. On a background thread: values may be in their files still.
final class HeaderCopies {
	/// More than this is no use in a clipboard.
	private static final int MOST = 32 << 20;

	/// @param remark what is to be said of it; "" for nothing
	record Copy(String text, String remark) {
	}

	private interface Part {
		String of(HeaderRow row) throws IOException;
	}

	private HeaderCopies() {
	}

	static Copy lines(List<HeaderRow> rows) throws IOException {
		return joined(rows, row -> {
			var line = new StringBuilder();
			if (row.match().isPresent()) {
				Match match = row.match().get();
				new Dump(!match.element().vr().isBulk()).line(match, line); // nobody wants pixels in a clipboard
			}
			return line.toString().stripTrailing();
		});
	}

	static Copy values(List<HeaderRow> rows) throws IOException {
		return joined(rows, row -> HeaderWords.text(row.fullValue()));
	}

	static Copy paths(List<HeaderRow> rows) throws IOException {
		return joined(rows, row -> row.path().toString());
	}

	/// @param sopClass of the file
	static Copy references(List<HeaderRow> rows, String sopClass) throws IOException {
		return joined(rows, row -> HeaderReference.line(row, sopClass));
	}

	private static Copy joined(List<HeaderRow> rows, Part part) throws IOException {
		var text = new StringBuilder();
		for (HeaderRow row : rows) {
			text.append(text.isEmpty() ? "" : System.lineSeparator()).append(part.of(row));
		}
		return new Copy(text.toString(), "");
	}

	/// The headers of files as a dump shows them, each after the path of its file; of a file that cannot be read, the reason.
	static Copy headers(List<Instance> instances, DicomFiles reader, IProgressMonitor monitor) throws IOException {
		SubMonitor ticks = SubMonitor.convert(monitor, instances.size());
		var text = new StringBuilder();
		int copied = 0;
		for (Instance instance : instances) {
			ticks.split(1);
			if (text.length() > MOST) {
				return new Copy(text.toString(), NLS.bind(Messages.copied_some, copied, instances.size()));
			}
			append(instance.file(), reader, text);
			copied++;
		}
		return new Copy(text.toString(), NLS.bind(Messages.copied, copied));
	}

	private static void append(Path file, DicomFiles reader, StringBuilder text) throws IOException {
		text.append("# ").append(file).append('\n');
		try {
			new Dump(false).write(reader.read(file), text);
		} catch (IOException e) {
			text.append("# ").append(Failures.text(file, e)).append('\n');
		}
		text.append('\n');
	}
}
