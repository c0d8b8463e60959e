package org.sagitta.codec.jpeg.internal;

/// Lines of a component in the frame's full resolution. Components of half the width, or half the width and height, are
/// interpolated with weights ¾ and ¼ between the centres of their samples, with the alternating rounding of the Independent JPEG
/// Group's decoder, which DCMTK and GDCM hold; samples of all others are repeated, as there.
sealed interface LineSource {
	/// How many samples [#line] may write: the columns, or some more.
	int length();

	void line(int y, int[] into);

	static LineSource of(short[] plane, Component component, FrameHeader frame) {
		boolean halfWidth = component.horizontal() * 2 == frame.greatestHorizontal() && component.columns() > 2;
		if (halfWidth && component.vertical() == frame.greatestVertical()) {
			return new HalfWidth(plane, component);
		}
		if (halfWidth && component.vertical() * 2 == frame.greatestVertical()) {
			return new HalfSize(plane, component);
		}
		return new Repeated(plane, component, frame);
	}

	record Repeated(short[] plane, Component component, FrameHeader frame) implements LineSource {
		@Override
		public int length() {
			return frame.columns();
		}

		@Override
		public void line(int y, int[] into) {
			int start = y * component.vertical() / frame.greatestVertical() * component.stride();
			if (component.horizontal() == frame.greatestHorizontal()) {
				for (int x = 0; x < into.length; x++) {
					into[x] = plane[start + x];
				}
				return;
			}
			for (int x = 0; x < into.length; x++) {
				into[x] = plane[start + x * component.horizontal() / frame.greatestHorizontal()];
			}
		}
	}

	record HalfWidth(short[] plane, Component component) implements LineSource {
		@Override
		public int length() {
			return 2 * component.columns();
		}

		@Override
		public void line(int y, int[] into) {
			int start = y * component.stride();
			int left = plane[start];
			into[0] = left;
			for (int x = 1; x < component.columns(); x++) {
				int right = plane[start + x];
				into[2 * x - 1] = 3 * left + right + 2 >> 2;
				into[2 * x] = 3 * right + left + 1 >> 2;
				left = right;
			}
			into[2 * component.columns() - 1] = left;
		}
	}

	record HalfSize(short[] plane, Component component) implements LineSource {
		@Override
		public int length() {
			return 2 * component.columns();
		}

		@Override
		public void line(int y, int[] into) {
			int near = y / 2;
			int far = Math.clamp(y % 2 == 0 ? near - 1 : near + 1, 0, component.lines() - 1);
			int nearStart = near * component.stride();
			int farStart = far * component.stride();
			int left = 3 * plane[nearStart] + plane[farStart];
			into[0] = 4 * left + 8 >> 4;
			for (int x = 1; x < component.columns(); x++) {
				int right = 3 * plane[nearStart + x] + plane[farStart + x];
				into[2 * x - 1] = 3 * left + right + 7 >> 4;
				into[2 * x] = 3 * right + left + 8 >> 4;
				left = right;
			}
			into[2 * component.columns() - 1] = 4 * left + 7 >> 4;
		}
	}
}
