package org.sagitta.dicom.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Modifier;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sagitta.dicom.Dictionary;
import org.sagitta.dicom.Tag;
import org.sagitta.dicom.VR;

class DictionaryTest {
	@Test
	void elementsAreFoundByTagAndKeyword() {
		Dictionary.Entry name = Dictionary.element(Tag.PatientName).orElseThrow();
		assertEquals(new Dictionary.Entry("PatientName", "Patient's Name", VR.PN, "1", false), name);
		assertTrue(Dictionary.element(0x00080001).orElseThrow().retired());
		assertEquals(VR.OB, Dictionary.vr(Tag.PixelData));
		assertEquals(OptionalInt.of(Tag.PixelData), Dictionary.tag("PixelData"));
		assertEquals(OptionalInt.empty(), Dictionary.tag("Nonsense"));
		assertEquals(OptionalInt.empty(), Dictionary.tag(""));
		assertEquals("PyramidUID", Dictionary.keyword(0x00080019), "newer than pydicom's");
	}

	@Test
	void repeatingGroupsArePatterns() {
		assertEquals("OverlayData", Dictionary.keyword(0x60023000));
		assertEquals("CurveData", Dictionary.keyword(0x50FE3000));
		assertEquals("SourceImageIDs", Dictionary.keyword(0x002031A5));
	}

	@Test
	void tagsAreNamedInFourWays() {
		for (String text : List.of("(0010,0020)", "0010,0020", "00100020", "PatientID")) {
			assertEquals(OptionalInt.of(Tag.PatientID), Dictionary.tag(text));
		}
		assertEquals("00091001", Dictionary.keyword(0x00091001));
	}

	@Test
	void whatIsNotInTheTableHasARepresentationToo() {
		assertEquals(VR.UL, Dictionary.vr(0x00090000));
		assertEquals(VR.LO, Dictionary.vr(0x00090010));
		assertEquals(VR.UN, Dictionary.vr(0x00091001));
		assertEquals(Optional.empty(), Dictionary.element(0x00091001));
	}

	@Test
	void elementsMayHaveSeveralRepresentations() {
		assertEquals(List.of(VR.OB, VR.OW), Dictionary.vrs(Tag.PixelData));
		assertEquals(List.of(VR.US, VR.SS), Dictionary.vrs(Tag.PixelPaddingValue));
		assertEquals(List.of(VR.PN), Dictionary.vrs(Tag.PatientName));
	}

	@Test
	void uidsHaveNames() {
		assertEquals(Optional.of("CT Image Storage"), Dictionary.uidName("1.2.840.10008.5.1.4.1.1.2"));
		assertEquals(Optional.empty(), Dictionary.uidName("1.2.3"));
		assertEquals(Optional.of("CTImageStorage"), Dictionary.uidKeyword("1.2.840.10008.5.1.4.1.1.2"));
		assertTrue(Dictionary.uidName("1.2.840.10008.1.2.4.201").isPresent());
	}

	@Test
	void ourOwnTagsHaveTheirKeywordsAsNames() throws IllegalAccessException {
		for (var field : Tag.class.getFields()) {
			if (Modifier.isStatic(field.getModifiers()) && field.getType() == int.class) {
				assertEquals(field.getName(), Dictionary.keyword(field.getInt(null)));
			}
		}
	}

	@Test
	void tablesAreWhatTheGeneratorMakes(@TempDir Path folder) throws IOException, InterruptedException {
		Path generator = above("releng/dictionary/generate.py");
		if (generator == null || !hasPydicom()) {
			skip("the dictionaries are not made again and compared: this needs the checkout, and python3-pydicom");
		}
		String dcmjs = System.getenv("SAGITTA_DCMJS");
		if (dcmjs == null) {
			System.out.println("The newer half of the dictionary is not compared: SAGITTA_DCMJS does not name dictionary.mjs of npm's dcmjs");
		}
		Process made = new ProcessBuilder("/usr/bin/python3", generator.toString(), dcmjs == null ? "-" : dcmjs, folder.toString())
				.inheritIO().start();
		assertTrue(made.waitFor(60, TimeUnit.SECONDS));
		assertEquals(0, made.exitValue());
		assertEquals(committed("uids.tsv"), Files.readString(folder.resolve("uids.tsv")));
		String elements = committed("elements.tsv");
		if (dcmjs != null) {
			assertEquals(elements, Files.readString(folder.resolve("elements.tsv")));
		}
		List<String> ours = elements.lines().toList();
		Set<String> known = Set.copyOf(ours);
		for (String line : Files.readAllLines(folder.resolve("elements.tsv"))) {
			assertTrue(known.contains(line) || known.contains(line + "R"), () -> "not in our table, or retired since: " + line);
		}
		assertEquals(ours.stream().sorted().toList(), ours, "sorted");
	}

	private static boolean hasPydicom() throws IOException, InterruptedException {
		Path python = Path.of("/usr/bin/python3");
		return Files.exists(python) && new ProcessBuilder(python.toString(), "-c", "import pydicom")
				.redirectError(ProcessBuilder.Redirect.DISCARD).start().waitFor() == 0;
	}

	private static String committed(String table) throws IOException {
		try (InputStream in = Table.class.getResourceAsStream(table)) {
			return new String(in.readAllBytes(), StandardCharsets.UTF_8);
		}
	}

	private static Path above(String path) {
		for (Path folder = Path.of("").toAbsolutePath(); folder != null; folder = folder.getParent()) {
			if (Files.exists(folder.resolve(path))) {
				return folder.resolve(path);
			}
		}
		return null;
	}

	private static void skip(String why) {
		System.out.println("SKIPPED: " + why);
		Assumptions.abort(why);
	}
}
