package org.sagitta.plugin.internal;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import org.osgi.framework.BundleContext;
import org.osgi.framework.Constants;
import org.osgi.framework.ServiceRegistration;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.sagitta.database.WantedTags;
import org.sagitta.dicom.TagSet;
import org.sagitta.plugin.DicomImporter;

/// Tells the database which tags importers examine, so that it caches them at import. One [WantedTags] service for each
/// importer, since such a service is asked only when it arrives; hence the bundle context, which can register any number.
@Component(service = {}, immediate = true)
public final class ImporterTags {
	private static final System.Logger LOG = System.getLogger("org.sagitta.plugin");

	private final BundleContext context;
	private final Map<Long, ServiceRegistration<WantedTags>> registrations = new ConcurrentHashMap<>();

	@Activate
	public ImporterTags(BundleContext context) {
		this.context = context;
	}

	@Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
	void bindImporter(DicomImporter importer, Map<String, Object> properties) {
		try {
			TagSet tags = importer.tags();
			registrations.put((Long) properties.get(Constants.SERVICE_ID), context.registerService(WantedTags.class, () -> tags, null));
		} catch (RuntimeException | LinkageError e) {
			LOG.log(System.Logger.Level.ERROR, importer.getClass().getName() + " does not say which tags it wants; none are cached for it", e);
		}
	}

	void unbindImporter(DicomImporter importer, Map<String, Object> properties) {
		ServiceRegistration<WantedTags> registration = registrations.remove((Long) properties.get(Constants.SERVICE_ID));
		if (registration != null) {
			registration.unregister();
		}
	}

	@Deactivate
	void deactivate() {
		registrations.values().forEach(ServiceRegistration::unregister);
		registrations.clear();
	}
}
