package org.sagitta.cli.internal.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.List;

import org.sagitta.dicom.DicomFiles;
import org.sagitta.dicom.Tag;
import org.sagitta.dicom.TagSet;

/// The ways to go over files: raw, and by the DICOM core.
final class Reading {
	private static final int HEADER = 8 << 10;
	/// What an index wants of each instance.
	private static final TagSet WANTED = TagSet.of(Tag.SpecificCharacterSet, Tag.ImageType, Tag.SOPClassUID, Tag.SOPInstanceUID,
			Tag.StudyDate, Tag.SeriesDate, Tag.AcquisitionDate, Tag.StudyTime, Tag.SeriesTime, Tag.AccessionNumber, Tag.Modality,
			Tag.Manufacturer, Tag.InstitutionName, Tag.ReferringPhysicianName, Tag.StudyDescription, Tag.SeriesDescription,
			Tag.PatientName, Tag.PatientID, Tag.PatientBirthDate, Tag.PatientSex, Tag.PatientAge, Tag.StudyInstanceUID,
			Tag.SeriesInstanceUID, Tag.StudyID, Tag.SeriesNumber, Tag.InstanceNumber, Tag.ImagePositionPatient,
			Tag.ImageOrientationPatient, Tag.FrameOfReferenceUID, Tag.NumberOfFrames, Tag.Rows, Tag.Columns, Tag.PixelSpacing,
			Tag.BitsAllocated, Tag.BitsStored, Tag.PixelRepresentation, Tag.WindowCenter, Tag.WindowWidth, Tag.RescaleIntercept,
			Tag.RescaleSlope);

	private final DicomFiles files;
	private final ByteBuffer buffer = ByteBuffer.allocateDirect(64 << 10);

	Reading(DicomFiles files) {
		this.files = files;
	}

	List<Rounds.Step> steps() {
		return List.of(file -> raw(file, HEADER), file -> files.scan(file, WANTED), file -> files.identify(file, WANTED),
				file -> raw(file, Long.MAX_VALUE), files::read);
	}

	private void raw(Path file, long most) throws IOException {
		try (FileChannel channel = FileChannel.open(file)) {
			for (long left = most; left > 0;) {
				buffer.clear().limit((int) Math.min(left, buffer.capacity()));
				int count = channel.read(buffer);
				if (count <= 0) {
					return;
				}
				left -= count;
			}
		}
	}

	/// How much heap is in use after scanning all files some times, when the garbage is collected.
	long heap(List<Path> all, int times) throws IOException {
		for (int i = 0; i < times; i++) {
			for (Path file : all) {
				files.scan(file, WANTED);
			}
		}
		System.gc();
		return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
	}
}
