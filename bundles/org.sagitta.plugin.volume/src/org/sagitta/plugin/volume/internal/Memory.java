package org.sagitta.plugin.volume.internal;

import java.io.IOException;
import java.util.Locale;
import java.util.function.IntFunction;
import java.util.function.LongSupplier;

/// Refuses a volume that the heap has no room for, before anything is read.
/// @param free bytes that can still be allocated
/// @param collect frees what nobody needs any more
record Memory(LongSupplier free, Runnable collect) {
	/// Arrays of any type have at most this many elements.
	private static final long LONGEST_ARRAY = Integer.MAX_VALUE - 8;

	static Memory ofThisProgram() {
		Runtime runtime = Runtime.getRuntime();
		return new Memory(() -> runtime.maxMemory() - runtime.totalMemory() + runtime.freeMemory(), System::gc);
	}

	/// Makes the array for a volume.
	/// @param voxel bytes of one
	/// @param besides bytes that are needed while loading
	/// @throws IOException with the size and what to do, for the user
	<T> T array(IntFunction<T> maker, int columns, int rows, int slices, int voxel, long besides) throws IOException {
		String size = columns + " × " + rows + " × " + slices + " voxels";
		long voxels;
		try {
			voxels = Math.multiplyExact(Math.multiplyExact((long) columns, rows), slices);
		} catch (ArithmeticException _) {
			voxels = Long.MAX_VALUE;
		}
		if (voxels > LONGEST_ARRAY) {
			throw new IOException("The volume has " + size + ", more than one volume can hold (2147483639). Load a part of the series.");
		}
		long needed = voxels * voxel + besides;
		if (needed > free.getAsLong()) {
			// What looks taken may only be garbage.
			collect.run();
		}
		long available = free.getAsLong();
		if (needed > available) {
			throw tooLarge(size, needed, available);
		}
		try {
			return maker.apply((int) voxels);
		} catch (OutOfMemoryError _) {
			// Somebody else was faster, or the free memory is in pieces. Nothing was allocated, so all else is as it was.
			throw tooLarge(size, needed, available);
		}
	}

	private static IOException tooLarge(String size, long needed, long available) {
		return new IOException("The volume of " + size + " needs " + megabytes(needed) + " of memory, and " + megabytes(available)
				+ " are free. Remove other volumes from the scene, or start Sagitta with a larger heap (the Java option -Xmx).");
	}

	private static String megabytes(long bytes) {
		return String.format(Locale.ROOT, "%.0f MB", Math.ceil(bytes / 1048576.0));
	}
}
