package org.sagitta.bench.internal.data;

import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.function.BooleanSupplier;

import org.sagitta.dicom.DicomFiles;

/// Made-up studies; the same numbers give the same files. Two studies of three belong to a patient with another.
/// @param name tells the UIDs and patients of one collection from those of another
/// @param perStudy instances
/// @param perSeries instances, or 0: one series a study, and two in every fourth
/// @param pixelBytes of each file
public record Studies(int name, int perStudy, int perSeries, int pixelBytes) {
	private static final List<String> FAMILIES = List.of("Abel", "Bergström", "Castillo", "Dvořák", "Eriksen", "Fontaine", "Grün", "Horváth", "Ibrahim",
			"Jansen", "Kobayashi", "Lindqvist", "Marchetti", "Novotný", "Okonkwo", "Peters", "Quinn", "Rahman", "Sørensen", "Tanaka", "Ueda", "Vogel");
	private static final List<String> GIVEN = List.of("Ada", "Bruno", "Chloé", "Dan", "Eva", "Farid", "Grace", "Hugo", "Ines", "Jörg", "Kira", "Leo");
	private static final List<String> STUDIES = List.of("CT Thorax", "CT Abdomen/Pelvis", "CT Head plain", "CT Neck", "CT Angio lung", "CT Spine", "CT Colon",
			"CT Whole body");
	private static final List<String> SERIES = List.of("Topogram", "Axial 1.25 soft", "Axial 3.0 lung", "Coronal MPR", "Sagittal MPR");
	private static final long UIDS = 1_000_000_000_000L;
	/// Spreads numbers over all digits; has no factor in common with a power of ten.
	private static final BigInteger SPREAD = BigInteger.valueOf(618_033_988_749_894_847L);
	private static final BigInteger UID_DIGITS = BigInteger.TEN.pow(18);

	/// Writes some of the studies, each into a folder of its own.
	public void write(DicomFiles files, Path folder, int first, int count, BooleanSupplier cancelled) throws IOException {
		Files.createDirectories(folder);
		Template template = Template.make(files, folder, pixelBytes);
		for (int study = first; study < first + count && !cancelled.getAsBoolean(); study++) {
			write(template, Files.createDirectories(folder.resolve(String.format(Locale.ROOT, "%06d", study))), study);
		}
	}

	private void write(Template template, Path folder, int study) throws IOException {
		int patient = study / 3 * 2 + Math.min(1, study % 3);
		patient(template, patient);
		var random = new Random(name * UIDS + study);
		template.set(Field.STUDY_UID, uid(3, study));
		template.set(Field.FRAME_UID, uid(4, study));
		template.set(Field.DATE, String.format(Locale.ROOT, "%04d%02d%02d", 2008 + random.nextInt(18), 1 + random.nextInt(12), 1 + random.nextInt(28)));
		template.set(Field.TIME, String.format(Locale.ROOT, "%02d%02d%02d", 7 + random.nextInt(12), random.nextInt(60), random.nextInt(60)));
		template.set(Field.ACCESSION, String.format(Locale.ROOT, "A%09d", random.nextInt(1_000_000_000)));
		template.set(Field.STUDY_ID, Integer.toString(study % 10_000_000));
		template.set(Field.WHAT, STUDIES.get(random.nextInt(STUDIES.size())));
		template.set(Field.WHERE, "Hospital " + random.nextInt(12));
		template.set(Field.WHO, "Doctor" + random.nextInt(200));
		int series = -1;
		for (int i = 0; i < perStudy; i++) {
			if (seriesOf(study, i) != series) {
				series = seriesOf(study, i);
				template.set(Field.SERIES_UID, uid(2, study * 1000L + series));
				template.set(Field.SERIES_NUMBER, Integer.toString(series + 1));
				template.set(Field.HOW, SERIES.get((study + series) % SERIES.size()));
			}
			template.set(Field.INSTANCE_UID, uid(1, study * (long) perStudy + i));
			template.set(Field.NUMBER, String.format(Locale.ROOT, "%06d", i + 1));
			template.set(Field.SLICE, String.format(Locale.ROOT, "%.2f", i * 1.25));
			template.write(folder.resolve(String.format(Locale.ROOT, "IM%05d.dcm", i)));
		}
	}

	private void patient(Template template, int number) {
		var random = new Random(name * UIDS - number);
		template.set(Field.PATIENT_ID, String.format(Locale.ROOT, "%d-%07d", name, number));
		template.set(Field.NAME, FAMILIES.get(random.nextInt(FAMILIES.size())) + random.nextInt(1000) + '^' + GIVEN.get(random.nextInt(GIVEN.size())));
		template.set(Field.BIRTH, String.format(Locale.ROOT, "%04d%02d%02d", 1925 + random.nextInt(85), 1 + random.nextInt(12), 1 + random.nextInt(28)));
		template.set(Field.SEX, random.nextBoolean() ? "F" : "M");
	}

	private int seriesOf(int study, int instance) {
		return perSeries > 0 ? instance / perSeries : study % 4 == 3 && instance >= 3 ? 1 : 0;
	}

	/// No two are alike, and their last digits look as if thrown, as those of scanners do.
	private String uid(int kind, long number) {
		return Field.uid(BigInteger.valueOf((name * 10L + kind) * UIDS + number).multiply(SPREAD).mod(UID_DIGITS).longValue());
	}
}
