package org.sagitta.cli.internal.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.sagitta.command.Arguments;
import org.sagitta.command.Command;
import org.sagitta.command.CommandContext;
import org.sagitta.command.UsageException;
import org.sagitta.dicom.DicomException;
import org.sagitta.dicom.DicomFiles;
import org.sagitta.dicom.TagSet;
import org.sagitta.dicom.image.Frames;

/// Measures how fast files are scanned, read and decoded, beside the raw reading of the same files.
@Component(service = Command.class, property = Command.NAME + "=" + BenchReadCommand.COMMAND)
public final class BenchReadCommand implements Command {
	static final String COMMAND = "bench read";
	private static final int ROUNDS = 7;
	private static final int WARM_UP = 2;

	private final DicomFiles files;
	private final Frames frames;

	@Activate
	public BenchReadCommand(@Reference DicomFiles files, @Reference Frames frames) {
		this.files = files;
		this.frames = frames;
	}

	@Override
	public String name() {
		return COMMAND;
	}

	@Override
	public String usage() {
		return "DIR";
	}

	@Override
	public String summary() {
		return "Measures scanning, reading and decoding of the DICOM files of a folder on one thread, beside the raw reading"
				+ " of the same files";
	}

	/// On a thread of the platform: commands run on virtual ones, which make room for others at each read, and have no processor time.
	@Override
	public int run(CommandContext context) throws Exception {
		try (ExecutorService thread = Executors.newSingleThreadExecutor(Thread.ofPlatform().name("bench").factory())) {
			return thread.submit(() -> measure(context)).get();
		} catch (ExecutionException e) {
			throw e.getCause() instanceof Exception cause ? cause : e;
		}
	}

	private int measure(CommandContext context) throws UsageException, IOException {
		List<String> words = Arguments.parse(context.arguments(), Set.of(), Set.of()).words();
		if (words.size() != 1) {
			throw new UsageException("one folder is needed");
		}
		context.progress("looking for DICOM files …");
		List<Path> found = dicom(context.path(words.getFirst()));
		PrintStream out = context.out();
		if (found.isEmpty()) {
			context.err().println("bench: there are no DICOM files in " + context.path(words.getFirst()));
			return FAILED;
		}
		line(out, "files", "%,d", found.size());
		Reading reading = new Reading(files);
		double[] medians = Rounds.medians(found, ROUNDS, WARM_UP, context, reading.steps());
		if (context.cancelled()) {
			return CANCELLED;
		}
		line(out, "open and read 8 KB", "%,.0f files/s", medians[0]);
		line(out, "header scan", "%,.0f files/s, %.2f of open and read 8 KB", medians[1], medians[1] / medians[0]);
		line(out, "identify (scan and fingerprint)", "%,.0f files/s", medians[2]);
		line(out, "read whole files", "%,.0f files/s", medians[3]);
		line(out, "read data sets", "%,.0f files/s, %.2f of reading whole files", medians[4], medians[4] / medians[3]);
		line(out, "heap that scans leave behind", "%,d KB after %,d, %,d KB after %,d more", reading.heap(found, 1) >> 10, found.size(),
				reading.heap(found, 10) >> 10, 10 * found.size());
		for (String decoded : new Decoding(files, frames, context).measure(found)) {
			out.println(decoded);
		}
		return context.cancelled() ? CANCELLED : OK;
	}

	private List<Path> dicom(Path folder) throws IOException {
		List<Path> found = new ArrayList<>();
		try (Stream<Path> all = Files.walk(folder)) {
			for (Path path : (Iterable<Path>) all.filter(Files::isRegularFile).sorted()::iterator) {
				try {
					files.scan(path, TagSet.of());
					found.add(path);
				} catch (DicomException _) {
					continue; // another kind of file
				}
			}
		}
		return found;
	}

	static void line(PrintStream out, String what, String format, Object... values) {
		out.println(String.format("%-34s", what) + String.format(Locale.ROOT, format, values));
	}
}
