package org.sagitta.bench.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Dictionary;
import java.util.Hashtable;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceRegistration;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.sagitta.bench.internal.data.CtHeader;
import org.sagitta.command.Arguments;
import org.sagitta.command.Command;
import org.sagitta.command.CommandContext;
import org.sagitta.command.UsageException;
import org.sagitta.database.DatabaseManager;
import org.sagitta.database.WantedTags;
import org.sagitta.dicom.DicomFiles;

/// Measures the database against what is required of it, with files that it makes itself.
@Component(service = Command.class, property = Command.NAME + "=" + BenchDatabaseCommand.COMMAND)
public final class BenchDatabaseCommand implements Command {
	static final String COMMAND = "bench database";
	private static final String INSTANCES = "--instances";
	private static final String FOLDER = "--folder";
	private static final String ORTHANC = "--orthanc";
	private static final String OPENING = "--opening";
	private static final int FEWEST = 500;
	private static final int MOST = 5_000_000;

	private final DatabaseManager manager;
	private final DicomFiles files;
	private final BundleContext bundle;

	@Activate
	public BenchDatabaseCommand(BundleContext bundle, @Reference DatabaseManager manager, @Reference DicomFiles files) {
		this.bundle = bundle;
		this.manager = manager;
		this.files = files;
	}

	@Override
	public String name() {
		return COMMAND;
	}

	@Override
	public String usage() {
		return "[--instances N] [--orthanc RATE] [--folder DIR [--opening]]";
	}

	@Override
	public String summary() {
		return "Measures imports, lists, searches and opening of databases of its own, beside what is required; --folder keeps the"
				+ " files and databases for another run, --opening only opens the large one again";
	}

	/// On a thread of the platform: commands run on virtual ones, and the measurements keep theirs busy.
	@Override
	public int run(CommandContext context) throws Exception {
		try (ExecutorService thread = Executors.newSingleThreadExecutor(Thread.ofPlatform().name("bench").factory())) {
			return thread.submit(() -> measure(context)).get();
		} catch (ExecutionException e) {
			throw e.getCause() instanceof Exception cause ? cause : e;
		}
	}

	private int measure(CommandContext context) throws UsageException, IOException {
		Arguments arguments = Arguments.parse(context.arguments(), Set.of(OPENING), Set.of(INSTANCES, FOLDER, ORTHANC));
		int instances = Options.number(arguments, INSTANCES, 100_000, FEWEST, MOST);
		int orthanc = Options.number(arguments, ORTHANC, 400, 1, 1_000_000);
		if (!arguments.words().isEmpty() || arguments.has(OPENING) && !arguments.has(FOLDER)) {
			throw new UsageException("no words are needed, and --opening needs the --folder of an earlier run");
		}
		if (manager.current().isPresent()) {
			context.err().println("bench: the database " + manager.current().get().folder() + " is open in this process and would be closed;"
					+ " end the program that has it, or name another one with --database");
			return FAILED;
		}
		boolean kept = arguments.has(FOLDER);
		Path folder = kept ? Files.createDirectories(context.path(arguments.value(FOLDER).orElseThrow())) : Files.createTempDirectory("sagitta-bench");
		ServiceRegistration<WantedTags> wanted = publish();
		try {
			var run = new Run(context, manager, files, new Figures(context.out()), folder, instances, orthanc);
			Measurements.run(run, arguments.has(OPENING));
			return run.figures().missed() == 0 ? OK : FAILED;
		} catch (Run.CancelledException _) {
			return CANCELLED;
		} finally {
			wanted.unregister();
			manager.close();
			if (!kept) {
				context.progress("deleting the files");
				Folders.delete(folder);
			}
		}
	}

	/// Only while something is measured, so that no database of the user caches these tags.
	private ServiceRegistration<WantedTags> publish() {
		Dictionary<String, Object> none = new Hashtable<>();
		return bundle.registerService(WantedTags.class, CtHeader::tags, none);
	}
}
