package org.sagitta.journal;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import org.sagitta.journal.internal.Disk;
import org.sagitta.journal.internal.EncodedLines;
import org.sagitta.journal.internal.LineReader;
import org.sagitta.journal.internal.LogFile;

/// A file of UTF-8 lines to which lines are only added. Lines are on the disk when [#append] returns. All methods may be called
/// on any thread; an interrupt of the thread neither closes the log nor breaks off what it writes.
///
/// One program may have a log open for appending. An append finds out when another has written to the file, and fails. What the
/// lines say is the callers': a damaged sector that still is UTF-8 goes unnoticed here.
public final class LineLog implements AutoCloseable {
	/// What a line may take as UTF-8, without its end.
	public static final int LONGEST_LINE = 1 << 20;
	/// What one append may take, for it is written in one go.
	public static final int LARGEST_APPEND = 64 << 20;

	private final LogFile file;

	private LineLog(LogFile file) {
		this.file = file;
	}

	/// Opens a log; its file and folder are made when they are not there. Bytes after the last end of line, which a crash left,
	/// are moved to a file `<name>.torn-<n>` beside it.
	/// @throws IOException when that cannot be done; the file is then as it was
	public static LineLog open(Path file) throws IOException {
		return open(file, Disk.REAL);
	}

	static LineLog open(Path file, Disk disk) throws IOException {
		return new LineLog(LogFile.open(file, disk));
	}

	/// Adds lines, all or none: when one cannot be written, the file is cut back to what it was. Only a loss of power may leave
	/// the first of the lines without the others, and then this method has not returned.
	/// @throws IllegalArgumentException when a line has an end of line inside, is no correct Unicode or is longer than
	///         [#LONGEST_LINE], or when all together are longer than [#LARGEST_APPEND]; nothing is written then
	/// @throws IOException when nothing was added: the log can still be used, unless the message says otherwise
	public void append(List<String> lines) throws IOException {
		byte[] bytes = EncodedLines.encode(lines);
		if (bytes.length > 0) {
			file.append(bytes);
		}
	}

	/// Where the bytes are that [#open] found behind the last whole line.
	public Optional<Path> torn() {
		return file.torn();
	}

	/// How many bytes of the file are whole lines that are on the disk.
	public long size() {
		return file.size();
	}

	/// Closes the file. Everything is on the disk already.
	@Override
	public void close() throws IOException {
		file.close();
	}

	/// Reads all lines of a file, which another may have open for appending, one after the other; no more than one line is in
	/// memory.
	/// @throws JournalException when a line cannot be read, unless the consumer passes over it
	/// @throws java.nio.file.NoSuchFileException when there is no such file
	public static void read(Path file, LineConsumer consumer) throws IOException {
		LineReader.read(file, consumer);
	}

	/// The last whole line, which is found from the end of the file. Empty when there is none.
	/// @throws JournalException when it cannot be read; its line number is then 0, for nobody counted
	/// @throws java.nio.file.NoSuchFileException when there is no such file
	public static Optional<String> last(Path file) throws IOException {
		return LineReader.last(file);
	}
}
