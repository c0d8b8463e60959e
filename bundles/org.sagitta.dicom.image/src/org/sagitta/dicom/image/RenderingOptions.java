package org.sagitta.dicom.image;

import java.util.Optional;

/// How a frame shall be looked at.
/// @param voi instead of what the image comes with; colours have none
/// @param voiNumber which of those that the image comes with, counted from 0; where it has fewer, the frame's least and greatest
///        value are black and white
/// @param overlays whether overlays are drawn, in white
public record RenderingOptions(Optional<Voi> voi, int voiNumber, boolean overlays) {
	public static final RenderingOptions DEFAULT = new RenderingOptions(Optional.empty(), 0, true);

	public RenderingOptions withVoi(Voi other) {
		return new RenderingOptions(Optional.of(other), voiNumber, overlays);
	}

	public RenderingOptions withVoiNumber(int number) {
		return new RenderingOptions(voi, number, overlays);
	}

	public RenderingOptions withOverlays(boolean drawn) {
		return new RenderingOptions(voi, voiNumber, drawn);
	}
}
