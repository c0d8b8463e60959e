package org.sagitta.dicom.internal;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;

import org.sagitta.dicom.DataSet;
import org.sagitta.dicom.DicomException;
import org.sagitta.dicom.DicomException.Kind;
import org.sagitta.dicom.DicomFile;
import org.sagitta.dicom.Tag;
import org.sagitta.dicom.TransferSyntax;
import org.sagitta.dicom.Uids;
import org.sagitta.dicom.VR;

/// Writes Part 10 files (PS3.10 section 7.1).
final class Part10Writer {
	private static final int GROUP_LENGTH = 0x00020000;
	private static final int LAST_OF_META = 0x0002FFFF;
	private static final int VERSION = 0x00020001;
	private static final int IMPLEMENTATION_CLASS_UID = 0x00020012;
	private static final int IMPLEMENTATION_VERSION_NAME = 0x00020013;
	private static final byte[] CURRENT_VERSION = { 0, 1 };
	private static final String OUR_CLASS_UID = "2.25.187371636629224522602461886117427861830";
	private static final String OUR_VERSION_NAME = "SAGITTA_0_1";

	private final DicomFile file;
	private final TransferSyntax syntax;

	Part10Writer(DicomFile file) {
		this.file = file;
		syntax = TransferSyntax.of(file.transferSyntax());
	}

	/// Writes a file that does not exist yet; when that fails, none is left behind.
	void write(Path target) throws IOException {
		try (FileChannel channel = FileChannel.open(target, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
			try {
				OutputStream out = new BufferedOutputStream(Channels.newOutputStream(channel), Buffers.SIZE);
				out.write(new byte[128]);
				out.write("DICM".getBytes(StandardCharsets.US_ASCII));
				meta(out);
				dataSet(out);
				out.flush();
				channel.force(true);
			} catch (IOException | RuntimeException e) {
				Files.deleteIfExists(target);
				throw e;
			}
		}
		syncFolder(target.toAbsolutePath().getParent());
	}

	private void dataSet(OutputStream out) throws IOException {
		int[] tags = file.dataSet().tags();
		if (tags.length > 0 && Integer.compareUnsigned(tags[0], LAST_OF_META) <= 0) {
			throw new DicomException(Kind.MALFORMED, -1, "The data set has " + Tag.format(tags[0])
					+ ", which would be read as file meta information; remove it to write the file");
		}
		if (!syntax.deflated()) {
			new DataSetWriter(out, syntax).write(file.dataSet());
			return;
		}
		Deflater deflater = new Deflater(Deflater.DEFAULT_COMPRESSION, true);
		try {
			DeflaterOutputStream deflated = new DeflaterOutputStream(out, deflater, Buffers.SIZE);
			new DataSetWriter(deflated, syntax).write(file.dataSet());
			deflated.finish();
			if ((deflater.getBytesWritten() & 1) != 0) {
				out.write(0);
			}
		} finally {
			deflater.end();
		}
	}

	/// Of an unchanged file the meta information stays as it is, for the bytes are still those that the other implementation wrote.
	private void meta(OutputStream out) throws IOException {
		DataSet meta = isCopy() ? file.meta() : ours();
		new DataSetWriter(out, TransferSyntax.of(Uids.EXPLICIT_LITTLE_ENDIAN)).write(meta);
	}

	private boolean isCopy() {
		DataSet meta = file.meta();
		return !meta.isChanged() && !file.dataSet().isChanged() && Arrays.stream(meta.tags()).allMatch(Part10Writer::isMeta)
				&& meta.text(Tag.TransferSyntaxUID).equals(file.transferSyntax())
				&& agree(Tag.MediaStorageSOPClassUID, Tag.SOPClassUID) && agree(Tag.MediaStorageSOPInstanceUID, Tag.SOPInstanceUID);
	}

	/// Elements of other groups may have been met there, but were never of use.
	private static boolean isMeta(int tag) {
		return tag >>> 16 == 0x0002;
	}

	private boolean agree(int inMeta, int inDataSet) {
		String uid = file.dataSet().text(inDataSet);
		return uid.isEmpty() || uid.equals(file.meta().text(inMeta));
	}

	private DataSet ours() {
		DataSet meta = new DataSet();
		file.meta().elements().stream().filter(element -> isMeta(element.tag())).forEach(meta::put);
		meta.put(GROUP_LENGTH, 0); // the writer knows it
		meta.put(VERSION, VR.OB, CURRENT_VERSION);
		copyUid(Tag.SOPClassUID, meta, Tag.MediaStorageSOPClassUID);
		copyUid(Tag.SOPInstanceUID, meta, Tag.MediaStorageSOPInstanceUID);
		meta.put(Tag.TransferSyntaxUID, file.transferSyntax());
		meta.put(IMPLEMENTATION_CLASS_UID, OUR_CLASS_UID);
		meta.put(IMPLEMENTATION_VERSION_NAME, OUR_VERSION_NAME);
		return meta;
	}

	private void copyUid(int from, DataSet meta, int to) {
		String uid = file.dataSet().text(from);
		if (!uid.isEmpty()) {
			meta.put(to, uid);
		}
	}

	/// The name of a new file is on the disk only when its folder is. Not every system lets a folder be opened for that; there
	/// the file itself, which is safe already, must do.
	private static void syncFolder(Path folder) throws IOException {
		FileChannel opened;
		try {
			opened = FileChannel.open(folder, StandardOpenOption.READ);
		} catch (IOException _) {
			return;
		}
		try (opened) {
			opened.force(true);
		}
	}
}
