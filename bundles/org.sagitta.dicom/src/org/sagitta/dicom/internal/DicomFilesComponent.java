package org.sagitta.dicom.internal;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

import org.osgi.service.component.annotations.Component;
import org.sagitta.dicom.DataSet;
import org.sagitta.dicom.DicomException;
import org.sagitta.dicom.DicomException.Kind;
import org.sagitta.dicom.DicomFile;
import org.sagitta.dicom.DicomFiles;
import org.sagitta.dicom.Header;
import org.sagitta.dicom.Tag;
import org.sagitta.dicom.TagSet;
import org.sagitta.dicom.TransferSyntax;

/// Our own DICOM files.
@Component(service = DicomFiles.class)
public final class DicomFilesComponent implements DicomFiles {
	private final Buffers buffers = new Buffers();

	@Override
	public Header scan(Path file, TagSet wanted) throws IOException {
		ByteBuffer buffer = buffers.take();
		try (SeekableByteChannel channel = Files.newByteChannel(file)) {
			Input input = new Input(channel, buffer);
			ParseLog log = new ParseLog();
			Part10 start = Part10.read(input, file, log, wanted);
			String fingerprint = Fingerprint.of(input.beginning(), input.size());
			DataSet dataSet = new DataSet();
			start.meta().elements().stream().filter(element -> wanted.contains(element.tag())).forEach(dataSet::put);
			DicomException problem = unsupported(start.syntax());
			if (problem == null) {
				int last = Integer.compareUnsigned(wanted.last(), Tag.SpecificCharacterSet) < 0 ? Tag.SpecificCharacterSet : wanted.last();
				problem = new Parser(input, file, log, wanted, last).parse(dataSet, start.syntax());
			}
			return new Header(start.syntax().uid(), dataSet, input.size(), fingerprint, Optional.ofNullable(problem));
		} finally {
			buffers.giveBack(buffer);
		}
	}

	@Override
	public DicomFile read(Path file) throws IOException {
		ByteBuffer buffer = buffers.take();
		try (SeekableByteChannel channel = Files.newByteChannel(file)) {
			Input input = new Input(channel, buffer);
			ParseLog log = new ParseLog();
			Part10 start = Part10.read(input, file, log, null);
			DicomException unsupported = unsupported(start.syntax());
			if (unsupported != null) {
				throw unsupported;
			}
			DataSet dataSet = new DataSet();
			new Parser(input, file, log, null, -1).parse(dataSet, start.syntax());
			return new DicomFile(start.meta(), dataSet, start.syntax().uid(), log.problems());
		} finally {
			buffers.giveBack(buffer);
		}
	}

	private static DicomException unsupported(TransferSyntax syntax) {
		return syntax.deflated() ? new DicomException(Kind.UNSUPPORTED, -1, "Data sets in " + syntax.name() + " cannot be read") : null;
	}

	@Override
	public void write(DicomFile file, Path target) throws IOException {
		new Part10Writer(file).write(target);
	}
}
