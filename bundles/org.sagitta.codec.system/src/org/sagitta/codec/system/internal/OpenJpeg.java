package org.sagitta.codec.system.internal;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;

/// The functions of OpenJPEG, a JPEG 2000 library, from its public header; the names are its own.
final class OpenJpeg {
	/// `OPJ_CODEC_J2K`, a codestream without a file format around it.
	static final int CODESTREAM = 0;
	/// More than `opj_cparameters_t` (18,720 bytes) and `opj_dparameters_t` (8,252) take, of which only the defaults are used, so that
	/// a longer structure of a later version stays within our memory.
	private static final int PARAMETERS_BYTES = 64 << 10;

	/// Thrown when an installed library cannot be worked with.
	static final class UnfitException extends RuntimeException {
		private static final long serialVersionUID = 1L;

		UnfitException(String reason) {
			super(reason);
		}
	}

	final String version;
	/// From 2.5 on: high throughput code blocks, and a decoder that can be told to refuse incomplete codestreams.
	final boolean since25;
	final NativeFunction imageCreate;
	final NativeFunction imageDestroy;
	final NativeFunction streamCreate;
	final NativeFunction streamDestroy;
	final NativeFunction streamSetRead;
	final NativeFunction streamSetWrite;
	final NativeFunction streamSetSkip;
	final NativeFunction streamSetSeek;
	final NativeFunction streamSetLength;
	final NativeFunction setWarningHandler;
	final NativeFunction setErrorHandler;
	final NativeFunction createDecompress;
	final NativeFunction createCompress;
	final NativeFunction destroyCodec;
	final NativeFunction setupDecoder;
	final NativeFunction readHeader;
	final NativeFunction decode;
	final NativeFunction setupEncoder;
	final NativeFunction startCompress;
	final NativeFunction encode;
	final NativeFunction endCompress;
	final OpenJpegCallbacks callbacks;
	private final NativeFunction setStrictMode;
	private final NativeFunction decoderDefaults;
	private final NativeFunction encoderDefaults;

	/// @throws java.util.NoSuchElementException when a function is missing
	/// @throws UnfitException when the version or its structures are others than these
	OpenJpeg(NativeLibrary library, Arena arena) {
		version = library.function("opj_version", ADDRESS).pointer().reinterpret(64).getString(0);
		if (!version.startsWith("2.")) {
			throw new UnfitException("version " + version + " is not 2.x");
		}
		imageCreate = library.function("opj_image_create", ADDRESS, JAVA_INT, ADDRESS, JAVA_INT);
		imageDestroy = library.procedure("opj_image_destroy", ADDRESS);
		streamCreate = library.function("opj_stream_create", ADDRESS, JAVA_LONG, JAVA_INT);
		streamDestroy = library.procedure("opj_stream_destroy", ADDRESS);
		streamSetRead = library.procedure("opj_stream_set_read_function", ADDRESS, ADDRESS);
		streamSetWrite = library.procedure("opj_stream_set_write_function", ADDRESS, ADDRESS);
		streamSetSkip = library.procedure("opj_stream_set_skip_function", ADDRESS, ADDRESS);
		streamSetSeek = library.procedure("opj_stream_set_seek_function", ADDRESS, ADDRESS);
		streamSetLength = library.procedure("opj_stream_set_user_data_length", ADDRESS, JAVA_LONG);
		setWarningHandler = library.function("opj_set_warning_handler", JAVA_INT, ADDRESS, ADDRESS, ADDRESS);
		setErrorHandler = library.function("opj_set_error_handler", JAVA_INT, ADDRESS, ADDRESS, ADDRESS);
		createDecompress = library.function("opj_create_decompress", ADDRESS, JAVA_INT);
		createCompress = library.function("opj_create_compress", ADDRESS, JAVA_INT);
		destroyCodec = library.procedure("opj_destroy_codec", ADDRESS);
		decoderDefaults = library.procedure("opj_set_default_decoder_parameters", ADDRESS);
		setupDecoder = library.function("opj_setup_decoder", JAVA_INT, ADDRESS, ADDRESS);
		readHeader = library.function("opj_read_header", JAVA_INT, ADDRESS, ADDRESS, ADDRESS);
		decode = library.function("opj_decode", JAVA_INT, ADDRESS, ADDRESS, ADDRESS);
		encoderDefaults = library.procedure("opj_set_default_encoder_parameters", ADDRESS);
		setupEncoder = library.function("opj_setup_encoder", JAVA_INT, ADDRESS, ADDRESS, ADDRESS);
		startCompress = library.function("opj_start_compress", JAVA_INT, ADDRESS, ADDRESS, ADDRESS);
		encode = library.function("opj_encode", JAVA_INT, ADDRESS, ADDRESS);
		endCompress = library.function("opj_end_compress", JAVA_INT, ADDRESS, ADDRESS);
		since25 = library.has("opj_decoder_set_strict_mode");
		setStrictMode = since25 ? library.function("opj_decoder_set_strict_mode", JAVA_INT, ADDRESS, JAVA_INT) : null;
		callbacks = new OpenJpegCallbacks(arena);
		OpenJpegProof.check(this);
	}

	MemorySegment decoderParameters(Arena arena) {
		MemorySegment parameters = arena.allocate(PARAMETERS_BYTES, Long.BYTES);
		decoderDefaults.call(parameters);
		return parameters;
	}

	MemorySegment encoderParameters(Arena arena) {
		MemorySegment parameters = arena.allocate(PARAMETERS_BYTES, Long.BYTES);
		encoderDefaults.call(parameters);
		return parameters;
	}

	/// Has incomplete codestreams refused, where the version can.
	void beStrict(MemorySegment codec) {
		if (setStrictMode != null) {
			setStrictMode.call(codec, 1);
		}
	}
}
