package org.sagitta.cli.internal.media;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.sagitta.cli.internal.Text;
import org.sagitta.cli.internal.files.GivenFiles;
import org.sagitta.command.Arguments;
import org.sagitta.command.Command;
import org.sagitta.command.CommandContext;
import org.sagitta.command.UsageException;
import org.sagitta.dicom.DicomDirectory;
import org.sagitta.dicom.DicomException;
import org.sagitta.dicom.DicomFile;
import org.sagitta.dicom.DicomFiles;
import org.sagitta.dicom.DirectoryRecord;
import org.sagitta.dicom.Tag;

/// Shows what a DICOMDIR has, and which of its files are missing.
@Component(service = Command.class, property = Command.NAME + "=" + DirectoryListCommand.COMMAND)
public final class DirectoryListCommand implements Command {
	static final String COMMAND = "dicomdir list";
	private static final int[] SHOWN = { Tag.PatientID, Tag.PatientName, Tag.StudyDate, Tag.StudyDescription, Tag.Modality,
			Tag.SeriesNumber, Tag.SeriesDescription, Tag.InstanceNumber };

	private final DicomFiles files;

	@Activate
	public DirectoryListCommand(@Reference DicomFiles files) {
		this.files = files;
	}

	@Override
	public String name() {
		return COMMAND;
	}

	@Override
	public String usage() {
		return "DICOMDIR|FOLDER";
	}

	@Override
	public String summary() {
		return "Shows the patients, studies, series and files of a DICOMDIR; the exit code is 1 when files are missing or records lost";
	}

	@Override
	public int run(CommandContext context) throws UsageException, IOException {
		List<String> words = Arguments.parse(context.arguments(), Set.of(), Set.of()).words();
		if (words.size() != 1) {
			throw new UsageException("one DICOMDIR, or the folder that has it, is needed");
		}
		Path named = context.path(words.getFirst());
		Path file = Files.isDirectory(named) ? in(named) : named;
		GivenFiles given = new GivenFiles(COMMAND, files, context, List.of());
		Optional<DicomFile> read = given.read(new GivenFiles.Given(file, true));
		if (read.isEmpty()) {
			return FAILED;
		}
		DicomDirectory directory;
		try {
			directory = DicomDirectory.of(read.get());
		} catch (DicomException e) {
			given.failed(file, e);
			return FAILED;
		}
		given.say(file, read.get().problems());
		given.say(file, directory.problems());
		int bad = 0;
		for (DirectoryRecord root : directory.roots()) {
			bad += show(root, file.toAbsolutePath().getParent(), context);
		}
		return bad == 0 && given.isGood() ? OK : FAILED;
	}

	/// Media are copied with their names in any case of letters.
	private static Path in(Path folder) throws IOException {
		Path usual = folder.resolve("DICOMDIR");
		return Files.exists(usual) ? usual : DicomDirectory.resolve(folder, List.of("DICOMDIR")).orElse(usual);
	}

	/// @return how many files are missing
	private static int show(DirectoryRecord root, Path folder, CommandContext context) throws IOException {
		int missing = 0;
		for (DirectoryRecord record : root.all()) {
			String keys = IntStream.of(SHOWN).mapToObj(record.keys()::text).filter(text -> !text.isEmpty())
					.collect(Collectors.joining(", "));
			String trouble = record.fileId().isEmpty() ? "" : trouble(record, folder);
			String id = record.fileId().isEmpty() ? "" : "  " + String.join("/", record.fileId());
			context.out().println("  ".repeat(depth(record.type())) + Text.plain(record.type() + " " + keys + id + trouble));
			missing += trouble.isEmpty() ? 0 : 1;
		}
		return missing;
	}

	private static String trouble(DirectoryRecord record, Path folder) throws IOException {
		try {
			return DicomDirectory.resolve(folder, record.fileId()).isPresent() ? "" : "  MISSING";
		} catch (DicomException e) {
			return "  REFUSED: " + e.getMessage();
		}
	}

	private static int depth(String type) {
		return switch (type) {
			case "PATIENT" -> 0;
			case "STUDY" -> 1;
			case "SERIES" -> 2;
			default -> 3;
		};
	}
}
