package org.sagitta.codec.system.internal;

import java.lang.foreign.MemorySegment;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodType;

/// A function of a library. The few calls that a frame takes may box their arguments.
final class NativeFunction {
	private final MethodHandle handle;

	NativeFunction(MethodHandle handle) {
		this.handle = handle.asSpreader(Object[].class, handle.type().parameterCount())
				.asType(MethodType.methodType(Object.class, Object[].class));
	}

	/// Calls it.
	/// @return null where the function returns nothing
	Object call(Object... arguments) {
		try {
			return handle.invokeExact(arguments);
		} catch (RuntimeException | Error e) {
			throw e;
		} catch (Throwable e) {
			throw new IllegalStateException(e);
		}
	}

	/// Calls a function that answers 1 for success and 0 for failure.
	boolean succeeds(Object... arguments) {
		return (int) call(arguments) != 0;
	}

	MemorySegment pointer(Object... arguments) {
		return (MemorySegment) call(arguments);
	}
}
