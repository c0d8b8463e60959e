package org.sagitta.samples.internal;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;

import org.sagitta.dicom.DataSet;
import org.sagitta.dicom.Tag;
import org.sagitta.dicom.VR;
import org.sagitta.samples.SyntheticImage;

/// Which series the sample data has.
public final class Catalogue {
	private static final double[] AXIAL = { 1, 0, 0, 0, 1, 0 };
	/// Columns to the back, rows downwards.
	private static final double[] SAGITTAL = { 0, 1, 0, 0, 0, -1 };
	private static final int CT_INTERCEPT = -1024;

	private Catalogue() {
	}

	public static List<SampleSeries> series() {
		Consumer<DataSet> head = data -> patient(data, "SAMPLE-CT", "Phantom^Cathy", "19700102", "F", "CT of the head")
				.put(Tag.SeriesDescription, "Head 3 mm");
		Consumer<DataSet> mr = data -> patient(data, "SAMPLE-MR", "Phantom^Marc", "19850607", "M", "MR of the head");
		Consumer<DataSet> japanese = data -> patient(data.put(Tag.SpecificCharacterSet, "ISO_IR 192"), "SAMPLE-JP",
				"Yamada^Tarou=山田^太郎=やまだ^たろう", "19600229", "M", "頭部 CT").put(Tag.SeriesDescription, "頭部 8 mm");
		Consumer<DataSet> greek = data -> patient(data.put(Tag.SpecificCharacterSet, "ISO_IR 126"), "SAMPLE-GR", "Παπαδοπούλου^Ελένη",
				"19911231", "F", "Μαγνητική εγκεφάλου").put(Tag.SeriesDescription, "Τ1 εγκάρσια");
		return List.of(ct("CT head phantom", "ct", 128, 2, 64, 3, head),
				mr("MR study/T1 axial", "mr", 1, 96, 2.5, 28, 6.5, AXIAL, true, mr.andThen(named("T1 axial"))),
				mr("MR study/T2 sagittal", "mr", 2, 96, 2.5, 26, 6, SAGITTAL, false, mr.andThen(named("T2 sagittal"))),
				ct("Japanese name", "jp", 64, 4, 16, 10, japanese),
				mr("Greek name", "gr", 1, 64, 4, 13, 14, AXIAL, true, greek));
	}

	private static Consumer<DataSet> named(String description) {
		return data -> data.put(Tag.SeriesDescription, description);
	}

	private static SampleSeries ct(String folder, String study, int size, double pixel, int slices, double gap, Consumer<DataSet> attributes) {
		Consumer<DataSet> all = unsigned12().andThen(data -> data.put(Tag.RescaleIntercept, CT_INTERCEPT)
				.put(Tag.WindowCenter, 40, 500).put(Tag.WindowWidth, 80, 2000).put(Tag.WindowCenterWidthExplanation, "BRAIN", "BONE"))
				.andThen(attributes);
		Supplier<SyntheticImage> image = () -> SyntheticImage.ct(size, size);
		return new SampleSeries(folder, "sample " + study, 1, image, size, pixel, slices, gap, AXIAL,
				tissue -> tissue.hounsfield - CT_INTERCEPT, 6, all);
	}

	private static SampleSeries mr(String folder, String study, int number, int size, double pixel, int slices, double gap,
			double[] orientation, boolean t1, Consumer<DataSet> attributes) {
		Consumer<DataSet> all = unsigned12().andThen(data -> data.put(Tag.WindowCenter, 500).put(Tag.WindowWidth, 1000)
				.put(0x00180080, t1 ? "500" : "4000").put(0x00180081, t1 ? "10" : "90")).andThen(attributes);
		Supplier<SyntheticImage> image = () -> SyntheticImage.mr(size, size);
		return new SampleSeries(folder, "sample " + study, number, image, size, pixel, slices, gap, orientation,
				tissue -> t1 ? tissue.t1 : tissue.t2, 5, all);
	}

	private static Consumer<DataSet> unsigned12() {
		return data -> data.put(Tag.BitsStored, VR.US, "12").put(Tag.HighBit, VR.US, "11").put(Tag.PixelRepresentation, VR.US, "0")
				.put(Tag.BodyPartExamined, "HEAD");
	}

	private static DataSet patient(DataSet data, String id, String name, String birth, String sex, String study) {
		return data.put(Tag.PatientID, id).put(Tag.PatientName, name).put(Tag.PatientBirthDate, birth)
				.put(Tag.PatientSex, sex).put(Tag.StudyDescription, study).put(Tag.InstitutionName, "Sagitta sample data");
	}
}
