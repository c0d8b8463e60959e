package org.sagitta.codec.system.internal;

import java.io.InterruptedIOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.lang.foreign.Arena;
import java.lang.foreign.ValueLayout;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.sagitta.dicom.DicomException;
import org.sagitta.dicom.DicomException.Kind;

/// OpenJPEG as it is installed, found once for its decoder and its encoder. When it is not installed, lacks a function or has other
/// structures, that is said once in the log, and the codec in Java does the work. The system property `sagitta.codecs=java` keeps
/// it away.
@Component(service = OpenJpegLibrary.class)
public final class OpenJpegLibrary {
	static final String PROPERTY = "sagitta.codecs";
	/// Where it comes from on Debian and its descendants.
	static final String DEBIAN_PACKAGE = "libopenjp2-7";
	/// What its file is called: on Linux, on Windows, on macOS.
	private static final List<String> FILES = List.of("libopenjp2.so.7", "openjp2.dll", "libopenjp2.7.dylib",
			"/opt/homebrew/lib/libopenjp2.7.dylib", "/usr/local/lib/libopenjp2.7.dylib");
	private static final Logger LOG = System.getLogger("org.sagitta.codec.system");

	private final Optional<OpenJpeg> functions;

	@Activate
	public OpenJpegLibrary() {
		this(FILES);
	}

	OpenJpegLibrary(List<String> files) {
		functions = "java".equals(System.getProperty(PROPERTY)) ? Optional.empty() : bind(files);
	}

	/// The arena is one that the garbage collector closes: the library goes when nothing can call it any more.
	private static Optional<OpenJpeg> bind(List<String> files) {
		Arena arena = Arena.ofAuto();
		String missing;
		if (ValueLayout.ADDRESS.byteSize() != Long.BYTES) {
			missing = "is bound on 64-bit systems only";
		} else {
			try {
				Optional<OpenJpeg> found = NativeLibrary.load(files, arena).map(library -> new OpenJpeg(library, arena));
				if (found.isPresent()) {
					return found;
				}
				missing = "is not installed (Debian package " + DEBIAN_PACKAGE + ")";
			} catch (NoSuchElementException | OpenJpeg.UnfitException e) {
				missing = "is not used, another version of the Debian package " + DEBIAN_PACKAGE + " may help: " + e.getMessage();
			} catch (IllegalCallerException e) {
				missing = "is not used, native access was denied: " + e.getMessage();
			}
		}
		LOG.log(Level.INFO, "OpenJPEG ({0}) {1}. The codec in Java takes its place.", files.getFirst(), missing);
		return Optional.empty();
	}

	Optional<OpenJpeg> functions() {
		return functions;
	}

	/// @throws DicomException UNSUPPORTED when it is not installed
	/// @throws InterruptedIOException when the thread was interrupted, so that a frame should not be begun
	OpenJpeg require() throws DicomException, InterruptedIOException {
		if (Thread.currentThread().isInterrupted()) {
			throw new InterruptedIOException("interrupted before a frame of JPEG 2000");
		}
		return functions.orElseThrow(() -> new DicomException(Kind.UNSUPPORTED, -1, "The library OpenJPEG is not installed"));
	}
}
