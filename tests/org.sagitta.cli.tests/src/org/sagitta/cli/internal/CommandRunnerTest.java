package org.sagitta.cli.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.NoSuchFileException;
import java.util.Hashtable;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.osgi.framework.ServiceFactory;
import org.osgi.framework.Bundle;
import org.osgi.framework.ServiceRegistration;
import org.sagitta.command.Command;
import org.sagitta.command.CommandContext;
import org.sagitta.command.UsageException;
import org.sagitta.command.attach.AttachClient;
import org.sagitta.command.attach.Output;
import org.sagitta.command.attach.ReaderGoneException;
import org.sagitta.command.attach.Request;
import org.sagitta.database.DatabaseException;
import org.sagitta.testkit.Services;

/// The runner with the commands of the running framework and some of the test's own.
class CommandRunnerTest {
	private final CommandRunner runner = Services.await(CommandRunner.class);
	private final MemoryOutput output = new MemoryOutput();
	private ServiceRegistration<?> registration;

	@AfterEach
	void unregister() {
		if (registration != null) {
			registration.unregister();
		}
	}

	@FunctionalInterface
	interface Body {
		int run(CommandContext context) throws Exception;
	}

	private static Command command(String name, Body body) {
		return new Command() {
			@Override
			public String name() {
				return name;
			}

			@Override
			public String usage() {
				return "THING…";
			}

			@Override
			public String summary() {
				return "Tests " + name;
			}

			@Override
			public int run(CommandContext context) throws Exception {
				return body.run(context);
			}
		};
	}

	private void register(String name, Body body) {
		registration = Services.context().registerService(Command.class, command(name, body), new Hashtable<>());
	}

	private int run(String... words) throws DatabaseException {
		return run(output, words);
	}

	private int run(Output to, String... words) throws DatabaseException {
		return runner.run(new Request(List.of(words), Run.FOLDER, false), () -> Run.FOLDER, to, () -> false);
	}

	@Test
	void aCommandThatComesAndGoesIsThereAndGone() throws Exception {
		assertEquals(Command.USAGE, run("probe"));
		register("probe", context -> {
			context.out().println(context.arguments() + " " + context.path("x"));
			return 7;
		});
		assertEquals(7, run("--database", "d", "probe", "a", "--verbose", "--b"));
		assertEquals("[a, --b] " + Run.FOLDER.resolve("x") + System.lineSeparator(), output.outText());
		assertEquals(Command.OK, run("help", "probe"));
		assertTrue(output.outText().contains("Usage: sagitta probe THING…"));
		registration.unregister();
		registration = null;
		assertEquals(Command.USAGE, run("probe"));
	}

	@Test
	void namesOfTwoWordsGoBeforeNamesOfOne() throws Exception {
		register("probe deep", context -> {
			context.out().print(context.arguments());
			return 0;
		});
		assertEquals(0, run("probe", "deep", "x"));
		assertEquals("[x]", output.outText());
		assertEquals(Command.USAGE, run("probe", "flat"));
	}

	@Test
	void anUnknownCommandNamesItsNeighbours() throws Exception {
		assertEquals(Command.USAGE, run("sampel", "x"));
		assertEquals("sagitta: there is no command sampel x. Did you mean sample? See sagitta help." + System.lineSeparator(),
				output.errText());
		assertEquals("", output.outText());
	}

	@Test
	void aUsageErrorShowsTheUsage() throws Exception {
		register("probe", _ -> {
			throw new UsageException("a thing is needed");
		});
		assertEquals(Command.USAGE, run("probe"));
		assertEquals(List.of("sagitta probe: a thing is needed", "Usage: sagitta probe THING…"), output.errText().lines().toList());
	}

	@Test
	void aFailureIsOneLineAndATraceOnlyWhenAsked() throws Exception {
		register("probe", _ -> {
			throw new NoSuchFileException("/no/such");
		});
		assertEquals(Command.FAILED, run("probe"));
		assertEquals(List.of("sagitta probe: /no/such: no such file or folder"), output.errText().lines().toList());
		assertEquals(Command.FAILED, run("probe", "--verbose"));
		assertTrue(output.errText().contains("at org.sagitta.cli.internal.CommandRunnerTest"), output.errText());
	}

	@Test
	void anErrorWithoutAMessageStillSaysSomething() throws Exception {
		register("probe", _ -> {
			throw new IllegalStateException();
		});
		assertEquals(Command.FAILED, run("probe"));
		assertEquals(List.of("sagitta probe: java.lang.IllegalStateException"), output.errText().lines().toList());
	}

	@Test
	void aCancellationIsNoFailure() throws Exception {
		register("probe", _ -> {
			throw new CancellationException();
		});
		assertEquals(Command.CANCELLED, run("probe"));
		assertEquals("", output.errText());
	}

	@Test
	void aDatabaseOfAnotherProcessIsForTheCallerToFind() {
		register("probe", _ -> {
			throw new DatabaseException(DatabaseException.Kind.OWNED_ELSEWHERE, "taken");
		});
		assertThrows(DatabaseException.class, () -> run("probe"));
	}

	@Test
	void aReaderThatGoesAwayEndsTheCommandQuietly() throws Exception {
		register("probe", context -> {
			for (int i = 0; !context.cancelled(); i++) {
				context.out().println("line " + i);
			}
			return Command.OK;
		});
		Output broken = failing(new ReaderGoneException(new IOException("Broken pipe")));
		assertEquals(AttachClient.NOBODY_READS, run(broken, "probe"));
		assertEquals("", output.errText());
	}

	/// An output that takes nothing.
	private Output failing(IOException error) {
		return new Output() {
			@Override
			public OutputStream out() {
				return new OutputStream() {
					@Override
					public void write(int b) throws IOException {
						throw error;
					}
				};
			}

			@Override
			public OutputStream err() {
				return output.err();
			}

			@Override
			public void progress(String line) {
				output.progress(line);
			}
		};
	}

	@Test
	void outputThatDoesNotArriveIsAFailure() throws Exception {
		register("probe", context -> {
			for (int i = 0; !context.cancelled(); i++) {
				context.out().println("line " + i);
			}
			return Command.OK;
		});
		Output full = failing(new IOException("No space left on device"));
		for (String[] words : new String[][] { { "probe" }, { "sample", "--help" }, { "help" } }) {
			assertEquals(Command.FAILED, run(full, words));
		}
		assertEquals(List.of("sagitta probe: standard output: No space left on device",
				"sagitta help: standard output: No space left on device",
				"sagitta help: standard output: No space left on device"), output.errText().lines().toList());
	}

	@Test
	void theFirstWordOfSeveralCommandsExplainsThemAll() throws Exception {
		for (String option : List.of("--help", "-h")) {
			assertEquals(Command.OK, run("dicomdir", option));
		}
		assertTrue(output.outText().contains("Usage: sagitta dicomdir create ")
				&& output.outText().contains("Usage: sagitta dicomdir list "),
				output.outText());
		assertEquals("", output.errText());
		assertEquals(Command.USAGE, run("nothing", "--help"));
		assertTrue(output.errText().startsWith("sagitta help: there is no command nothing"), output.errText());
	}

	@Test
	void progressIsShownTenTimesASecondAtMost() throws Exception {
		register("probe", context -> {
			IntStream.range(0, 100_000).forEach(i -> context.progress("line " + i));
			return Command.OK;
		});
		long start = System.nanoTime();
		run("probe");
		long tenths = (System.nanoTime() - start) / 100_000_000;
		long shown = output.lines.stream().filter(line -> !line.isEmpty()).count();
		assertTrue(shown >= 1 && shown <= tenths + 1, shown + " lines in " + tenths + " tenths of a second");
		assertEquals("line 0", output.lines.getFirst());
		assertEquals("", output.lines.getLast());
	}

	@Test
	void whatIsSaidFirstStandsFirst() throws Exception {
		var both = new MemoryOutput();
		register("probe", context -> {
			context.out().print("out ");
			context.err().print("err ");
			context.out().print("out");
			return Command.OK;
		});
		run(new Output() {
			@Override
			public OutputStream out() {
				return both.out();
			}

			@Override
			public OutputStream err() {
				return both.out();
			}

			@Override
			public void progress(String line) {
				both.progress(line);
			}
		}, "probe");
		assertEquals("out err out", both.outText());
	}

	@Test
	void helpListsEveryCommandAndVersionSaysOne() throws Exception {
		assertEquals(Command.OK, run("help"));
		for (String name : List.of("help", "sample", "tags", "version")) {
			assertTrue(output.outText().contains("\n  " + name + " "), name + " in " + output.outText());
		}
		assertTrue(output.outText().lines().noneMatch(line -> line.contains("; ")), "details are for those who ask for one command");
		assertEquals(Command.OK, run("--version"));
		assertTrue(output.outText().contains("Sagitta 0.1.0"));
		assertEquals(Command.OK, run("sample", "--help"));
		assertTrue(output.outText().contains("Usage: sagitta sample DIR"));
	}

	@Test
	void aWordMissingIsTold() throws Exception {
		assertEquals(Command.USAGE, run("list", "--database"));
		assertEquals("sagitta: --database needs a folder" + System.lineSeparator(), output.errText());
	}

	@Test
	void onlyTheCommandThatIsRunIsMade() throws Exception {
		var made = new AtomicInteger();
		registration = Services.context().registerService(Command.class, new ServiceFactory<Command>() {
			@Override
			public Command getService(Bundle bundle, ServiceRegistration<Command> service) {
				made.incrementAndGet();
				return command("lazy", _ -> 5);
			}

			@Override
			public void ungetService(Bundle bundle, ServiceRegistration<Command> service, Command command) {
				made.decrementAndGet();
			}
		}, new Hashtable<>(Map.of(Command.NAME, "lazy")));
		run("version");
		assertEquals(0, made.get());
		assertEquals(5, run("lazy"));
		assertFalse(made.get() == 0);
	}

	/// The property that spares making every command must say the same as the command.
	@Test
	void propertyAndNameAgree() throws Exception {
		var context = Services.context();
		for (var reference : context.getServiceReferences(Command.class, null)) {
			Object name = reference.getProperty(Command.NAME);
			assertEquals(name, context.getService(reference).name());
			context.ungetService(reference);
		}
	}
}
