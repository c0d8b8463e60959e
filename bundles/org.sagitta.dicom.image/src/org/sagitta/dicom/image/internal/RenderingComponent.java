package org.sagitta.dicom.image.internal;

import java.io.IOException;
import java.util.List;
import java.util.Optional;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.sagitta.dicom.DataSet;
import org.sagitta.dicom.DicomFile;
import org.sagitta.dicom.image.Frame;
import org.sagitta.dicom.image.Frames;
import org.sagitta.dicom.image.Overlay;
import org.sagitta.dicom.image.Overlays;
import org.sagitta.dicom.image.Palette;
import org.sagitta.dicom.image.Picture;
import org.sagitta.dicom.image.PixelFormat;
import org.sagitta.dicom.image.Rendering;
import org.sagitta.dicom.image.RenderingOptions;

/// Decodes a frame, then grey scale or colours, then overlays and curves.
@Component(service = Rendering.class)
public final class RenderingComponent implements Rendering {
	private final Frames frames;

	@Activate
	public RenderingComponent(@Reference Frames frames) {
		this.frames = frames;
	}

	@Override
	public Picture picture(DicomFile file, int frame, RenderingOptions options) throws IOException {
		return Reading.checked(() -> shown(file, frame, options));
	}

	private Picture shown(DicomFile file, int frame, RenderingOptions options) throws IOException {
		DataSet dataSet = file.dataSet();
		PixelFormat format = PixelFormat.of(dataSet);
		if (FloatPixels.areIn(dataSet)) {
			PixelValues values = PixelValues.of(frames.decimals(file, frame));
			Picture picture = monochrome(dataSet, frame, format, values, options);
			return options.overlays() ? drawn(picture, Overlays.of(dataSet, frame), dataSet) : picture;
		}
		Frame decoded = frames.decode(file, frame);
		Picture picture = decoded.format().isMonochrome() ? monochrome(dataSet, frame, decoded.format(), PixelValues.of(decoded), options)
				: colours(decoded, dataSet, options);
		return options.overlays() ? drawn(picture, Overlays.of(dataSet, frame, decoded), dataSet) : picture;
	}

	private static Picture colours(Frame decoded, DataSet dataSet, RenderingOptions options) throws IOException {
		PixelFormat format = decoded.format();
		if (options.voi().isEmpty() && options.voiNumber() != RenderingOptions.FIRST_IF_ANY) {
			throw Problem.unsupported("The image is in colours (" + format.photometricInterpretation()
					+ "), which have no windows or VOI look-up tables, and number " + (options.voiNumber() + 1L) + " was asked for");
		}
		return new Picture(format.columns(), format.rows(), true, Colours.rgb(decoded, dataSet));
	}

	private static Picture monochrome(DataSet dataSet, int frame, PixelFormat format, PixelValues stored, RenderingOptions options)
			throws IOException {
		byte[] grey = GreyScale.of(dataSet, frame, format, stored, options).levels(stored);
		String presentation = dataSet.text(ImageTag.PixelPresentation);
		boolean supplemented = presentation.equals("COLOR") || presentation.equals("MIXED");
		Optional<Palette> palette = supplemented ? Palette.of(dataSet) : Optional.empty();
		return palette.isEmpty() ? new Picture(format.columns(), format.rows(), false, grey)
				: new Picture(format.columns(), format.rows(), true, Colours.supplemented(stored, grey, palette.get(), format));
	}

	private static Picture drawn(Picture picture, List<Overlay> overlays, DataSet dataSet) throws IOException {
		List<Outline> outlines = CurveGroup.outlines(dataSet);
		if (overlays.isEmpty() && outlines.isEmpty()) {
			return picture;
		}
		Canvas canvas = new Canvas(picture);
		overlays.forEach(canvas::draw);
		for (Outline outline : outlines) {
			canvas.draw(outline);
		}
		return canvas.drawn();
	}
}
