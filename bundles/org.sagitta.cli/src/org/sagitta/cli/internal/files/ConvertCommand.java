package org.sagitta.cli.internal.files;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
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
		Arguments arguments = Arguments.parse(context.arguments(), Set.of("--lossy"), Set.of("--transfer-syntax", "--quality", "--near",
				"--ratio"));
		if (arguments.words().size() != 2) {
			throw new UsageException("a file or folder to read and one to write are needed");
		}
		Compression compression = compression(arguments);
		Path source = context.path(arguments.words().getFirst());
		Path target = context.path(arguments.words().getLast());
		if (Files.exists(target)) {
			throw new FileAlreadyExistsException(target.toString());
		}
		GivenFiles given = new GivenFiles(COMMAND, files, context, arguments.words().subList(0, 1));
		int written = 0;
		for (GivenFiles.Given each : given.all()) {
			Path to = each.named() ? target : target.resolve(source.relativize(each.path()));
			Optional<DicomFile> file = read(each, given, compression.transferSyntax());
			if (file.isPresent()) {
				try {
					String syntax = write(file.get(), compression, arguments.has("--lossy"), to);
					given.sayDamage(each.path(), file.get());
					written++;
					if (each.named()) {
						context.out().println("Wrote " + to + ": " + syntax);
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
			context.out().println("Wrote " + Text.count(written, "file") + ": " + target
					+ (given.others() == 0 ? "" : "; " + given.others() + " not DICOM"));
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
		Path scratch = Files.createTempDirectory(folder, ".convert");
		try {
			DicomFile result = transcoder.transcode(file, compression, lossy, scratch.resolve("frames"));
			files.write(result, target);
			return TransferSyntax.of(result.transferSyntax()).name();
		} finally {
			Files.deleteIfExists(scratch.resolve("frames"));
			Files.delete(scratch);
		}
	}

	private static Compression compression(Arguments arguments) throws UsageException {
		String name = arguments.value("--transfer-syntax").orElseThrow(() -> new UsageException("--transfer-syntax is needed"));
		String uid = SyntaxNames.uid(name).orElseThrow(() -> new UsageException("there is no transfer syntax " + name
				+ "; it is a UID, a name of the standard, or one of " + String.join(", ", SyntaxNames.all())));
		Compression usual = Compression.of(uid);
		try {
			return new Compression(uid, Numbers.positive(arguments, "--quality").orElse(usual.quality()),
					Numbers.positive(arguments, "--near").orElse(usual.maximalError()), Numbers.number(arguments, "--ratio").orElse(usual.ratio()));
		} catch (IllegalArgumentException e) {
			throw new UsageException(e.getMessage());
		}
	}
}
