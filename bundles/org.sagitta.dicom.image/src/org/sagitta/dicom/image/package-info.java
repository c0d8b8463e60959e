/// From the pixel data of a data set to frames, numbers and pictures, and back. [org.sagitta.dicom.image.Frames] finds the frame of
/// a file and asks the [org.sagitta.dicom.image.FrameDecoder] that was registered for the transfer syntax (PS3.5 section 8);
/// [org.sagitta.dicom.image.Rendering] takes frames through palettes, modality and values of interest to 8 bits;
/// [org.sagitta.dicom.image.Transcoder] takes them to a [org.sagitta.dicom.image.FrameEncoder]. Who does what: this bundle alone
/// knows data sets, and finds, joins and divides fragments, keeps offset tables, and the account of what was lost; a codec sees
/// one codestream and a [org.sagitta.dicom.image.PixelFormat], and is a service of another bundle, but for the three that need
/// no more than a page: RLE, deflated and merely encapsulated frames. Nothing here draws on a screen.
@Version("0.1.0")
package org.sagitta.dicom.image;

import org.osgi.annotation.versioning.Version;
