package org.sagitta.codec.system.internal;

/// Changes a system property for the time of a test.
/// @param name of the property
record PropertyKeeper(String name) {
	/// Puts the old value back.
	interface Restored extends AutoCloseable {
		@Override
		void close();
	}

	/// @param value or null for none
	Restored set(String value) {
		String before = System.getProperty(name);
		put(value);
		return () -> put(before);
	}

	private void put(String value) {
		if (value == null) {
			System.clearProperty(name);
		} else {
			System.setProperty(name, value);
		}
	}
}
