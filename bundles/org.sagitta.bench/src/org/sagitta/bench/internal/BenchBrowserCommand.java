package org.sagitta.bench.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.sagitta.command.Arguments;
import org.sagitta.command.Command;
import org.sagitta.command.CommandContext;
import org.sagitta.command.UsageException;
import org.sagitta.database.DatabaseManager;
import org.sagitta.dicom.DicomFiles;

/// Measures the browser in a workbench of its own, on a database that it makes itself.
@Component(service = Command.class, property = Command.NAME + "=" + BenchBrowserCommand.COMMAND)
public final class BenchBrowserCommand implements Command {
	static final String COMMAND = "bench browser";
	private static final String STUDIES = "--studies";
	private static final String FOLDER = "--folder";
	private static final String LEAST = "--least";
	private static final int FEWEST = 100;
	private static final int MOST = 1_000_000;

	private final DatabaseManager manager;
	private final DicomFiles files;

	@Activate
	public BenchBrowserCommand(@Reference DatabaseManager manager, @Reference DicomFiles files) {
		this.manager = manager;
		this.files = files;
	}

	@Override
	public String name() {
		return COMMAND;
	}

	@Override
	public String usage() {
		return "[--studies N] [--folder DIR] [--least]";
	}

	@Override
	public String summary() {
		return "Measures how the workbench answers with a database of its own: opens a window and types, sorts, scrolls and selects in it;"
				+ " --folder keeps the database for another run, --least does each thing only once or twice";
	}

	@Override
	public int run(CommandContext context) throws Exception {
		try (ExecutorService thread = Executors.newSingleThreadExecutor(Thread.ofPlatform().name("bench").factory())) {
			return thread.submit(() -> measure(context)).get();
		} catch (ExecutionException e) {
			throw e.getCause() instanceof Exception cause ? cause : e;
		}
	}

	private int measure(CommandContext context) throws UsageException, IOException {
		Arguments arguments = Arguments.parse(context.arguments(), Set.of(LEAST), Set.of(STUDIES, FOLDER));
		int studies = Options.number(arguments, STUDIES, 100_000, FEWEST, MOST);
		if (!arguments.words().isEmpty()) {
			throw new UsageException("no words are needed");
		}
		var workbench = new MeasuredWorkbench(context);
		if (manager.current().isPresent()) {
			context.err().println("bench: the database " + manager.current().get().folder() + " is open in this process and would be closed;"
					+ " end the program that has it, or name another one with --database");
			return FAILED;
		}
		if (workbench.hindrance().isPresent()) {
			context.err().println("bench: " + workbench.hindrance().get());
			return FAILED;
		}
		boolean kept = arguments.has(FOLDER);
		Path folder = kept ? Files.createDirectories(context.path(arguments.value(FOLDER).orElseThrow())) : Files.createTempDirectory("sagitta-bench");
		try {
			var figures = new Figures(context.out());
			Path database = new BrowserData(new Run(context, manager, files, figures, folder, studies, 1)).make();
			var told = new WorkbenchResults(figures, context);
			workbench.run(folder, database, arguments.has(LEAST), told);
			return told.isWhole() && figures.missed() == 0 ? OK : FAILED;
		} catch (Run.CancelledException _) {
			return CANCELLED;
		} finally {
			manager.close();
			if (!kept) {
				context.progress("deleting the files");
				Folders.delete(folder);
			}
		}
	}
}
