package org.sagitta.ui.internal;

import java.io.IOException;
import java.io.InputStream;

import org.eclipse.core.runtime.ILog;
import org.eclipse.jface.resource.ImageDescriptor;
import org.eclipse.jface.resource.ResourceLocator;
import org.eclipse.swt.SWTException;
import org.eclipse.swt.graphics.ImageLoader;

/// Our pictures.
public final class Icons {
	private Icons() {
	}

	/// Loads in the background what draws them in other sizes than their own: the first tab in a folder of two would wait for it.
	static void prepare() {
		Thread.ofPlatform().daemon().name("icons").start(() -> {
			try (InputStream file = Icons.class.getResourceAsStream("/icons/series.svg")) {
				new ImageLoader().load(file);
			} catch (IOException | SWTException e) {
				ILog.of(Icons.class).warn("Icons could not be prepared: " + e.getMessage(), e);
			}
		});
	}

	/// @param name of a file in `icons`, without its ending
	public static ImageDescriptor of(String name) {
		return ResourceLocator.imageDescriptorFromBundle(Ids.BUNDLE, "icons/" + name + ".svg").orElseGet(ImageDescriptor::getMissingImageDescriptor);
	}
}
