package org.sagitta.dicom.image.internal;

import java.lang.reflect.Proxy;
import java.util.List;
import java.util.stream.Stream;

import org.osgi.framework.ServiceReference;
import org.sagitta.dicom.DataSet;
import org.sagitta.dicom.DicomFile;
import org.sagitta.dicom.Element;
import org.sagitta.dicom.Tag;
import org.sagitta.dicom.Uids;
import org.sagitta.dicom.VR;
import org.sagitta.dicom.Value;
import org.sagitta.dicom.image.FrameDecoder;
import org.sagitta.dicom.image.FrameEncoder;

/// Images in memory, and the components wired by hand.
final class TestImages {
	private TestImages() {
	}

	static DataSet grey(int columns, int rows, int allocated, int stored, int representation) {
		return new DataSet().put(Tag.SOPClassUID, Uids.SECONDARY_CAPTURE).put(Tag.SOPInstanceUID, "1.2.3").put(Tag.Columns, columns)
				.put(Tag.Rows, rows).put(Tag.SamplesPerPixel, 1).put(Tag.BitsAllocated, allocated).put(Tag.BitsStored, stored)
				.put(Tag.HighBit, stored - 1).put(Tag.PixelRepresentation, representation).put(Tag.PhotometricInterpretation, "MONOCHROME2");
	}

	static DataSet colour(int columns, int rows, int bits, String photometric, int planar) {
		return grey(columns, rows, bits, bits, 0).put(Tag.SamplesPerPixel, 3).put(Tag.PhotometricInterpretation, photometric)
				.put(Tag.PlanarConfiguration, planar);
	}

	static DataSet pixels(DataSet dataSet, int... bytes) {
		return dataSet.put(Tag.PixelData, dataSet.integer(Tag.BitsAllocated).orElseThrow() > 8 ? VR.OW : VR.OB, bytes(bytes));
	}

	static DataSet fragments(DataSet dataSet, byte[]... fragments) {
		List<Value> values = Stream.of(fragments).<Value>map(Value.Bytes::new).toList();
		return dataSet.put(new Element(Tag.PixelData, VR.OB, new Value.Fragments(values)));
	}

	static DicomFile file(DataSet dataSet) {
		return file(dataSet, Uids.EXPLICIT_LITTLE_ENDIAN);
	}

	static DicomFile file(DataSet dataSet, String syntax) {
		return new DicomFile(new DataSet(), dataSet, syntax, List.of());
	}

	static byte[] bytes(int... values) {
		byte[] bytes = new byte[values.length];
		for (int i = 0; i < bytes.length; i++) {
			bytes[i] = (byte) values[i];
		}
		return bytes;
	}

	/// The numbers as 16-bit words, little endian.
	static byte[] words(int... values) {
		byte[] bytes = new byte[2 * values.length];
		for (int i = 0; i < values.length; i++) {
			bytes[2 * i] = (byte) values[i];
			bytes[2 * i + 1] = (byte) (values[i] >> 8);
		}
		return bytes;
	}

	static FramesComponent frames(FrameDecoder... more) {
		FramesComponent frames = new FramesComponent();
		int rank = 0;
		for (FrameDecoder decoder : Stream.concat(Stream.of(more), Stream.of(new RleDecoder(), new DeflatedFrames(), new EncapsulatedFrames()))
				.toList()) {
			frames.bindDecoder(reference(rank--), decoder);
		}
		return frames;
	}

	static RenderingComponent rendering() {
		return new RenderingComponent(frames());
	}

	static TranscoderComponent transcoder(FrameEncoder... more) {
		TranscoderComponent transcoder = new TranscoderComponent(frames());
		int rank = 0;
		for (FrameEncoder encoder : Stream.concat(Stream.of(more), Stream.of(new RleEncoder(), new DeflatedFrames(), new EncapsulatedFrames()))
				.toList()) {
			transcoder.bindEncoder(reference(rank--), encoder);
		}
		return transcoder;
	}

	/// A service reference that is good for nothing but to be compared.
	@SuppressWarnings("unchecked")
	static <T> ServiceReference<T> reference(int rank) {
		return (ServiceReference<T>) Proxy.newProxyInstance(TestImages.class.getClassLoader(), new Class<?>[] { ServiceReference.class },
				(proxy, method, arguments) -> switch (method.getName()) {
					case "compareTo" -> Integer.compare(rank, arguments[0].hashCode());
					case "hashCode" -> rank;
					case "equals" -> proxy == arguments[0];
					default -> null;
				});
	}
}
