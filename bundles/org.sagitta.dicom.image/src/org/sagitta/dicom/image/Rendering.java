package org.sagitta.dicom.image;

import java.io.IOException;

import org.osgi.annotation.versioning.ProviderType;
import org.sagitta.dicom.DicomFile;

/// Makes pictures of frames: grey values by way of the modality's and the values of interest (PS3.3 section C.11), colours as RGB.
/// Pixel padding is black. ICC profiles and the pixel's aspect ratio are left to whoever shows the picture. Called on any
/// thread, blocks while it reads and decodes.
@ProviderType
public interface Rendering {
	/// @param frame from 0
	/// @throws org.sagitta.dicom.DicomException UNSUPPORTED when there is no image, or none of its windows has the number that is asked
	///         for; else when the pixel data, a look-up table an overlay or a curve is damaged, or of a kind that
	///         nothing here reads
	Picture picture(DicomFile file, int frame, RenderingOptions options) throws IOException;
}
