package org.sagitta.ui.thumbnails.internal.pictures;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;

import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.sagitta.thumbnails.Thumbnails;

/// Who makes thumbnails, for views, which stay while the service comes and goes. Any thread.
@Component(service = Supply.class)
public final class Supply {
	private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
	private volatile Thumbnails thumbnails;

	@Reference(cardinality = ReferenceCardinality.OPTIONAL, policy = ReferencePolicy.DYNAMIC, policyOption = ReferencePolicyOption.GREEDY)
	void bindThumbnails(Thumbnails arrived) {
		thumbnails = arrived;
		listeners.forEach(Runnable::run);
	}

	void unbindThumbnails(Thumbnails gone) {
		if (thumbnails == gone) {
			thumbnails = null;
		}
	}

	public Optional<Thumbnails> thumbnails() {
		return Optional.ofNullable(thumbnails);
	}

	/// @param listener hears that there is a service, or another one; must return at once
	public void addListener(Runnable listener) {
		listeners.add(listener);
	}

	public void removeListener(Runnable listener) {
		listeners.remove(listener);
	}
}
