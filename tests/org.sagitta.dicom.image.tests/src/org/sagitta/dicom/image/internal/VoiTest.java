package org.sagitta.dicom.image.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.sagitta.dicom.image.internal.TestImages.words;

import java.io.IOException;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.sagitta.dicom.DataSet;
import org.sagitta.dicom.Tag;
import org.sagitta.dicom.VR;
import org.sagitta.dicom.image.ModalityLut;
import org.sagitta.dicom.image.Voi;
import org.sagitta.dicom.image.Voi.Function;

/// The formulas of PS3.3 section C.11.2.1, and where windows and tables come from.
class VoiTest {
	private static double y(double value, double center, double width, Function function) {
		return new Voi.Window(center, width, function, "").apply(value) * 255;
	}

	@Test
	void theExamplesOfTheStandard() {
		assertEquals(0, y(-0.1, 2048, 4096, Function.LINEAR));
		assertEquals(0, y(0, 2048, 4096, Function.LINEAR));
		assertEquals(255, y(4095, 2048, 4096, Function.LINEAR), 1e-9);
		assertEquals(255 / 4095.0, y(1, 2048, 4096, Function.LINEAR), 1e-9);
		assertEquals(0, y(2047, 2048, 1, Function.LINEAR), "width 1: a threshold, black at 2047.5 and below");
		assertEquals(0, y(2047.5, 2048, 1, Function.LINEAR));
		assertEquals(255, y(2047.6, 2048, 1, Function.LINEAR));
		assertEquals(0, y(0, 0, 100, Function.LINEAR) - 255 * (0.5 / 99 + 0.5), 1e-9);
		assertEquals(0, y(-0.5, 0, 2, Function.LINEAR) - 127.5, 1e-9);
	}

	@Test
	void exactLinesAndSigmoids() {
		assertEquals(127.5, y(10, 10, 0.5, Function.LINEAR_EXACT));
		assertEquals(0, y(9.75, 10, 0.5, Function.LINEAR_EXACT));
		assertEquals(255, y(10.25, 10, 0.5, Function.LINEAR_EXACT));
		assertEquals(127.5, y(10, 10, 40, Function.SIGMOID));
		assertEquals(255 / (1 + Math.exp(-4)), y(50, 10, 40, Function.SIGMOID), 1e-9);
	}

	@Test
	void windowsThatCannotBeAreRefusedOrLeftOut() throws IOException {
		assertThrows(IllegalArgumentException.class, () -> new Voi.Window(1, 0.9, Function.LINEAR, ""));
		assertThrows(IllegalArgumentException.class, () -> new Voi.Window(1, 0, Function.LINEAR_EXACT, ""));
		assertThrows(IllegalArgumentException.class, () -> new Voi.Window(Double.NaN, 1, Function.SIGMOID, ""));
		DataSet image = new DataSet().put(Tag.WindowCenter, "1", "2", "x", "4").put(Tag.WindowWidth, "0", "200", "5", "6", "7");
		assertEquals(List.of(new Voi.Window(2, 200), new Voi.Window(4, 6)), Voi.of(image, 0));
	}

	@Test
	void functionAndExplanationsBelongToTheWindows() throws IOException {
		DataSet image = new DataSet().put(Tag.WindowCenter, "40", "400").put(Tag.WindowWidth, "80", "2000")
				.put(Tag.WindowCenterWidthExplanation, "BRAIN", "BONE").put(ImageTag.VOILUTFunction, "SIGMOID");
		assertEquals(List.of(new Voi.Window(40, 80, Function.SIGMOID, "BRAIN"), new Voi.Window(400, 2000, Function.SIGMOID, "BONE")),
				Voi.of(image, 0));
	}

	@Test
	void tablesGoBeforeWindows() throws IOException {
		DataSet table = new DataSet().put(ImageTag.LUTDescriptor, VR.SS, words(3, -1, 12)).put(ImageTag.LUTExplanation, "SOFT")
				.put(ImageTag.LUTData, VR.OW, words(0, 4095, 9999));
		DataSet image = new DataSet().put(Tag.WindowCenter, "40").put(Tag.WindowWidth, "80").putItems(ImageTag.VOILUTSequence, List.of(table));
		List<Voi> all = Voi.of(image, 0);
		assertEquals("SOFT", all.getFirst().explanation());
		assertEquals(0, all.getFirst().apply(-7));
		assertEquals(1, all.getFirst().apply(0) * 65535 / 4095, 1e-9, "an entry beyond the bits makes the bits 16");
		assertEquals(2, all.size());
	}

	@Test
	void anEmptyFunctionalGroupSequenceIsNoGroup() throws IOException {
		DataSet own = group(ImageTag.FrameVOILUTSequence, new DataSet().put(Tag.WindowCenter, "1").put(Tag.WindowWidth, "2"));
		DataSet shared = group(ImageTag.PixelValueTransformationSequence,
				new DataSet().put(Tag.RescaleSlope, "2").put(Tag.RescaleIntercept, "-5"));
		DataSet image = new DataSet().putItems(ImageTag.PerFrameFunctionalGroupsSequence, List.of(new DataSet(), own))
				.putItems(ImageTag.SharedFunctionalGroupsSequence, List.of(shared)).put(Tag.RescaleSlope, "9");
		assertTrue(Voi.of(image, 0).isEmpty());
		assertEquals(List.of(new Voi.Window(1, 2)), Voi.of(image, 1));
		assertTrue(Voi.of(image, 2).isEmpty(), "fewer groups than frames");
		assertEquals(15, ModalityLut.of(image, 1).apply(10));
	}

	@Test
	void theModalityIsATableOrALine() throws IOException {
		DataSet image = new DataSet().put(Tag.RescaleSlope, "0.5").put(Tag.RescaleIntercept, "-1024").put(Tag.PixelRepresentation, 1);
		assertEquals(-1019, ModalityLut.of(image, 0).apply(10));
		DataSet table = new DataSet().put(ImageTag.LUTDescriptor, VR.US, words(2, -3, 16)).put(ImageTag.LUTData, VR.OW, words(500, 60000));
		image.putItems(ImageTag.ModalityLUTSequence, List.of(table));
		assertEquals(500, ModalityLut.of(image, 0).apply(-3));
		assertEquals(60000, ModalityLut.of(image, 0).apply(-2));
		assertEquals(ModalityLut.IDENTITY, ModalityLut.of(new DataSet(), 0));
	}

	private static DataSet group(int sequence, DataSet macro) {
		return new DataSet().putItems(sequence, List.of(macro));
	}

	@Test
	void aWindowNarrowerThanAValueIsExact() throws IOException {
		DataSet image = new DataSet().put(Tag.WindowCenter, "1", "0.5", "3").put(Tag.WindowWidth, "0.5", "1", "0");
		List<Voi> windows = List.of(new Voi.Window(1, 0.5, Function.LINEAR_EXACT, ""), new Voi.Window(0.5, 1, Function.LINEAR, ""));
		assertEquals(windows, Voi.of(image, 0));
		assertEquals(windows, Voi.of(image.put(ImageTag.VOILUTFunction, "LINEAR"), 0));
	}
}
