package org.sagitta.dicom.inspect;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sagitta.dicom.DataSet;
import org.sagitta.dicom.DicomFile;
import org.sagitta.dicom.Element;
import org.sagitta.dicom.Tag;
import org.sagitta.dicom.Uids;
import org.sagitta.dicom.VR;
import org.sagitta.dicom.Value;

import com.sun.management.ThreadMXBean;

class ComparisonTest {
	@TempDir
	Path folder;

	private static List<String> compare(DataSet a, DataSet b, String... ignored) throws IOException {
		return new Comparison(Stream.of(ignored).map(TagPath::parse).toList()).of(a, b).stream()
				.map(each -> each.kind() + " " + each.path() + " " + each.a() + "|" + each.b()).toList();
	}

	private static DataSet one() {
		return new DataSet().put(0x00080000, 4).put(Tag.PatientName, "A^B").put(Tag.PatientID, "1").put(Tag.Rows, 2)
				.putItems(Hostile.CONTENT, List.of(new DataSet().put(Tag.StudyID, "s"), new DataSet().put(Tag.StudyID, "t")));
	}

	@Test
	void theSameHasNoDifferences() throws Exception {
		assertEquals(List.of(), compare(one(), one()));
		assertEquals(List.of(), compare(one(), one().put(0x00080000, 8)), "group lengths follow from the rest");
	}

	@Test
	void whatDiffersIsToldByPath() throws Exception {
		DataSet other = one().put(Tag.PatientName, "A^C").remove(Tag.PatientID).put(Tag.Columns, 3).put(Tag.Rows, VR.UL, "2");
		other.items(Hostile.CONTENT).get(1).put(Tag.StudyID, "u");
		assertEquals(List.of("VALUE PatientName A^B|A^C", "ONLY_IN_A PatientID 1|", "VR Rows US|UL", "ONLY_IN_B Columns |3",
				"VALUE ContentSequence[1].StudyID t|u"), compare(one(), other));
	}

	@Test
	void itemsThatOneHasMoreAreToldAsItems() throws Exception {
		DataSet other = one().putItems(Hostile.CONTENT, List.of(new DataSet().put(Tag.StudyID, "s")));
		assertEquals(List.of("ONLY_IN_A ContentSequence[1] 1 element|"), compare(one(), other));
		assertEquals(List.of("ONLY_IN_B ContentSequence[1] |1 element"), compare(other, one()));
	}

	@Test
	void theSameTextInOtherBytesIsAnotherDifference() throws Exception {
		DataSet latin = new DataSet().put(Tag.SpecificCharacterSet, "ISO_IR 100").put(Tag.PatientName, "Müller");
		DataSet utf8 = new DataSet().put(Tag.SpecificCharacterSet, "ISO_IR 192").put(Tag.PatientName, "Müller");
		assertEquals(List.of("BYTES PatientName Müller|Müller"), compare(latin, utf8, "SpecificCharacterSet"));
		assertEquals(List.of("BYTES PatientID 1|1"),
				compare(new DataSet().put(Tag.PatientID, VR.LO, "1 ".getBytes(StandardCharsets.US_ASCII)),
				new DataSet().put(Tag.PatientID, VR.LO, "1".getBytes(StandardCharsets.US_ASCII))));
	}

	@Test
	void tagsAreIgnoredEverywhereAndPathsWhereTheyAre() throws Exception {
		DataSet other = one().put(Tag.StudyID, "top");
		other.items(Hostile.CONTENT).get(0).put(Tag.StudyID, "x");
		other.items(Hostile.CONTENT).get(1).put(Tag.StudyID, "y");
		assertEquals(List.of(), compare(one(), other, "StudyID"));
		assertEquals(List.of("ONLY_IN_B StudyID |top", "VALUE ContentSequence[0].StudyID s|x"),
				compare(one(), other, "ContentSequence[1].StudyID"));
		assertEquals(List.of("ONLY_IN_B StudyID |top"), compare(one(), other, "ContentSequence[*].StudyID"));
		assertEquals(List.of("ONLY_IN_B StudyID |top"), compare(one(), other, "ContentSequence"));
	}

	@Test
	void largeValuesAreToldByLengthAndDigest() throws Exception {
		byte[] bytes = new byte[1 << 20];
		Path a = Files.write(folder.resolve("a"), bytes);
		bytes[bytes.length - 1] = 1;
		Path b = Files.write(folder.resolve("b"), bytes);
		List<String> found = compare(pixels(new Value.OnDisk(a, 0, bytes.length)), pixels(new Value.OnDisk(b, 0, bytes.length)));
		// SHA-256 of 2^20 zeros, as sha256sum computes it.
		String zeros = "30e14955ebf1352266dc2ff8067e68104607e750abb9d3b36582b8af909fcb58";
		String expected = "VALUE PixelData 1048576 bytes, SHA-256 " + zeros + "|1048576 bytes, SHA-256 ";
		assertTrue(found.getFirst().startsWith(expected) && !found.getFirst().endsWith(zeros), found.toString());
		assertEquals(List.of(), compare(pixels(new Value.OnDisk(a, 0, 100)), pixels(new Value.OnDisk(b, 50, 100))));
		assertEquals(List.of(), compare(pixels(new Value.OnDisk(a, 0, 100)), pixels(new Value.Bytes(new byte[100]))));
	}

	@Test
	void valuesAreStreamedNotLoaded() throws Exception {
		Path file = folder.resolve("sparse");
		long length = 100L << 20;
		try (FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE,
				StandardOpenOption.SPARSE)) {
			channel.write(ByteBuffer.wrap(new byte[] { 1 }), length - 1);
		}
		ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
		long before = threads.getCurrentThreadAllocatedBytes();
		assertEquals(List.of(), compare(pixels(new Value.OnDisk(file, 0, length)), pixels(new Value.OnDisk(file, 0, length))));
		assertEquals(1, compare(pixels(new Value.OnDisk(file, 0, length)), pixels(new Value.OnDisk(file, 1, length - 1))).size());
		long allocated = threads.getCurrentThreadAllocatedBytes() - before;
		assertTrue(allocated < length / 10, allocated + " bytes for values of " + length);
	}

	@Test
	void fragmentsAreComparedOneByOne() throws Exception {
		Value.Bytes first = new Value.Bytes(new byte[] { 1, 2 });
		Value.Bytes second = new Value.Bytes(new byte[] { 3, 4 });
		DataSet a = pixels(new Value.Fragments(List.of(Value.Bytes.EMPTY, first, second)));
		assertEquals(List.of(), compare(a, pixels(new Value.Fragments(List.of(Value.Bytes.EMPTY, first,
				new Value.Bytes(new byte[] { 3, 4 }))))));
		DataSet joined = pixels(new Value.Fragments(List.of(Value.Bytes.EMPTY, new Value.Bytes(new byte[] { 1, 2, 3, 4 }))));
		String digest = "SHA-256 9f64a747e1b97f131fabb6b447296c9b6f0201e79fb3c5356e6c77e89b6a806a";
		assertEquals(List.of("VALUE PixelData 3 fragments of 4 bytes, " + digest + "|2 fragments of 4 bytes, " + digest),
				compare(a, joined));
		assertEquals(1, compare(a, pixels(first)).size());
	}

	private static DataSet pixels(Value value) {
		return new DataSet().put(new Element(Tag.PixelData, VR.OB, value));
	}

	@Test
	void fileMetaInformationAndTransferSyntaxCountToo() throws Exception {
		DicomFile a = new DicomFile(new DataSet().put(Tag.TransferSyntaxUID, Uids.EXPLICIT_LITTLE_ENDIAN),
				one(), Uids.EXPLICIT_LITTLE_ENDIAN,
				List.of());
		DicomFile b = new DicomFile(new DataSet().put(Tag.TransferSyntaxUID, Uids.IMPLICIT_LITTLE_ENDIAN),
				one(), Uids.IMPLICIT_LITTLE_ENDIAN,
				List.of());
		DicomFile bare = new DicomFile(a.meta(), one(), Uids.IMPLICIT_LITTLE_ENDIAN, List.of());
		Difference expected = new Difference(Difference.Kind.VALUE, TagPath.of(Tag.TransferSyntaxUID), Uids.EXPLICIT_LITTLE_ENDIAN,
				Uids.IMPLICIT_LITTLE_ENDIAN);
		assertEquals(List.of(expected), new Comparison(List.of()).of(a, b));
		assertEquals(List.of(expected), new Comparison(List.of()).of(a, bare), "the bytes say so, whatever the meta information says");
		assertEquals(List.of(), new Comparison(List.of(TagPath.of(Tag.TransferSyntaxUID))).of(a, b));
	}

	@Test
	void nestingCostsNoStack() throws Exception {
		DataSet deep = Hostile.nested(Hostile.ABYSS);
		DataSet other = Hostile.nested(Hostile.ABYSS - 1);
		assertEquals(2, compare(deep, other).size());
	}
}
