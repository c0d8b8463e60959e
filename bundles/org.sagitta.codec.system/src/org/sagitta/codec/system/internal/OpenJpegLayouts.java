package org.sagitta.codec.system.internal;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_BYTE;
import static java.lang.foreign.ValueLayout.JAVA_FLOAT;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_SHORT;

import java.lang.foreign.MemoryLayout;
import java.lang.foreign.MemoryLayout.PathElement;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.StructLayout;

/// The structures of OpenJPEG's public header, versions 2.1 to 2.5 (shared object version 7), on 64-bit systems. Members that
/// nothing here touches are lumped together.
final class OpenJpegLayouts {
	/// `opj_image_cmptparm_t`, what an image component is made from.
	static final StructLayout COMPONENT_PARAMETERS = MemoryLayout.structLayout(
			JAVA_INT.withName("dx"), JAVA_INT.withName("dy"), JAVA_INT.withName("w"), JAVA_INT.withName("h"),
			JAVA_INT.withName("x0"), JAVA_INT.withName("y0"), JAVA_INT.withName("prec"), JAVA_INT.withName("bpp"),
			JAVA_INT.withName("sgnd"));
	/// `opj_image_comp_t`.
	static final StructLayout COMPONENT = MemoryLayout.structLayout(
			JAVA_INT.withName("dx"), JAVA_INT.withName("dy"), JAVA_INT.withName("w"), JAVA_INT.withName("h"),
			JAVA_INT.withName("x0"), JAVA_INT.withName("y0"), JAVA_INT.withName("prec"), JAVA_INT.withName("bpp"),
			JAVA_INT.withName("sgnd"), JAVA_INT.withName("resno_decoded"), JAVA_INT.withName("factor"), MemoryLayout.paddingLayout(4),
			ADDRESS.withName("data"), JAVA_SHORT.withName("alpha"), MemoryLayout.paddingLayout(6));
	/// `opj_image_t`.
	static final StructLayout IMAGE = MemoryLayout.structLayout(
			JAVA_INT.withName("x0"), JAVA_INT.withName("y0"), JAVA_INT.withName("x1"), JAVA_INT.withName("y1"),
			JAVA_INT.withName("numcomps"), JAVA_INT.withName("color_space"), ADDRESS.withName("comps"),
			ADDRESS.withName("icc_profile_buf"), JAVA_INT.withName("icc_profile_len"), MemoryLayout.paddingLayout(4));
	private static final int PATH = 4096;
	/// `opj_cparameters_t`.
	static final StructLayout ENCODER = MemoryLayout.structLayout(
			ints("tile", 5), JAVA_INT.withName("cp_disto_alloc"), ints("fixed", 2), ADDRESS.withName("cp_matrice"),
			ADDRESS.withName("cp_comment"), JAVA_INT.withName("csty"), JAVA_INT.withName("prog_order"), ints("POC", 32 * 37),
			JAVA_INT.withName("numpocs"), JAVA_INT.withName("tcp_numlayers"),
			MemoryLayout.sequenceLayout(100, JAVA_FLOAT).withName("tcp_rates"),
			MemoryLayout.sequenceLayout(100, JAVA_FLOAT).withName("tcp_distoratio"),
			JAVA_INT.withName("numresolution"), JAVA_INT.withName("cblockw_init"), JAVA_INT.withName("cblockh_init"),
			JAVA_INT.withName("mode"), JAVA_INT.withName("irreversible"), JAVA_INT.withName("roi_compno"),
			JAVA_INT.withName("roi_shift"), JAVA_INT.withName("res_spec"), ints("precincts", 2 * 33),
			chars("files", 2 * PATH), JAVA_INT.withName("index_on"), chars("index", PATH), ints("image_offset", 2),
			JAVA_INT.withName("subsampling_dx"), JAVA_INT.withName("subsampling_dy"), ints("formats", 2), ints("jpwl", 118),
			ints("cinema", 3), JAVA_BYTE.withName("tp_on"), JAVA_BYTE.withName("tp_flag"), JAVA_BYTE.withName("tcp_mct"),
			MemoryLayout.paddingLayout(1), JAVA_INT.withName("jpip_on"), ADDRESS.withName("mct_data"),
			JAVA_INT.withName("max_cs_size"), JAVA_SHORT.withName("rsiz"), MemoryLayout.paddingLayout(2));

	private OpenJpegLayouts() {
	}

	private static MemoryLayout ints(String name, int count) {
		return MemoryLayout.sequenceLayout(count, JAVA_INT).withName(name);
	}

	private static MemoryLayout chars(String name, int count) {
		return MemoryLayout.sequenceLayout(count, JAVA_BYTE).withName(name);
	}

	static long offset(StructLayout layout, String member) {
		return layout.byteOffset(PathElement.groupElement(member));
	}

	static int number(MemorySegment structure, StructLayout layout, String member) {
		return structure.get(JAVA_INT, offset(layout, member));
	}

	static void set(MemorySegment structure, StructLayout layout, String member, int value) {
		structure.set(JAVA_INT, offset(layout, member), value);
	}

	/// A pointer in the structure, without any size.
	static MemorySegment pointer(MemorySegment structure, StructLayout layout, String member) {
		return structure.get(ADDRESS, offset(layout, member));
	}
}
