package org.sagitta.ui.testkit.internal;

import java.lang.management.ThreadInfo;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

import org.eclipse.ui.monitoring.IUiFreezeEventLogger;
import org.eclipse.ui.monitoring.UiFreezeEvent;

/// Prints into the log of the tests what the platform's monitor finds. It does not judge: tests run on the thread that is watched, and
/// what they do or call themselves looks like a freeze. [org.sagitta.ui.testkit.StallMeter] judges.
public final class FreezeLog implements IUiFreezeEventLogger {
	private static final int FRAMES = 12;
	private static final String WAITING = "org.sagitta.ui.testkit.Ui";

	@Override
	public void log(UiFreezeEvent event) {
		List<StackTraceElement> stack = Arrays.stream(event.getStackTraceSamples()).reduce((_, last) -> last).map(sample -> frames(sample.getStackTraces()))
				.orElse(List.of());
		System.out.println("UI freeze of " + event.getTotalDuration() + " ms" + (isOfTest(stack) ? ", in what a test called itself" : "")
				+ stack.stream().limit(FRAMES).map(frame -> "\n\tat " + frame).collect(Collectors.joining()));
	}

	/// The user interface's thread is the first.
	private static List<StackTraceElement> frames(ThreadInfo[] threads) {
		return threads.length == 0 ? List.of() : List.of(threads[0].getStackTrace());
	}

	/// Whether a test runs, and does not wait for the workbench.
	static boolean isOfTest(List<StackTraceElement> stack) {
		return stack.stream().map(StackTraceElement::getClassName).filter(name -> name.equals(WAITING) || name.endsWith("Test")).findFirst()
				.filter(name -> !name.equals(WAITING)).isPresent();
	}
}
