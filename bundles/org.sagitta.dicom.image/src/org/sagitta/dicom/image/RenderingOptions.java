package org.sagitta.dicom.image;

import java.util.Optional;

/// How a frame shall be looked at.
/// @param voi instead of what the image comes with; colours have none
/// @param voiNumber which of those that the image comes with ([Voi#of]), counted from 0, or [#FIRST_IF_ANY]; of no meaning where
///        `voi` is there
/// @param overlays whether overlays and curves are drawn, in white
public record RenderingOptions(Optional<Voi> voi, int voiNumber, boolean overlays) {
	/// The first one that the image comes with, or, without any, what fits its values.
	public static final int FIRST_IF_ANY = -1;
	public static final RenderingOptions DEFAULT = new RenderingOptions(Optional.empty(), FIRST_IF_ANY, true);

	public RenderingOptions {
		if (voiNumber < FIRST_IF_ANY) {
			throw new IllegalArgumentException("Values of interest are counted from 0, and " + voiNumber + " is below");
		}
	}

	public RenderingOptions withVoi(Voi other) {
		return new RenderingOptions(Optional.of(other), 0, overlays);
	}

	/// One of those that the image comes with; a picture of an image that has fewer is refused.
	public RenderingOptions withVoiNumber(int number) {
		return new RenderingOptions(voi, number, overlays);
	}

	public RenderingOptions withOverlays(boolean drawn) {
		return new RenderingOptions(voi, voiNumber, drawn);
	}
}
