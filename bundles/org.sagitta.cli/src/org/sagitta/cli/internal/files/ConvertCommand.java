package org.sagitta.cli.internal.files;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.sagitta.cli.internal.FreshFile;
import org.sagitta.cli.internal.Text;
import org.sagitta.command.Arguments;
import org.sagitta.command.Command;
import org.sagitta.command.CommandContext;
import org.sagitta.command.UsageException;
import org.sagitta.dicom.DicomFile;
import org.sagitta.dicom.DicomFiles;
import org.sagitta.dicom.TransferSyntax;
import org.sagitta.dicom.image.Compression;
import org.sagitta.dicom.image.Transcoder;

/// Writes files anew in another transfer syntax.
@Component(service = Command.class, property = Command.NAME + "=" + ConvertCommand.COMMAND)
public final class ConvertCommand implements Command {
	static final String COMMAND = "convert";

	private final DicomFiles files;
	private final Transcoder transcoder;

	@Activate
	public ConvertCommand(@Reference DicomFiles files, @Reference Transcoder transcoder) {
		this.files = files;
		this.transcoder = transcoder;
	}

	@Override
	public String name() {
		return COMMAND;
	}

	@Override
	public String usage() {
		return "IN OUT --transfer-syntax UID|NAME [--lossy] [--quality N] [--near N] [--ratio R]";
	}

	@Override
	public String summary() {
		return "Writes a DICOM file, a DICOM JSON file, or all DICOM files in a folder, to a new place in a transfer syntax: "
				+ String.join(", ", SyntaxNames.all());
	}

	@Override
	public int run(CommandContext context) throws UsageException, IOException {
		Arguments arguments = Arguments.parse(context.arguments(), Set.of(CompressionOptions.LOSSY), CompressionOptions.VALUED);
		if (arguments.words().size() != 2) {
			throw new UsageException("a file or folder to read and one to write are needed");
		}
		Compression compression = CompressionOptions.of(arguments);
		Path source = context.path(arguments.words().getFirst());
		Path target = context.path(arguments.words().getLast());
		if (Files.exists(target)) {
			throw new FileAlreadyExistsException(target.toString());
		}
		GivenFiles given = new GivenFiles(COMMAND, files, context, arguments.words().subList(0, 1));
		boolean lossy = arguments.has(CompressionOptions.LOSSY);
		int written = 0;
		int incomplete = 0;
		for (GivenFiles.Given each : given.all()) {
			Path to = each.named() ? target : target.resolve(source.relativize(each.path()));
			Optional<DicomFile> file = read(each, given, compression.transferSyntax());
			if (file.isPresent()) {
				try {
					String syntax = write(file.get(), compression, lossy, to);
					boolean complete = given.say(each.path(), file.get().problems());
					written++;
					incomplete += complete ? 0 : 1;
					if (each.named()) {
						context.out().println("Wrote " + to + ": " + syntax + (complete ? "" : ", incomplete"));
					}
				} catch (IOException | UncheckedIOException e) {
					given.failed(each.path(), e);
				}
			}
			if (context.cancelled()) {
				return CANCELLED;
			}
		}
		if (Files.isDirectory(source)) {
			context.out().println((written == 0 ? "Wrote nothing" : "Wrote " + Text.count(written, "file") + ": " + target)
					+ (incomplete == 0 ? "" : ", " + incomplete + " of them incomplete")
					+ (given.others() == 0 ? "" : "; " + given.others() + " not DICOM"));
		}
		if (written == 0 && given.isGood()) {
			context.err().println(Text.plain("sagitta convert: there is nothing to convert in " + source));
			return FAILED;
		}
		return given.isGood() ? OK : FAILED;
	}

	/// A JSON file must be named: in a folder it could be anything.
	private static Optional<DicomFile> read(GivenFiles.Given each, GivenFiles given, String syntax) {
		if (!each.named() || !JsonDocument.isNamed(each.path())) {
			return given.read(each);
		}
		try {
			return Optional.of(JsonDocument.read(each.path(), syntax));
		} catch (IOException e) {
			given.failed(each.path(), e);
			return Optional.empty();
		}
	}

	/// @return the name of the transfer syntax that it became: files without pixel data cannot be compressed
	private String write(DicomFile file, Compression compression, boolean lossy, Path target) throws IOException {
		Path folder = target.toAbsolutePath().getParent();
		Files.createDirectories(folder);
		Path scratch = scratch(folder);
		try {
			DicomFile result = transcoder.transcode(file, compression, lossy, scratch.resolve("frames"));
			files.write(result, target);
			return TransferSyntax.of(result.transferSyntax()).name();
		} finally {
			Files.deleteIfExists(scratch.resolve("frames"));
			Files.delete(scratch);
		}
	}

	private static Path scratch(Path folder) throws IOException {
		try {
			return Files.createTempDirectory(folder, ".convert");
		} catch (FileSystemException e) {
			throw FreshFile.of(folder, e);
		}
	}
}
