package org.sagitta.dicom.inspect;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.sagitta.dicom.DataSet;
import org.sagitta.dicom.DicomFile;
import org.sagitta.dicom.Element;
import org.sagitta.dicom.Tag;
import org.sagitta.dicom.Uids;
import org.sagitta.dicom.VR;
import org.sagitta.dicom.Value;

/// What an image tells of a compression with loss.
class LossyCheckTest {
	private static final int LOSSY = 0x00282110;
	private static final int RATIO = 0x00282112;
	private static final int METHOD = 0x00282114;
	private static final String BASELINE = "1.2.840.10008.1.2.4.50";
	private static final String JPEG_2000 = "1.2.840.10008.1.2.4.91";

	private static DataSet compressed() {
		Value fragments = new Value.Fragments(List.of(Value.Bytes.EMPTY, new Value.Bytes(new byte[2])));
		return new DataSet().put(new Element(Tag.PixelData, VR.OB, fragments));
	}

	private static List<String> check(DataSet dataSet, String syntax) throws IOException {
		return Check.of(new DicomFile(new DataSet(), dataSet, syntax, List.of())).stream().filter(each -> each.path().isPresent())
				.map(each -> each.severity() + " " + each.path().get() + ": " + each.message()).toList();
	}

	@Test
	void aCompressionThatAlwaysLosesIsMarked() throws Exception {
		String how = "and the pixel data are compressed in JPEG Baseline (Process 1), which loses";
		assertEquals(List.of("WARNING LossyImageCompression: is missing or empty, " + how), check(compressed(), BASELINE));
		assertEquals(List.of("ERROR LossyImageCompression: is 00, " + how), check(compressed().put(LOSSY, "00"), BASELINE));
		assertEquals(List.of(), check(compressed().put(LOSSY, "01"), BASELINE));
	}

	@Test
	void aCompressionThatMayLoseNeedNotBe() throws Exception {
		assertEquals(List.of(), check(compressed(), JPEG_2000));
		assertEquals(List.of(), check(compressed().put(LOSSY, "00"), JPEG_2000));
		assertEquals(List.of(), check(new DataSet().put(LOSSY, "01"), Uids.EXPLICIT_LITTLE_ENDIAN), "it was compressed once");
	}

	@Test
	void eachCompressionHasItsRatioAndMethod() throws Exception {
		DataSet twice = new DataSet().put(LOSSY, "01").put(RATIO, "10", "5").put(METHOD, "ISO_10918_1", "ISO_15444_1");
		assertEquals(List.of(), check(twice, Uids.EXPLICIT_LITTLE_ENDIAN));
		assertEquals(List.of("WARNING LossyImageCompressionMethod: has 1 value, and there are 2 ratios"),
				check(twice.put(METHOD, "ISO_10918_1"), Uids.EXPLICIT_LITTLE_ENDIAN));
	}
}
