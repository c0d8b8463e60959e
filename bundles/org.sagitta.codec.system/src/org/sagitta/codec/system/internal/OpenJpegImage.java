package org.sagitta.codec.system.internal;

import static java.lang.foreign.ValueLayout.JAVA_INT;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;

/// An image of OpenJPEG, looked at where it lies. Its owner destroys it.
final class OpenJpegImage {
	/// `OPJ_CLRSPC_SRGB` and `OPJ_CLRSPC_GRAY`.
	private static final int COLOUR = 1;
	private static final int GREY = 2;

	private final MemorySegment image;
	private final MemorySegment components;
	private final int count;

	/// @param pointer to an image that the library made
	OpenJpegImage(MemorySegment pointer) {
		image = pointer.reinterpret(OpenJpegLayouts.IMAGE.byteSize());
		count = OpenJpegLayouts.number(image, OpenJpegLayouts.IMAGE, "numcomps");
		components = OpenJpegLayouts.pointer(image, OpenJpegLayouts.IMAGE, "comps")
				.reinterpret(OpenJpegLayouts.COMPONENT.byteSize() * Math.max(count, 0));
	}

	/// Makes an image whose components all have its size.
	/// @return NULL when there is no memory
	static MemorySegment create(OpenJpeg library, Arena arena, int columns, int rows, int count, int precision, boolean signed) {
		long size = OpenJpegLayouts.COMPONENT_PARAMETERS.byteSize();
		MemorySegment parameters = arena.allocate(OpenJpegLayouts.COMPONENT_PARAMETERS, count);
		for (int i = 0; i < count; i++) {
			MemorySegment one = parameters.asSlice(i * size, size);
			OpenJpegLayouts.set(one, OpenJpegLayouts.COMPONENT_PARAMETERS, "dx", 1);
			OpenJpegLayouts.set(one, OpenJpegLayouts.COMPONENT_PARAMETERS, "dy", 1);
			OpenJpegLayouts.set(one, OpenJpegLayouts.COMPONENT_PARAMETERS, "w", columns);
			OpenJpegLayouts.set(one, OpenJpegLayouts.COMPONENT_PARAMETERS, "h", rows);
			OpenJpegLayouts.set(one, OpenJpegLayouts.COMPONENT_PARAMETERS, "prec", precision);
			OpenJpegLayouts.set(one, OpenJpegLayouts.COMPONENT_PARAMETERS, "bpp", precision);
			OpenJpegLayouts.set(one, OpenJpegLayouts.COMPONENT_PARAMETERS, "sgnd", signed ? 1 : 0);
		}
		return library.imageCreate.pointer(count, parameters, count < 3 ? GREY : COLOUR);
	}

	/// Says where the image lies on the reference grid: at its origin.
	void place(int columns, int rows) {
		OpenJpegLayouts.set(image, OpenJpegLayouts.IMAGE, "x0", 0);
		OpenJpegLayouts.set(image, OpenJpegLayouts.IMAGE, "y0", 0);
		OpenJpegLayouts.set(image, OpenJpegLayouts.IMAGE, "x1", columns);
		OpenJpegLayouts.set(image, OpenJpegLayouts.IMAGE, "y1", rows);
	}

	int components() {
		return count;
	}

	int width(int component) {
		return number(component, "w");
	}

	int height(int component) {
		return number(component, "h");
	}

	int number(int component, String member) {
		return OpenJpegLayouts.number(component(component), OpenJpegLayouts.COMPONENT, member);
	}

	/// The samples of a component, one `int` each, row by row; NULL when it has none. Its sizes must have been checked.
	MemorySegment samples(int component) {
		MemorySegment data = OpenJpegLayouts.pointer(component(component), OpenJpegLayouts.COMPONENT, "data");
		return data.address() == 0 ? MemorySegment.NULL
				: data.reinterpret(Math.multiplyExact(JAVA_INT.byteSize(), (long) width(component) * height(component)));
	}

	private MemorySegment component(int index) {
		long size = OpenJpegLayouts.COMPONENT.byteSize();
		return components.asSlice(index * size, size);
	}
}
