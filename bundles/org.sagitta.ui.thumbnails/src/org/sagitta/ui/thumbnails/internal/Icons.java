package org.sagitta.ui.thumbnails.internal;

import org.eclipse.jface.resource.ImageDescriptor;
import org.eclipse.jface.resource.ResourceLocator;

/// Our pictures.
final class Icons {
	static final String BUNDLE = "org.sagitta.ui.thumbnails";

	private Icons() {
	}

	/// @param name of a file in `icons`, without its ending
	static ImageDescriptor of(String name) {
		return ResourceLocator.imageDescriptorFromBundle(BUNDLE, "icons/" + name + ".svg").orElseGet(ImageDescriptor::getMissingImageDescriptor);
	}
}
