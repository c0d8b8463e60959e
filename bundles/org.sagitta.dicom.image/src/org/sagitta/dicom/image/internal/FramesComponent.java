package org.sagitta.dicom.image.internal;

import java.io.IOException;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListMap;

import org.osgi.framework.ServiceReference;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.sagitta.dicom.DicomException;
import org.sagitta.dicom.DicomException.Kind;
import org.sagitta.dicom.DicomFile;
import org.sagitta.dicom.TransferSyntax;
import org.sagitta.dicom.image.FrameDecoder;
import org.sagitta.dicom.image.Frames;
import org.sagitta.dicom.image.PixelFormat;

/// Asks the decoder of the highest `service.ranking` among those that name the transfer syntax.
@Component(service = Frames.class)
public final class FramesComponent implements Frames {
	private record Registered(FrameDecoder decoder, Set<String> transferSyntaxes) { }

	private final Map<ServiceReference<FrameDecoder>, Registered> decoders = new ConcurrentSkipListMap<>(Comparator.reverseOrder());

	@Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
	void bindDecoder(ServiceReference<FrameDecoder> reference, FrameDecoder decoder) {
		decoders.put(reference, new Registered(decoder, Set.copyOf(decoder.transferSyntaxes())));
	}

	void unbindDecoder(ServiceReference<FrameDecoder> reference) {
		decoders.remove(reference);
	}

	@Override
	public boolean canDecode(String transferSyntax) {
		return decoder(transferSyntax).isPresent();
	}

	private Optional<FrameDecoder> decoder(String transferSyntax) {
		return decoders.values().stream().filter(registered -> registered.transferSyntaxes().contains(transferSyntax))
				.map(Registered::decoder).findFirst();
	}

	@Override
	public int[] monochrome(DicomFile file, int frame) throws IOException {
		PixelFormat format = PixelFormat.of(file.dataSet());
		if (!format.isMonochrome()) {
			throw new DicomException(Kind.UNSUPPORTED, -1, "The image is not monochrome but " + format.photometricInterpretation() + " with "
					+ format.samplesPerPixel() + " samples a pixel");
		}
		if (frame < 0 || frame >= format.frames()) {
			throw new IndexOutOfBoundsException("frame " + frame + " of " + format.frames());
		}
		String syntax = file.transferSyntax();
		FrameDecoder decoder = decoder(syntax).orElseThrow(() -> new DicomException(Kind.UNSUPPORTED, -1,
				"No installed decoder reads pixel data in " + TransferSyntax.of(syntax).name()));
		byte[] bytes = decoder.decode(file, format, frame);
		if (bytes.length != format.frameBytes()) {
			throw new DicomException(Kind.MALFORMED, -1, "The frame was decoded to " + bytes.length + " bytes in place of "
					+ format.frameBytes());
		}
		return StoredValues.of(bytes, format);
	}
}
