package org.sagitta.fuzz;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;

/// A target by its name, for those who call it without Jazzer.
final class Target {
	private final Method method;

	Target(String name) throws ReflectiveOperationException {
		method = Class.forName("org.sagitta.fuzz." + name).getMethod("fuzzerTestOneInput", byte[].class);
	}

	/// @return what it threw, or null
	Throwable failure(byte[] input) throws ReflectiveOperationException {
		try {
			method.invoke(null, (Object) input);
			return null;
		} catch (InvocationTargetException e) {
			return e.getCause();
		}
	}
}
