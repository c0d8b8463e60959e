package org.sagitta.cli.internal.files;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

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
import org.sagitta.dicom.Tag;
import org.sagitta.dicom.image.Picture;
import org.sagitta.dicom.image.PixelFormat;
import org.sagitta.dicom.image.Rendering;
import org.sagitta.dicom.image.RenderingOptions;
import org.sagitta.dicom.image.Voi;
import org.sagitta.view.Png;

/// Draws a frame of a file as it is looked at.
@Component(service = Command.class, property = Command.NAME + "=" + PictureCommand.COMMAND)
public final class PictureCommand implements Command {
	static final String COMMAND = "picture";
	private static final String WINDOW = "--window";
	private static final String VOI = "--voi";
	/// Pixel Data, and those of floating-point numbers (PS3.3 section C.7.6.24 and C.7.6.25).
	static final int[] PIXELS = { Tag.PixelData, 0x7FE00008, 0x7FE00009 };

	private final DicomFiles files;
	private final Rendering rendering;

	@Activate
	public PictureCommand(@Reference DicomFiles files, @Reference Rendering rendering) {
		this.files = files;
		this.rendering = rendering;
	}

	@Override
	public String name() {
		return COMMAND;
	}

	@Override
	public String usage() {
		return "FILE --png OUT.png [--frame N] [--window CENTER,WIDTH | --voi N] [--no-overlays]";
	}

	@Override
	public String summary() {
		return "Draws a frame (counted from 1) as PNG, with a window of the file's (--voi, counted from 1) or another one";
	}

	@Override
	public int run(CommandContext context) throws UsageException, IOException {
		Arguments arguments = Arguments.parse(context.arguments(), Set.of("--no-overlays"),
				Set.of("--png", "--frame", WINDOW, VOI));
		if (arguments.words().size() != 1) {
			throw new UsageException("one file is needed");
		}
		Path target = context.path(arguments.value("--png").orElseThrow(() -> new UsageException("--png is needed: the file to draw to")));
		int frame = Numbers.positive(arguments, "--frame").orElse(1);
		RenderingOptions options = options(arguments);
		FreshFile fresh = new FreshFile(target, false);
		fresh.check();
		GivenFiles given = new GivenFiles(COMMAND, files, context, arguments.words());
		if (!given.isSingle()) {
			throw new UsageException("one file is needed, not a folder");
		}
		Optional<DicomFile> file = given.read(given.all().getFirst());
		if (file.isEmpty()) {
			return FAILED;
		}
		given.say(given.all().getFirst().path(), file.get().problems());
		Optional<Picture> drawn = picture(given, file.get(), frame, options);
		if (drawn.isEmpty()) {
			return FAILED;
		}
		Optional<String> window = Stream.of(WINDOW, VOI).filter(arguments::has).findFirst();
		if (window.isPresent() && !PixelFormat.of(file.get().dataSet()).isMonochrome()) {
			given.warn(given.all().getFirst().path() + ": the image is coloured, and " + window.get() + " changes nothing");
		}
		Picture picture = drawn.get();
		fresh.write(out -> Png.write(picture.width(), picture.height(), picture.colour(), picture.samples(), out));
		context.out().println("Wrote " + picture.width() + " × " + picture.height() + " pixels: " + target);
		return given.isGood() ? OK : FAILED;
	}

	/// Nothing when it cannot be drawn, which has then been said.
	private Optional<Picture> picture(GivenFiles given, DicomFile file, int frame, RenderingOptions options) {
		try {
			if (IntStream.of(PIXELS).noneMatch(file.dataSet()::contains)) {
				throw new IOException("has no image");
			}
			int frames = PixelFormat.of(file.dataSet()).frames();
			if (frame > frames) {
				throw new IOException("has " + Text.count(frames, "frame") + ", and none of the number " + frame);
			}
			return Optional.of(rendering.picture(file, frame - 1, options));
		} catch (IOException | UncheckedIOException e) {
			given.failed(given.all().getFirst().path(), e);
			return Optional.empty();
		}
	}

	private static RenderingOptions options(Arguments arguments) throws UsageException {
		RenderingOptions options = RenderingOptions.DEFAULT.withOverlays(!arguments.has("--no-overlays"));
		if (arguments.has(WINDOW) && arguments.has(VOI)) {
			throw new UsageException(WINDOW + " and " + VOI + " exclude each other");
		}
		if (arguments.has(VOI)) {
			return options.withVoiNumber(Numbers.positive(arguments, VOI).orElseThrow() - 1);
		}
		Optional<String> window = arguments.value(WINDOW);
		if (window.isEmpty()) {
			return options;
		}
		String[] parts = window.get().split(",", -1);
		try {
			if (parts.length == 2) {
				return options.withVoi(new Voi.Window(Double.parseDouble(parts[0].strip()), Double.parseDouble(parts[1].strip())));
			}
		} catch (IllegalArgumentException _) {
			// No number, or no width that a window can have: said below.
		}
		throw new UsageException(WINDOW + " is a centre and a width above 0, such as 40,400, not " + window.get());
	}
}
