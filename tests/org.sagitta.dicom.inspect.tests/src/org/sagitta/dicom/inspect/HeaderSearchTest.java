package org.sagitta.dicom.inspect;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.PatternSyntaxException;

import org.junit.jupiter.api.Test;
import org.sagitta.dicom.DataSet;
import org.sagitta.dicom.Tag;
import org.sagitta.dicom.Uids;

class HeaderSearchTest {
	private static final DataSet DATA = new DataSet().put(Tag.SpecificCharacterSet, "ISO_IR 192").put(Tag.SOPClassUID, Uids.CT_IMAGE)
			.put(Tag.PatientName, "Müller^Anna").put(Tag.PatientID, "4711").put(Tag.StudyID, "47").put(Tag.Rows, 512)
			.putItems(0x00081140, List.of(new DataSet().put(0x00081155, "9.8.7")));

	private static List<String> find(String text, boolean regular) throws IOException {
		HeaderTree tree = HeaderTree.of(HeaderTreeTest.file(DATA));
		HeaderFilter filter = HeaderFilter.of(tree, HeaderSearch.of(text, regular), false);
		return filter.matches().stream().map(row -> row.path().toString()).sorted().toList();
	}

	@Test
	void textIsFoundInNumberKeywordNameValueAndRepresentation() throws Exception {
		assertEquals(List.of("PatientID"), find("(0010,0020)", false));
		assertEquals(List.of("PatientID"), find("00100020", false));
		assertEquals(List.of("PatientID", "PatientName"), find("patient", false));
		assertEquals(List.of("PatientName"), find("patient's name", false));
		assertEquals(List.of("PatientID", "StudyID"), find("47", false));
		assertEquals(List.of("PatientName"), find(" MÜLLER", false));
		assertEquals(List.of("SOPClassUID"), find("ct image storage", false));
		assertEquals(List.of("Rows"), find("us", false).stream().filter("Rows"::equals).toList());
		assertEquals(List.of("ReferencedImageSequence[0].ReferencedSOPInstanceUID"), find("9.8", false));
		assertEquals(List.of(), find("nothing of this", false));
	}

	@Test
	void wildcardsFitFromBeginningToEnd() throws Exception {
		assertEquals(List.of("PatientID", "StudyID"), find("47*", false));
		assertEquals(List.of("PatientID"), find("47??", false));
		assertEquals(List.of(), find("7?1", false));
		assertEquals(List.of("PatientName"), find("müll*^a*a", false));
		assertEquals(List.of(), find("*^anne*", false));
	}

	@Test
	void regularExpressionsFitAnywhere() throws Exception {
		assertEquals(List.of("PatientID", "StudyID"), find("^47", true));
		assertEquals(List.of("StudyID"), find("^47$", true));
		assertEquals(List.of("PatientName"), find("MÜLL.R", true));
		assertEquals(List.of("StudyID"), find("RegExp:^47$", false));
		assertThrows(PatternSyntaxException.class, () -> HeaderSearch.of("regexp:(", false));
	}

	@Test
	void whatIsNoExpressionSaysSo() throws Exception {
		var e = assertThrows(PatternSyntaxException.class, () -> HeaderSearch.of("a(b", true));
		assertEquals("a(b", e.getPattern());
		assertEquals("Unclosed group", e.getDescription());
		assertEquals(List.of(), find("a(b", false));
	}

	/// Each letter doubles the ways in which this fails to match.
	@Test
	void anEndlessSearchCanBeCancelled() throws Exception {
		HeaderTree tree = HeaderTree.of(HeaderTreeTest.file(new DataSet().put(Tag.PatientComments, "a".repeat(60) + "b")));
		AtomicInteger asked = new AtomicInteger();
		HeaderSearch search = HeaderSearch.of("^((a+)+)+$\\1", true, () -> asked.incrementAndGet() > 100_000);
		assertTimeoutPreemptively(Duration.ofSeconds(20),
				() -> assertThrows(CancellationException.class, () -> HeaderFilter.of(tree, search, false)));
	}

	@Test
	void anExpressionThatRecursesTooDeepSaysSo() throws Exception {
		HeaderTree tree = HeaderTree.of(HeaderTreeTest.file(new DataSet().put(Tag.PatientComments, "ab".repeat(400_000))));
		var e = assertThrows(HeaderSearch.TooComplexException.class, () -> HeaderFilter.of(tree, HeaderSearch.of("^(a|b)*$", true), false));
		assertEquals(TagPath.parse("PatientComments"), e.path());
	}

	@Test
	void whatMatchesIsShownWithWhatIsAroundIt() throws Exception {
		HeaderTree tree = HeaderTree.of(HeaderTreeTest.file(DATA));
		HeaderFilter filter = HeaderFilter.of(tree, HeaderSearch.of("9.8.7", false), true);
		HeaderRow sequence = filter.roots(tree).getFirst();
		assertEquals(1, filter.roots(tree).size());
		HeaderRow item = filter.children(sequence).getFirst();
		assertTrue(filter.open().contains(sequence) && filter.open().contains(item));
		assertEquals("ReferencedSOPInstanceUID", filter.children(item).getFirst().keyword());
		assertEquals(1, filter.elements());
	}

	@Test
	void aSequenceThatMatchesIsShownWithWhatIsInItIfWanted() throws Exception {
		HeaderTree tree = HeaderTree.of(HeaderTreeTest.file(DATA));
		HeaderFilter with = HeaderFilter.of(tree, HeaderSearch.of("ReferencedImageSequence", false), true);
		HeaderFilter without = HeaderFilter.of(tree, HeaderSearch.of("ReferencedImageSequence", false), false);
		assertEquals(3, with.shown().size());
		assertEquals(1, without.shown().size());
		assertEquals(1, with.elements());
		assertTrue(with.open().isEmpty());
	}
}
