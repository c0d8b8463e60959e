package org.sagitta.ui.internal;

import org.eclipse.jface.resource.ImageDescriptor;
import org.eclipse.jface.resource.ResourceLocator;

/// Our pictures.
public final class Icons {
	private Icons() {
	}

	/// @param name of a file in `icons`, without its ending
	public static ImageDescriptor of(String name) {
		return ResourceLocator.imageDescriptorFromBundle(Ids.BUNDLE, "icons/" + name + ".svg").orElseGet(ImageDescriptor::getMissingImageDescriptor);
	}
}
