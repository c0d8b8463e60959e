package org.sagitta.dicom.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.Optional;

import org.osgi.service.component.annotations.Component;
import org.sagitta.dicom.DataSet;
import org.sagitta.dicom.DicomException;
import org.sagitta.dicom.DicomFile;
import org.sagitta.dicom.DicomFiles;
import org.sagitta.dicom.Header;
import org.sagitta.dicom.Tag;
import org.sagitta.dicom.TagSet;

/// Our own DICOM files.
@Component(service = DicomFiles.class)
public final class DicomFilesComponent implements DicomFiles {
	/// What is read first: most headers end within it, and the pixel data that follow need not be read.
	private static final int FIRST = 8 << 10;
	/// More than the wanted elements take, and far less than a bomb would.
	private static final long INFLATED_SCAN = 1 << 20;
	static final long INFLATED_READ = Math.clamp(Runtime.getRuntime().maxMemory() / 8, 16L << 20, 1L << 30);

	private final Buffers buffers = new Buffers();

	@Override
	public Header scan(Path file, TagSet wanted) throws IOException {
		return scan(file, wanted, false);
	}

	@Override
	public Header identify(Path file, TagSet wanted) throws IOException {
		return scan(file, wanted, true);
	}

	private Header scan(Path file, TagSet wanted, boolean identify) throws IOException {
		ByteBuffer buffer = buffers.take();
		try (FileChannel channel = FileChannel.open(file)) {
			Input input = new Input(channel::read, channel.size(), buffer, identify ? Buffers.SIZE : FIRST);
			ParseLog log = new ParseLog();
			Part10 start = Part10.read(input, file, log, wanted);
			String fingerprint = identify ? Fingerprint.of(input.beginning(), input.size()) : "";
			DataSet dataSet = new DataSet();
			start.meta().elements().stream().filter(element -> wanted.contains(element.tag())).forEach(dataSet::put);
			int last = Integer.compareUnsigned(wanted.last(), Tag.SpecificCharacterSet) < 0 ? Tag.SpecificCharacterSet : wanted.last();
			DicomException problem = parser(input, file, start, INFLATED_SCAN, log, wanted, last).parse(dataSet, start.syntax());
			return new Header(start.syntax().uid(), dataSet, input.size(), fingerprint, Optional.ofNullable(problem));
		} catch (UncheckedIOException e) {
			throw e.getCause(); // a text so long that it stayed in the file, in the place of a short one
		} finally {
			buffers.giveBack(buffer);
		}
	}

	@Override
	public DicomFile read(Path file) throws IOException {
		ByteBuffer buffer = buffers.take();
		try (FileChannel channel = FileChannel.open(file)) {
			Input input = new Input(channel::read, channel.size(), buffer, FIRST);
			ParseLog log = new ParseLog();
			Part10 start = Part10.read(input, file, log, null);
			DataSet dataSet = new DataSet();
			parser(input, file, start, INFLATED_READ, log, null, -1).parse(dataSet, start.syntax());
			return new DicomFile(start.meta(), dataSet, start.syntax().uid(), log.problems());
		} catch (UncheckedIOException e) {
			throw e.getCause(); // a text so long that it stayed in the file, in the place of a short one
		} finally {
			buffers.giveBack(buffer);
		}
	}

	/// A deflated data set has no place in the file where a value could be fetched later: its values are all in memory.
	private static Parser parser(Input input, Path file, Part10 start, long limit, ParseLog log, TagSet wanted, int last) throws IOException {
		if (!start.syntax().deflated()) {
			return new Parser(input, file, log, wanted, last);
		}
		Inflated data = new Inflated(input, limit, log);
		Input inflated = new Input(data, data.size(), ByteBuffer.allocate(Buffers.SIZE), Buffers.SIZE);
		return new Parser(inflated, null, log, wanted, last);
	}

	@Override
	public void write(DicomFile file, Path target) throws IOException {
		try {
			new Part10Writer(file).write(target);
		} catch (UncheckedIOException e) {
			throw e.getCause();
		}
	}
}
