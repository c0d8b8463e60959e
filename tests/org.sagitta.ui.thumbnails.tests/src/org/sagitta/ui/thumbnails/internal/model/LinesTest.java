package org.sagitta.ui.thumbnails.internal.model;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;

import org.junit.jupiter.api.Test;

class LinesTest {
	/// Ten characters wide.
	private final Lines lines = new Lines(10, String::length);

	@Test
	void whatFitsStays() {
		assertEquals(List.of("1: axial"), lines.of("1: axial", 2));
		assertEquals(List.of(), lines.of("  ", 2));
	}

	@Test
	void breaksBetweenWords() {
		assertEquals(List.of("3: T1", "axial post"), lines.of("3: T1 axial post", 2));
		assertEquals(List.of("exactlyten", "more"), lines.of("exactlyten more", 2));
	}

	@Test
	void cutsWhatIsLeft() {
		assertEquals(List.of("3: T1", "axial pos…"), lines.of("3: T1 axial post contrast", 2));
		assertEquals("axial…", new Lines(7, String::length).cut("axial post"), "no space before the ellipsis");
	}

	@Test
	void breaksALongWord() {
		assertEquals(List.of("RTSTRUCTUR", "ESETSTORA…"), lines.of("RTSTRUCTURESETSTORAGE", 2));
		assertEquals(List.of("9: dti_tra", "_dir16"), lines.of("9: dti_tra_dir16", 2), "a number alone is no line");
	}

	@Test
	void neverHalfACharacter() {
		assertEquals("123456789…", lines.cut("123456789𠮷 "));
		assertEquals("12345678…", new Lines(10, String::length).cut("12345678𠮷0"));
		assertEquals(List.of("𠮷", "…"), new Lines(1, String::length).of("𠮷𠮷", 2));
	}
}
