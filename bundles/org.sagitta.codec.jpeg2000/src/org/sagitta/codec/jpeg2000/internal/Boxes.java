package org.sagitta.codec.jpeg2000.internal;

import org.sagitta.dicom.DicomException;

/// Finds the codestream of a JP2 or JPH file (ITU-T T.800 annex I). DICOM wants the bare codestream, but some write the file.
final class Boxes {
	private static final long SIGNATURE = 0x6A502020L;
	private static final long CODESTREAM = 0x6A703263L;

	private Boxes() {
	}

	/// The codestream, whether it is in a file's boxes or bare.
	static Input codestream(byte[] bytes) throws DicomException {
		Input in = new Input(bytes, 0, bytes.length, "codestream");
		if (in.startsWith(Marker.SOC)) {
			return in;
		}
		boolean first = true;
		while (in.remaining() > 0) {
			long length = in.u32();
			long type = in.u32();
			if (first && type != SIGNATURE) {
				throw Faults.malformed("The bytes begin neither as a JPEG 2000 codestream does nor as a JP2 file");
			}
			first = false;
			length = length == 1 ? (in.u32() << 32 | in.u32()) - 16 : length == 0 ? in.remaining() : length - 8;
			if (length < 0) {
				throw Faults.malformed("A box of the JP2 file is shorter than its header");
			}
			if (type == CODESTREAM) {
				return in.slice((int) Math.min(length, in.remaining()), "codestream");
			}
			in.require(length);
			in.skip((int) length);
		}
		throw Faults.malformed("The JP2 file has no codestream");
	}
}
