package org.sagitta.fuzz;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HexFormat;

/// Makes a finding smaller as long as it fails in the same way: `Minimiser TARGET FILE`. Prints it as bytes for Findings.
final class Minimiser {
	private static final long SECONDS = 10;
	private static final int LARGEST_PRINTED = 4096;

	private final Target target;
	private final String failure;
	private final long end = System.nanoTime() + SECONDS * 1_000_000_000L;
	private byte[] smallest;

	private Minimiser(Target target, byte[] input) throws ReflectiveOperationException {
		this.target = target;
		smallest = input;
		failure = failure(input);
	}

	public static void main(String[] arguments) throws Exception {
		Path file = Path.of(arguments[1]);
		Thread.ofPlatform().daemon().start(Minimiser::giveUp);
		Minimiser minimiser = new Minimiser(new Target(arguments[0]), Files.readAllBytes(file));
		if (minimiser.failure == null) {
			System.out.println("It does not fail again.");
			return;
		}
		minimiser.shorten();
		minimiser.calm();
		Path minimised = Files.write(file.resolveSibling(file.getFileName() + ".minimised"), minimiser.smallest);
		System.out.println(minimiser.smallest.length + " bytes of it are enough for " + minimiser.failure + ": " + minimised);
		if (minimiser.smallest.length <= LARGEST_PRINTED) {
			System.out.println("hex(\"" + HexFormat.of().formatHex(minimiser.smallest) + "\")");
		}
	}

	/// An input that takes very long would do so many times.
	private static void giveUp() {
		try {
			Thread.sleep(2000 * SECONDS);
		} catch (InterruptedException e) {
			Thread.currentThread().interrupt();
		}
		System.out.println("It takes too long to be made smaller.");
		Runtime.getRuntime().halt(1);
	}

	/// Leaves out pieces, large ones first.
	private void shorten() throws ReflectiveOperationException {
		for (int piece = smallest.length / 2; piece > 0; piece /= 2) {
			for (int at = 0; at + piece <= smallest.length && System.nanoTime() < end;) {
				byte[] without = new byte[smallest.length - piece];
				System.arraycopy(smallest, 0, without, 0, at);
				System.arraycopy(smallest, at + piece, without, at, without.length - at);
				at += isSame(without) ? 0 : piece;
			}
		}
	}

	/// Makes bytes zero.
	private void calm() throws ReflectiveOperationException {
		for (int i = 0; i < smallest.length && System.nanoTime() < end; i++) {
			byte[] calmer = smallest.clone();
			calmer[i] = 0;
			isSame(calmer);
		}
	}

	private boolean isSame(byte[] input) throws ReflectiveOperationException {
		boolean same = !Arrays.equals(input, smallest) && failure.equals(failure(input));
		if (same) {
			smallest = input;
		}
		return same;
	}

	/// The kind of exception and where it comes from; an assertion by what it says, but for the numbers.
	private String failure(byte[] input) throws ReflectiveOperationException {
		Throwable thrown = target.failure(input);
		if (thrown instanceof AssertionError) {
			return String.valueOf(thrown.getMessage()).replaceAll("[0-9]+", "#");
		}
		if (thrown == null) {
			return null;
		}
		StackTraceElement[] trace = thrown.getStackTrace();
		for (StackTraceElement element : trace) {
			if (element.getClassName().startsWith("org.sagitta.")) {
				return thrown.getClass().getName() + " at " + element;
			}
		}
		return thrown.getClass().getName();
	}
}
