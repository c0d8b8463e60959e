package org.sagitta.codec.system.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

import org.junit.jupiter.api.Test;
import org.sagitta.dicom.DicomException;
import org.sagitta.dicom.DicomException.Kind;
import org.sagitta.dicom.Uids;

class LibraryTest {
	private static final PropertyKeeper CODECS = new PropertyKeeper(OpenJpegLibrary.PROPERTY);

	/// Keeps what is logged while it is open.
	private static final class Log extends Handler implements AutoCloseable {
		private final Logger logger = Logger.getLogger("org.sagitta.codec.system");
		private final List<String> lines = new ArrayList<>();

		Log() {
			logger.addHandler(this);
		}

		@Override
		public void publish(LogRecord line) {
			lines.add(line.getLevel() + " " + MessageFormat.format(line.getMessage(), line.getParameters()));
		}

		@Override
		public void flush() {
			// nothing is held back
		}

		@Override
		public void close() {
			logger.removeHandler(this);
		}
	}

	@Test
	void aMissingLibraryIsLoggedOnceAndNothingIsOffered() {
		try (Log log = new Log()) {
			OpenJpegLibrary library = new OpenJpegLibrary(List.of("libnosuchthing.so.7"));
			OpenJpegDecoder decoder = new OpenJpegDecoder(library);
			assertEquals(Set.of(), decoder.transferSyntaxes());
			assertEquals(Set.of(), new OpenJpegEncoder(library).transferSyntaxes());
			DicomException e = assertThrows(DicomException.class, () -> decoder.decode(new byte[9], Pictures.format(2, 2, 1, 8, 8, false)));
			assertEquals(Kind.UNSUPPORTED, e.kind());
			assertEquals(1, log.lines.size(), log.lines.toString());
			String line = log.lines.getFirst();
			assertTrue(line.startsWith("INFO") && line.contains("libnosuchthing.so.7") && line.contains("Debian package libopenjp2-7"), line);
		}
	}

	@Test
	void aLibraryWithoutTheFunctionsIsNotUsed() {
		try (Log log = new Log()) {
			OpenJpegLibrary library = new OpenJpegLibrary(List.of("libm.so.6", "msvcrt.dll", "libSystem.B.dylib"));
			assertEquals(Set.of(), new OpenJpegDecoder(library).transferSyntaxes());
			assertEquals(Set.of(), new OpenJpegEncoder(library).transferSyntaxes());
			assertTrue(log.lines.getFirst().contains("opj_version"), log.lines.toString());
		}
	}

	@Test
	void aPropertyTurnsItOff() {
		try (var _ = CODECS.set("java")) {
			assertEquals(Set.of(), new OpenJpegDecoder(new OpenJpegLibrary()).transferSyntaxes());
			assertEquals(Set.of(), new OpenJpegEncoder(new OpenJpegLibrary()).transferSyntaxes());
		}
	}

	@Test
	void highThroughputIsOfferedWhereTheVersionHasIt() {
		Set<String> offered = Installed.openJpegDecoder().transferSyntaxes();
		assertTrue(offered.containsAll(Set.of(Uids.JPEG_2000_LOSSLESS, Uids.JPEG_2000)));
		assertEquals(Installed.OPENJPEG.functions().orElseThrow().since25, offered.contains(Uids.HTJ2K_LOSSLESS_RPCL));
	}

	/// The numbers are what a C compiler says of the header of version 2.5.
	@Test
	void theStructuresAreAsTheHeaderHasThem() {
		assertEquals(36, OpenJpegLayouts.COMPONENT_PARAMETERS.byteSize());
		assertEquals(64, OpenJpegLayouts.COMPONENT.byteSize());
		assertEquals(48, OpenJpegLayouts.IMAGE.byteSize());
		assertEquals(18720, OpenJpegLayouts.ENCODER.byteSize());
		assertEquals(48, OpenJpegLayouts.offset(OpenJpegLayouts.COMPONENT, "data"));
		assertEquals(24, OpenJpegLayouts.offset(OpenJpegLayouts.IMAGE, "comps"));
		assertEquals(4800, OpenJpegLayouts.offset(OpenJpegLayouts.ENCODER, "tcp_rates"));
		assertEquals(5600, OpenJpegLayouts.offset(OpenJpegLayouts.ENCODER, "numresolution"));
		assertEquals(5616, OpenJpegLayouts.offset(OpenJpegLayouts.ENCODER, "irreversible"));
		assertEquals(18196, OpenJpegLayouts.offset(OpenJpegLayouts.ENCODER, "subsampling_dx"));
		assertEquals(18698, OpenJpegLayouts.offset(OpenJpegLayouts.ENCODER, "tcp_mct"));
		assertEquals(18716, OpenJpegLayouts.offset(OpenJpegLayouts.ENCODER, "rsiz"));
	}
}
