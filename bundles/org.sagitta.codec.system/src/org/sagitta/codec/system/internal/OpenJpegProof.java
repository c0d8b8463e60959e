package org.sagitta.codec.system.internal;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;

/// Proves that the installed library has the structures that [OpenJpegLayouts] says, before any image meets it: its defaults, and
/// a small image of known sizes, must be found where they should be.
final class OpenJpegProof {
	private OpenJpegProof() {
	}

	/// @throws OpenJpeg.UnfitException when something is elsewhere
	static void check(OpenJpeg library) {
		try (Arena arena = Arena.ofConfined()) {
			MemorySegment encoder = library.encoderParameters(arena);
			expect(encoder, "numresolution", 6);
			expect(encoder, "cblockw_init", 64);
			expect(encoder, "cblockh_init", 64);
			expect(encoder, "irreversible", 0);
			expect(encoder, "roi_compno", -1);
			expect(encoder, "subsampling_dx", 1);
			expect(encoder, "subsampling_dy", 1);
			image(library, arena);
		}
	}

	private static void image(OpenJpeg library, Arena arena) {
		MemorySegment image = OpenJpegImage.create(library, arena, 5, 3, 2, 11, true);
		try {
			OpenJpegImage found = new OpenJpegImage(image);
			boolean right = found.components() == 2;
			for (int i = 0; right && i < 2; i++) {
				right = found.width(i) == 5 && found.height(i) == 3 && found.number(i, "prec") == 11 && found.number(i, "sgnd") == 1
						&& found.number(i, "dx") == 1 && found.number(i, "dy") == 1;
			}
			if (!right) {
				throw new OpenJpeg.UnfitException("version " + library.version + " has images of another layout");
			}
		} finally {
			library.imageDestroy.call(image);
		}
	}

	private static void expect(MemorySegment encoder, String member, int value) {
		int found = OpenJpegLayouts.number(encoder, OpenJpegLayouts.ENCODER, member);
		if (found != value) {
			throw new OpenJpeg.UnfitException("its parameters have another layout, " + member + " would be " + found);
		}
	}
}
