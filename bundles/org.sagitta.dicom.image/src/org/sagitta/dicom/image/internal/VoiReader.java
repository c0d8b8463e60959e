package org.sagitta.dicom.image.internal;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

import org.sagitta.dicom.DataSet;
import org.sagitta.dicom.Tag;
import org.sagitta.dicom.image.ModalityLut;
import org.sagitta.dicom.image.Voi;

/// Reads what a frame says about its values of interest (PS3.3 section C.11.2).
public final class VoiReader {
	private VoiReader() {
	}

	public static List<Voi.Table> tables(DataSet dataSet, int frame) throws IOException {
		boolean signed = dataSet.integer(Tag.PixelRepresentation).orElse(0) == 1
				|| ModalityLut.of(dataSet, frame) instanceof ModalityLut.Linear linear && linear.intercept() < 0;
		List<Voi.Table> tables = new ArrayList<>();
		for (DataSet item : source(dataSet, frame).items(ImageTag.VOILUTSequence)) {
			tables.add(new Voi.Table(Luts.read(item, ImageTag.LUTDescriptor, ImageTag.LUTData, signed), item.text(ImageTag.LUTExplanation)));
		}
		return tables;
	}

	public static List<Voi.Window> windows(DataSet dataSet, int frame) {
		DataSet source = source(dataSet, frame);
		double[] centers = source.decimals(Tag.WindowCenter);
		double[] widths = source.decimals(Tag.WindowWidth);
		List<String> explanations = source.texts(Tag.WindowCenterWidthExplanation);
		Voi.Function function = switch (source.text(ImageTag.VOILUTFunction)) {
			case "LINEAR_EXACT" -> Voi.Function.LINEAR_EXACT;
			case "SIGMOID" -> Voi.Function.SIGMOID;
			default -> Voi.Function.LINEAR;
		};
		boolean unsaid = source.text(ImageTag.VOILUTFunction).isEmpty();
		List<Voi.Window> windows = new ArrayList<>();
		for (int i = 0; i < Math.min(centers.length, widths.length); i++) {
			// LINEAR needs a width of 1 at least (section C.11.2.1.2.1). Those who write less mean the line from end to end.
			Voi.Function meant = function == Voi.Function.LINEAR && widths[i] < 1 ? Voi.Function.LINEAR_EXACT : function;
			if (Double.isFinite(centers[i]) && Voi.Window.isPossible(widths[i], meant)) {
				Voi.Window window = new Voi.Window(centers[i], widths[i], meant, i < explanations.size() ? explanations.get(i) : "");
				windows.add(unsaid && FloatPixels.areIn(dataSet) ? FloatPixels.exact(window) : window);
			}
		}
		return windows;
	}

	private static DataSet source(DataSet dataSet, int frame) {
		return FunctionalGroups.macro(dataSet, frame, ImageTag.FrameVOILUTSequence).orElse(dataSet);
	}
}
