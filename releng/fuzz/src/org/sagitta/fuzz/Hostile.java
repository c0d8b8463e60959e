package org.sagitta.fuzz;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;

import org.sagitta.dicom.DicomException;

import com.sun.management.ThreadMXBean;

/// What the targets share: hostile bytes as a file, the one exception that may be thrown for them, and what they may allocate.
final class Hostile {
	/// A use of what was read.
	interface Use<T> {
		void of(T what) throws IOException;
	}

	/// Something that may refuse its input.
	interface Work<T> {
		T run() throws IOException;
	}

	private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();
	private static final Path FOLDER = folder();
	private static final Path FILE = FOLDER.resolve("input.dcm");

	private Hostile() {
	}

	private static Path folder() {
		try {
			return Files.createTempDirectory("fuzz");
		} catch (IOException e) {
			throw new ExceptionInInitializerError(e);
		}
	}

	/// The folder of this process, which the script removes.
	static Path folder(String name) throws IOException {
		return Files.createDirectories(FOLDER.resolve(name));
	}

	/// Does something with the bytes as a file; that they are refused is fine.
	static void file(byte[] bytes, Use<Path> use) throws IOException {
		// A new file each time: a file system may sync one that is written over.
		Files.deleteIfExists(FILE);
		Files.write(FILE, bytes);
		refusable(() -> {
			use.of(FILE);
			return null;
		});
	}

	/// @return null when the input was refused in the way that is agreed upon
	static <T> T refusable(Work<T> work) throws IOException {
		try {
			return work.run();
		} catch (DicomException e) {
			if (e.getMessage() == null || e.getMessage().isBlank()) {
				throw new AssertionError("refused without a reason", e);
			}
			return null;
		}
	}

	/// As [#refusable], of text that was put, not read: the accessors wrap the refusal (see DataSet).
	static <T> T wrapped(Work<T> work) throws IOException {
		return refusable(() -> {
			try {
				return work.run();
			} catch (UncheckedIOException e) {
				throw e.getCause();
			}
		});
	}

	/// What is ours must not be refused.
	static <T> T accepted(String what, Work<T> work) throws IOException {
		try {
			return work.run();
		} catch (DicomException e) {
			throw new AssertionError(what, e);
		}
	}

	/// Fails when the work allocates more than a limit, all in all, be it refused or not: twice, for the first time may load classes
	/// and dictionaries.
	static <T> T within(long limit, Work<T> work) throws IOException {
		T result = null;
		for (int i = 0; i < 2; i++) {
			long before = THREADS.getCurrentThreadAllocatedBytes();
			try {
				result = work.run();
			} catch (DicomException e) {
				if (THREADS.getCurrentThreadAllocatedBytes() - before <= limit) {
					throw e;
				}
			}
			long allocated = THREADS.getCurrentThreadAllocatedBytes() - before;
			if (allocated <= limit) {
				return result;
			}
			check(i == 0, allocated + " bytes were allocated, and " + limit + " are allowed");
		}
		return result;
	}

	static void check(boolean holds, String otherwise) {
		if (!holds) {
			throw new AssertionError(otherwise);
		}
	}
}
