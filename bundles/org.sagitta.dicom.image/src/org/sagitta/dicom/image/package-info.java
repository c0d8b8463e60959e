/// From the pixel data of a data set to frames of numbers: the [org.sagitta.dicom.image.Frames] service asks
/// the [org.sagitta.dicom.image.FrameDecoder] that was registered for the transfer syntax (PS3.5 section 8).
@Version("0.1.0")
package org.sagitta.dicom.image;

import org.osgi.annotation.versioning.Version;
