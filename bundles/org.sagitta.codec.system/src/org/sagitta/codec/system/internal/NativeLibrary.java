package org.sagitta.codec.system.internal;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemoryLayout;
import java.lang.foreign.SymbolLookup;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;

/// A library of the operating system, and how to find its functions.
final class NativeLibrary {
	private final SymbolLookup symbols;

	private NativeLibrary(SymbolLookup symbols) {
		this.symbols = symbols;
	}

	/// The first of these files that is installed.
	/// @param arena as long as it lives, the library stays loaded
	/// @throws IllegalCallerException when the Java VM was told to deny native access
	static Optional<NativeLibrary> load(List<String> files, Arena arena) {
		for (String file : files) {
			try {
				return Optional.of(new NativeLibrary(SymbolLookup.libraryLookup(file, arena)));
			} catch (IllegalArgumentException _) {
				// No library of that name: the next one may be there.
			}
		}
		return Optional.empty();
	}

	/// @throws NoSuchElementException when the library has no such function
	NativeFunction function(String name, MemoryLayout result, MemoryLayout... arguments) {
		return function(name, FunctionDescriptor.of(result, arguments));
	}

	/// @throws NoSuchElementException when the library has no such function
	NativeFunction procedure(String name, MemoryLayout... arguments) {
		return function(name, FunctionDescriptor.ofVoid(arguments));
	}

	private NativeFunction function(String name, FunctionDescriptor descriptor) {
		return new NativeFunction(Linker.nativeLinker().downcallHandle(symbols.findOrThrow(name), descriptor));
	}

	boolean has(String name) {
		return symbols.find(name).isPresent();
	}
}
