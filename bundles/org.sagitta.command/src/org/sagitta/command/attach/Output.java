package org.sagitta.command.attach;

import java.io.OutputStream;

import org.osgi.annotation.versioning.ConsumerType;

/// Where a running command's output goes: to this process's terminal, or over the socket to that of a client. Safe on any thread.
@ConsumerType
public interface Output {
	/// Standard output. Writing fails with a [ReaderGoneException] once nobody reads any more, and with another exception when
	/// what is written cannot be kept, as on a disk that is full.
	OutputStream out();

	/// Standard error.
	OutputStream err();

	/// Shows a line until the next output or the next line; nothing where nobody watches.
	void progress(String line);
}
