package org.sagitta.command.attach;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/// The terminal or the pipe that this process writes to. The progress line stands on standard error and gives way to any output.
public final class Terminal implements Output {
	/// `true` or `false` where whoever starts the program knows whether standard error is a terminal.
	public static final String WATCHED = "sagitta.terminal";
	private static final byte[] CLEAR = "\r\033[K".getBytes(StandardCharsets.US_ASCII);

	private final OutputStream out;
	private final OutputStream err;
	private final boolean watched;
	private final boolean piped;
	private boolean shown;

	public Terminal(OutputStream out, OutputStream err, boolean watched) {
		this(out, err, watched, false);
	}

	/// @param piped whether `out` is known to be a pipe, which fails only when its reader is gone
	private Terminal(OutputStream out, OutputStream err, boolean watched, boolean piped) {
		this.out = out;
		this.err = err;
		this.watched = watched;
		this.piped = piped;
	}

	/// That of this process, whatever `System.out` is set to.
	public static Terminal ofProcess() {
		return new Terminal(new FileOutputStream(FileDescriptor.out), new FileOutputStream(FileDescriptor.err), errorIsTerminal(),
				outIsPipe());
	}

	/// What Linux says of the file behind standard output; the message of an error is in the user's language and says less.
	private static boolean outIsPipe() {
		Path link = Path.of("/proc/self/fd/1");
		try {
			return Files.isSymbolicLink(link) && Files.readSymbolicLink(link).toString().matches("(pipe|socket):.*");
		} catch (IOException _) {
			return false; // then the message has to do
		}
	}

	private IOException lost(IOException e) {
		String message = String.valueOf(e.getMessage()).toLowerCase(Locale.ROOT);
		return piped || message.contains("broken pipe") || message.contains("connection reset") || message.contains("pipe is being closed")
				|| message.contains("pipe has been ended") ? new ReaderGoneException(e) : e;
	}

	/// Whether progress is shown.
	public boolean watched() {
		return watched;
	}

	private static boolean errorIsTerminal() {
		String told = System.getProperty(WATCHED);
		Path link = Path.of("/proc/self/fd/2");
		if (told != null || !Files.isSymbolicLink(link)) {
			return Boolean.parseBoolean(told);
		}
		try {
			String target = Files.readSymbolicLink(link).toString();
			return target.startsWith("/dev/pts/") || target.startsWith("/dev/tty");
		} catch (IOException _) {
			return false; // nobody knows: then rather no progress than escape codes in a file
		}
	}

	@Override
	public OutputStream out() {
		return clearing(out);
	}

	@Override
	public OutputStream err() {
		return clearing(err);
	}

	@Override
	public synchronized void progress(String line) {
		if (watched) {
			shown = write(line.isEmpty() ? CLEAR : ("\r" + line + "\033[K").getBytes(StandardCharsets.UTF_8)) && !line.isEmpty();
		}
	}

	/// A terminal that is gone shows no progress; the output itself reports the loss.
	private boolean write(byte[] bytes) {
		try {
			err.write(bytes);
			err.flush();
			return true;
		} catch (IOException _) {
			return false;
		}
	}

	private OutputStream clearing(OutputStream target) {
		return new OutputStream() {
			@Override
			public void write(int b) throws IOException {
				write(new byte[] { (byte) b }, 0, 1);
			}

			@Override
			public void write(byte[] bytes, int offset, int length) throws IOException {
				synchronized (Terminal.this) {
					if (shown) {
						progress("");
					}
					try {
						target.write(bytes, offset, length);
					} catch (IOException e) {
						throw lost(e);
					}
				}
			}

			@Override
			public void flush() throws IOException {
				target.flush();
			}
		};
	}
}
