package org.sagitta.dicom.image.internal;

import java.lang.reflect.Proxy;
import java.util.stream.Stream;

import org.osgi.framework.ServiceReference;
import org.sagitta.dicom.image.FrameDecoder;
import org.sagitta.dicom.image.Frames;

/// Frames without a framework around: the component with decoders bound by hand, for which one has to be in its package.
public final class PlainFrames {
	private PlainFrames() {
	}

	/// With the decoders of the bundle itself, and more.
	public static Frames with(FrameDecoder... more) {
		FramesComponent frames = new FramesComponent();
		Stream<FrameDecoder> own = Stream.of(new RleDecoder(), new DeflatedFrames(), new EncapsulatedFrames());
		Stream.concat(own, Stream.of(more)).forEach(decoder -> frames.bindDecoder(reference(decoder), decoder));
		return frames;
	}

	/// A service reference that is good for nothing but to be compared.
	@SuppressWarnings("unchecked")
	private static ServiceReference<FrameDecoder> reference(FrameDecoder decoder) {
		int rank = decoder.getClass().getName().hashCode();
		Class<?>[] types = { ServiceReference.class };
		return (ServiceReference<FrameDecoder>) Proxy.newProxyInstance(PlainFrames.class.getClassLoader(), types,
				(proxy, method, arguments) -> switch (method.getName()) {
					case "compareTo" -> Integer.compare(rank, arguments[0].hashCode());
					case "hashCode" -> rank;
					case "equals" -> proxy == arguments[0];
					default -> null;
				});
	}
}
