package org.sagitta.dicom.internal;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;

import org.sagitta.dicom.DataSet;
import org.sagitta.dicom.DicomException;
import org.sagitta.dicom.DicomException.Kind;
import org.sagitta.dicom.Element;
import org.sagitta.dicom.Tag;
import org.sagitta.dicom.TransferSyntax;
import org.sagitta.dicom.VR;
import org.sagitta.dicom.Value;

/// Writes data sets in little endian. Sequences and items get delimiters instead of lengths, so that everything is written as it
/// comes, large values straight from the files that they stayed in.
final class DataSetWriter {
	private static final int DEEPEST = 64;
	private static final int UNDEFINED = -1;
	private static final long LONGEST = 0xFFFFFFFEL;

	private sealed interface Level {
		record Elements(Iterator<Element> left) implements Level { }

		record Items(Iterator<DataSet> left) implements Level { }
	}

	private final OutputStream out;
	private final TransferSyntax syntax;

	DataSetWriter(OutputStream out, TransferSyntax syntax) {
		this.out = out;
		this.syntax = syntax;
	}

	void write(DataSet dataSet) throws IOException {
		Deque<Level> levels = new ArrayDeque<>();
		levels.push(new Level.Elements(dataSet.elements().iterator()));
		while (!levels.isEmpty()) {
			switch (levels.peek()) {
				case Level.Elements(Iterator<Element> left) when left.hasNext() -> {
					Element element = next(left);
					if (element.value() instanceof Value.Items(List<DataSet> items) && !items.isEmpty()) {
						if (levels.size() > 2 * DEEPEST) {
							throw new DicomException(Kind.LIMIT, -1, "Sequences are nested more than " + DEEPEST + " levels deep at "
									+ Tag.format(element.tag()));
						}
						header(element.tag(), VR.SQ, UNDEFINED);
						levels.push(new Level.Items(items.iterator()));
					} else {
						element(element);
					}
				}
				case Level.Items(Iterator<DataSet> left) when left.hasNext() -> {
					item(Parser.ITEM, UNDEFINED);
					levels.push(new Level.Elements(left.next().elements().iterator()));
				}
				case Level.Items _ -> {
					item(Parser.SEQUENCE_END, 0);
					levels.pop();
				}
				case Level.Elements _ -> {
					levels.pop();
					if (!levels.isEmpty()) {
						item(Parser.ITEM_END, 0);
					}
				}
			}
		}
	}

	/// Text is encoded at this moment, and may turn out not to fit the character set.
	private static Element next(Iterator<Element> elements) throws IOException {
		try {
			return elements.next();
		} catch (UncheckedIOException e) {
			throw e.getCause();
		}
	}

	private void element(Element element) throws IOException {
		int tag = element.tag();
		VR vr = element.vr();
		if (tag == Tag.PixelData && element.value() instanceof Value.Fragments != syntax.encapsulated()) {
			throw new DicomException(Kind.UNSUPPORTED, -1, syntax.encapsulated()
					? "The pixel data are not compressed, and cannot be written as they are in " + syntax.name()
					: "The pixel data are compressed, and cannot be written as they are in " + syntax.name());
		}
		switch (element.value()) {
			case Value.Items _ -> header(tag, VR.SQ, 0);
			case Value.Bytes(byte[] bytes) -> {
				header(tag, vr, bytes.length + (bytes.length & 1));
				value(element.value(), vr.padding());
			}
			case Value.OnDisk onDisk -> {
				long even = onDisk.length() + (onDisk.length() & 1);
				if (even > LONGEST) {
					throw new DicomException(Kind.LIMIT, -1, Tag.format(tag) + " is longer than DICOM can say: " + even + " bytes");
				}
				header(tag, vr, even);
				value(onDisk, vr.padding());
			}
			case Value.Fragments(List<Value> fragments) -> {
				header(tag, vr, UNDEFINED);
				for (Value fragment : fragments) {
					long length = length(fragment);
					item(Parser.ITEM, length + (length & 1));
					value(fragment, (byte) 0);
				}
				item(Parser.SEQUENCE_END, 0);
			}
		}
	}

	private static long length(Value value) {
		return switch (value) {
			case Value.Bytes(byte[] bytes) -> bytes.length;
			case Value.OnDisk onDisk -> onDisk.length();
			case Value.Items _, Value.Fragments _ -> throw new IllegalArgumentException("A fragment is bytes");
		};
	}

	private void value(Value value, byte padding) throws IOException {
		if (value instanceof Value.Bytes(byte[] bytes)) {
			out.write(bytes);
		} else if (value instanceof Value.OnDisk onDisk) {
			copy(onDisk);
		}
		if ((length(value) & 1) != 0) {
			out.write(padding);
		}
	}

	private void copy(Value.OnDisk value) throws IOException {
		try (SeekableByteChannel channel = Files.newByteChannel(value.file()); InputStream in = Channels.newInputStream(channel)) {
			channel.position(value.offset());
			byte[] chunk = new byte[(int) Math.min(value.length(), Buffers.SIZE)];
			for (long left = value.length(); left > 0;) {
				int count = in.read(chunk, 0, (int) Math.min(left, chunk.length));
				if (count < 0) {
					throw new EOFException(value.file() + " is shorter than it was when its header was read");
				}
				out.write(chunk, 0, count);
				left -= count;
			}
		}
	}

	/// @param length [#UNDEFINED], or what fits 32 bits; a representation with short lengths gives way to UN where it must
	private void header(int tag, VR vr, long length) throws IOException {
		tag(tag);
		if (!syntax.explicit()) {
			number((int) length, 4);
			return;
		}
		VR written = length > 0xFFFF && !vr.hasLongLength() ? VR.UN : vr;
		out.write(written.name().charAt(0));
		out.write(written.name().charAt(1));
		if (written.hasLongLength()) {
			number(0, 2);
			number((int) length, 4);
		} else {
			number((int) length, 2);
		}
	}

	private void item(int tag, long length) throws IOException {
		tag(tag);
		number((int) length, 4);
	}

	private void tag(int tag) throws IOException {
		number(tag >>> 16, 2);
		number(tag, 2);
	}

	private void number(int value, int bytes) throws IOException {
		for (int i = 0; i < bytes; i++) {
			out.write(value >>> 8 * i);
		}
	}
}
