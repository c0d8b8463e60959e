package org.sagitta.codec.system.internal;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.lang.foreign.MemorySegment;
import java.lang.ref.Reference;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Set;

import org.sagitta.dicom.DicomException;
import org.sagitta.dicom.DicomException.Kind;

/// One frame's way through OpenJPEG: the codec, the stream over a byte array, the image, and what the library said. Closing it
/// gives back all that the library allocated. It stays on its thread.
final class OpenJpegCall implements AutoCloseable {
	private static final ThreadLocal<OpenJpegCall> CURRENT = new ThreadLocal<>();
	/// The library reads and writes in pieces of this size, or of the size that it wants when that is more.
	private static final long BUFFER = 64 << 10;
	private static final int MESSAGE_BYTES = 512;
	private static final int MOST_MESSAGES = 4;

	private final OpenJpeg library;
	private final boolean reading;
	private byte[] bytes;
	private final int start;
	private int end;
	private int position;
	private MemorySegment codec = MemorySegment.NULL;
	private MemorySegment stream = MemorySegment.NULL;
	private MemorySegment image = MemorySegment.NULL;
	private final Set<String> messages = new LinkedHashSet<>();
	private boolean warned;
	private boolean interrupted;
	private Error error;

	private OpenJpegCall(OpenJpeg library, boolean reading, byte[] bytes, int start, int end) {
		this.library = library;
		this.reading = reading;
		this.bytes = bytes;
		this.start = start;
		this.end = end;
		position = start;
		CURRENT.set(this);
		try {
			codec = (reading ? library.createDecompress : library.createCompress).pointer(OpenJpeg.CODESTREAM);
			stream = library.streamCreate.pointer(BUFFER, reading ? 1 : 0);
			if (codec.address() == 0 || stream.address() == 0) {
				throw new OutOfMemoryError("OpenJPEG has no memory for a codec");
			}
			library.setErrorHandler.call(codec, library.callbacks.error, MemorySegment.NULL);
			library.setWarningHandler.call(codec, library.callbacks.warning, MemorySegment.NULL);
			library.streamSetSkip.call(stream, library.callbacks.skip);
			library.streamSetSeek.call(stream, library.callbacks.seek);
			if (reading) {
				library.streamSetRead.call(stream, library.callbacks.read);
				library.streamSetLength.call(stream, (long) end - start);
			} else {
				library.streamSetWrite.call(stream, library.callbacks.write);
			}
		} catch (RuntimeException | Error e) {
			close();
			throw e;
		}
	}

	static OpenJpegCall reading(OpenJpeg library, byte[] bytes, int start, int end) {
		return new OpenJpegCall(library, true, bytes, start, end);
	}

	/// @param expected about how many bytes will be written
	static OpenJpegCall writing(OpenJpeg library, int expected) {
		return new OpenJpegCall(library, false, new byte[Math.max(expected, 1 << 10)], 0, 0);
	}

	/// The one that this thread is in, for the callbacks.
	static OpenJpegCall current() {
		return CURRENT.get();
	}

	MemorySegment codec() {
		return codec;
	}

	MemorySegment stream() {
		return stream;
	}

	/// Takes the image over, to destroy it in the end.
	OpenJpegImage own(MemorySegment pointer) {
		if (pointer.address() == 0) {
			throw new OutOfMemoryError("OpenJPEG has no memory for an image");
		}
		image = pointer;
		return new OpenJpegImage(pointer);
	}

	boolean warned() {
		return warned;
	}

	/// What was written; a zero byte makes its length even.
	byte[] written() {
		return Arrays.copyOf(bytes, end + end % 2);
	}

	/// Throws what made the library fail, where it was not the codestream.
	void throwIfInterrupted() throws InterruptedIOException {
		if (error != null) {
			throw error;
		}
		if (interrupted || Thread.currentThread().isInterrupted()) {
			throw new InterruptedIOException("interrupted within a frame of JPEG 2000");
		}
	}

	/// What to throw when the library failed.
	/// @param what it failed at
	DicomException failure(Kind kind, String what) throws IOException {
		throwIfInterrupted();
		return new DicomException(kind, -1, "OpenJPEG " + library.version + " " + what
				+ (messages.isEmpty() ? "" : ": " + String.join("; ", messages)));
	}

	long read(MemorySegment buffer, long count) {
		interrupted |= Thread.currentThread().isInterrupted();
		if (interrupted || count <= 0 || position >= end) {
			return -1;
		}
		int amount = (int) Math.min(count, end - position);
		MemorySegment.copy(MemorySegment.ofArray(bytes), position, buffer.reinterpret(amount), 0, amount);
		position += amount;
		return amount;
	}

	long write(MemorySegment buffer, long count) {
		interrupted |= Thread.currentThread().isInterrupted();
		if (interrupted || count < 0 || count > Integer.MAX_VALUE - 16 - position) {
			return -1;
		}
		try {
			int after = position + (int) count;
			if (after > bytes.length) {
				bytes = Arrays.copyOf(bytes, (int) Math.min(Integer.MAX_VALUE - 16, Math.max(after, 2L * bytes.length)));
			}
			MemorySegment.copy(buffer.reinterpret(count), 0, MemorySegment.ofArray(bytes), position, count);
			position = after;
			end = Math.max(end, after);
			return count;
		} catch (OutOfMemoryError e) {
			error = e;
			return -1;
		}
	}

	long skip(long count) {
		long target = position + Math.clamp(count, 0, (long) end - position);
		long skipped = target - position;
		position = (int) target;
		return skipped == 0 && count != 0 ? -1 : skipped;
	}

	int seek(long target) {
		if (target < 0 || target > end - start) {
			return 0;
		}
		position = start + (int) target;
		return 1;
	}

	void message(MemorySegment text, boolean isError) {
		warned |= !isError;
		if (messages.size() < MOST_MESSAGES) {
			messages.add(text.reinterpret(MESSAGE_BYTES).getString(0).strip());
		}
	}

	@Override
	public void close() {
		CURRENT.remove();
		if (image.address() != 0) {
			library.imageDestroy.call(image);
		}
		if (codec.address() != 0) {
			library.destroyCodec.call(codec);
		}
		if (stream.address() != 0) {
			library.streamDestroy.call(stream);
		}
		// The functions that the library calls back live as long as this object can be reached.
		Reference.reachabilityFence(library);
	}
}
