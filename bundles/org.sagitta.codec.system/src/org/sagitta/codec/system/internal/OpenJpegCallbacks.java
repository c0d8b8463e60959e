package org.sagitta.codec.system.internal;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.invoke.MethodHandles;

/// What OpenJPEG calls back, always on the thread that called it, so that one set of functions serves all threads. An exception
/// that left such a function would end the Java VM, hence none does: [OpenJpegCall] takes them.
final class OpenJpegCallbacks {
	final MemorySegment read;
	final MemorySegment write;
	final MemorySegment skip;
	final MemorySegment seek;
	final MemorySegment error;
	final MemorySegment warning;

	OpenJpegCallbacks(Arena arena) {
		FunctionDescriptor transfer = FunctionDescriptor.of(JAVA_LONG, ADDRESS, JAVA_LONG, ADDRESS);
		FunctionDescriptor message = FunctionDescriptor.ofVoid(ADDRESS, ADDRESS);
		read = stub("read", transfer, arena);
		write = stub("write", transfer, arena);
		skip = stub("skip", FunctionDescriptor.of(JAVA_LONG, JAVA_LONG, ADDRESS), arena);
		seek = stub("seek", FunctionDescriptor.of(JAVA_INT, JAVA_LONG, ADDRESS), arena);
		error = stub("error", message, arena);
		warning = stub("warning", message, arena);
	}

	private static MemorySegment stub(String method, FunctionDescriptor descriptor, Arena arena) {
		try {
			return Linker.nativeLinker().upcallStub(
					MethodHandles.lookup().findStatic(OpenJpegCallbacks.class, method, descriptor.toMethodType()), descriptor, arena);
		} catch (ReflectiveOperationException e) {
			throw new IllegalStateException(e);
		}
	}

	private static long read(MemorySegment buffer, long count, MemorySegment user) {
		return OpenJpegCall.current().read(buffer, count);
	}

	private static long write(MemorySegment buffer, long count, MemorySegment user) {
		return OpenJpegCall.current().write(buffer, count);
	}

	private static long skip(long count, MemorySegment user) {
		return OpenJpegCall.current().skip(count);
	}

	private static int seek(long position, MemorySegment user) {
		return OpenJpegCall.current().seek(position);
	}

	private static void error(MemorySegment text, MemorySegment user) {
		OpenJpegCall.current().message(text, true);
	}

	private static void warning(MemorySegment text, MemorySegment user) {
		OpenJpegCall.current().message(text, false);
	}
}
