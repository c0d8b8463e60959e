package org.sagitta.dicom.image.internal;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import org.osgi.framework.ServiceReference;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.sagitta.dicom.DataSet;
import org.sagitta.dicom.DicomException;
import org.sagitta.dicom.DicomFile;
import org.sagitta.dicom.Tag;
import org.sagitta.dicom.TransferSyntax;
import org.sagitta.dicom.Uids;
import org.sagitta.dicom.Value;
import org.sagitta.dicom.image.Compression;
import org.sagitta.dicom.image.FrameEncoder;
import org.sagitta.dicom.image.Frames;
import org.sagitta.dicom.image.LossyCompression;
import org.sagitta.dicom.image.PixelFormat;
import org.sagitta.dicom.image.Transcoder;

/// Decides what has to be done with the pixel data, and keeps account of what is lost.
@Component(service = Transcoder.class)
public final class TranscoderComponent implements Transcoder {
	private static final int DIRECTORY_RECORD_SEQUENCE = 0x00041220;
	private static final int MEDIA_STORAGE_SOP_INSTANCE_UID = 0x00020003;

	private final Frames frames;
	private final Providers<FrameEncoder> encoders = new Providers<>();

	@Activate
	public TranscoderComponent(@Reference Frames frames) {
		this.frames = frames;
	}

	@Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
	void bindEncoder(ServiceReference<FrameEncoder> reference, FrameEncoder encoder) {
		encoders.add(reference, encoder, encoder.transferSyntaxes());
	}

	void unbindEncoder(ServiceReference<FrameEncoder> reference) {
		encoders.remove(reference);
	}

	@Override
	public boolean canEncode(String transferSyntax) {
		return !TransferSyntax.of(transferSyntax).encapsulated() || encoders.first(transferSyntax).isPresent();
	}

	@Override
	public DicomFile transcode(DicomFile source, Compression target, boolean allowLossy, Path scratch) throws IOException {
		return Reading.checked(() -> transcoded(source, target, allowLossy, scratch));
	}

	private DicomFile transcoded(DicomFile source, Compression target, boolean allowLossy, Path scratch) throws IOException {
		String syntax = target.transferSyntax();
		boolean compress = TransferSyntax.of(syntax).encapsulated();
		if (source.transferSyntax().equals(syntax)) {
			return source;
		}
		if (source.dataSet().contains(DIRECTORY_RECORD_SEQUENCE)) {
			throw Problem.unsupported("A DICOMDIR stays in Explicit VR Little Endian (PS3.10 section 8.6), and its records refer to places in it");
		}
		Optional<Value> pixels = Contents.pixels(source.dataSet(), Tag.PixelData);
		if (compress && FloatPixels.areIn(source.dataSet())) {
			throw Problem.unsupported("Floating-point pixel data cannot be compressed in " + TransferSyntax.of(syntax).name());
		}
		if (pixels.isEmpty()) {
			return new DicomFile(source.meta(), copy(source), compress ? Uids.EXPLICIT_LITTLE_ENDIAN : syntax, List.of());
		}
		if (!compress && !TransferSyntax.of(source.transferSyntax()).encapsulated()) {
			return new DicomFile(source.meta(), source.dataSet(), syntax, List.of());
		}
		DataSet result = copy(source);
		DataSet meta = source.meta().copy();
		FrameEncoder encoder = compress ? encoder(source.dataSet(), target, allowLossy) : null;
		try (Scratch file = new Scratch(scratch)) {
			if (LossyCompression.isCertain(source.transferSyntax())) {
				LossyHistory.complete(result, LossyCompression.method(source.transferSyntax()).orElseThrow(), ratio(source, pixels.get()));
			}
			PixelTranscoding transcoding = new PixelTranscoding(frames, source, result, file);
			if (compress) {
				double ratio = transcoding.compress(encoder, target);
				LossyCompression.method(syntax).ifPresent(method -> {
					LossyHistory.mark(result, method, ratio);
					LossyHistory.derive(result, source.dataSet(), syntax, ratio);
					meta.put(MEDIA_STORAGE_SOP_INSTANCE_UID, result.text(Tag.SOPInstanceUID));
				});
			} else {
				transcoding.decompress();
			}
			file.keep();
		}
		return new DicomFile(meta, result, syntax, List.of());
	}

	/// To be changed, without what is compressed in sequences.
	private static DataSet copy(DicomFile source) throws DicomException {
		DataSet copy = source.dataSet().copy();
		if (TransferSyntax.of(source.transferSyntax()).encapsulated()) {
			NestedPixels.dropCompressed(copy);
		}
		return copy;
	}

	private FrameEncoder encoder(DataSet dataSet, Compression target, boolean allowLossy) throws DicomException {
		String name = TransferSyntax.of(target.transferSyntax()).name();
		FrameEncoder encoder = encoders.first(target.transferSyntax())
				.orElseThrow(() -> Problem.unsupported("No installed encoder writes pixel data in " + name + " (" + target.transferSyntax() + ")"));
		if (target.isLossy() && !allowLossy) {
			throw Problem.unsupported(name + " loses something of the image, and that was not allowed");
		}
		if (target.isLossy() && dataSet.text(Tag.PhotometricInterpretation).equals("PALETTE COLOR")) {
			throw Problem.unsupported("Photometric Interpretation PALETTE COLOR is in the way of " + name
					+ ": the number of a colour cannot be nearly right");
		}
		if (target.isLossy() && dataSet.text(Tag.Modality).equals("SEG")) {
			throw Problem.unsupported("A segmentation is in the way of " + name + ": the number of a segment cannot be nearly right");
		}
		return encoder;
	}

	private static double ratio(DicomFile source, Value pixels) throws IOException {
		PixelFormat format = PixelFormat.of(source.dataSet());
		long compressed = pixels instanceof Value.Fragments(List<Value> fragments)
				? fragments.stream().skip(1).mapToLong(Contents::length).sum() : Contents.length(pixels);
		return (double) format.frameBytes() * format.frames() / Math.max(1, compressed);
	}
}
