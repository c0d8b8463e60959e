package org.sagitta.plugin.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Collection;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.osgi.framework.BundleContext;
import org.osgi.framework.InvalidSyntaxException;
import org.osgi.framework.ServiceReference;
import org.sagitta.database.DatabaseException;
import org.sagitta.database.Instance;
import org.sagitta.database.WantedTags;
import org.sagitta.dicom.TagSet;
import org.sagitta.plugin.Cancellation;
import org.sagitta.plugin.DicomImporter;
import org.sagitta.plugin.LoadProgress;
import org.sagitta.plugin.Loadable;
import org.sagitta.plugin.LoadedNode;
import org.sagitta.plugin.PluginRegistry;
import org.sagitta.testkit.Services;
import org.sagitta.testkit.SyntheticBundle;

/// An importer's bundle arrives in the running program and leaves it.
class PluginOSGiTest {
	/// A tag that nobody else wants.
	private static final int PRIVATE_TAG = 0x00991001;

	public static final class Arriving implements DicomImporter {
		@Override
		public String name() {
			return "arriving";
		}

		@Override
		public TagSet tags() {
			return TagSet.of(0x00991001);
		}

		@Override
		public List<Loadable> examine(List<Instance> series, Cancellation cancellation) {
			return List.of(new Loadable("arrived", "", List.of(), 1, series, List.of(), Map.of()));
		}

		@Override
		public List<LoadedNode> load(Loadable loadable, LoadProgress progress) {
			return List.of();
		}
	}

	@Test
	void anImporterTakesPartWhileItIsInstalled() throws Exception {
		PluginRegistry registry = Services.await(PluginRegistry.class);
		Fakes.Database database = new Fakes.Database(Fakes.instance("s", "1"));
		assertFalse(registry.importers().contains("arriving"));
		assertFalse(wanted());
		try (var _ = SyntheticBundle.named("test.importer").component(Arriving.class, DicomImporter.class).start()) {
			assertTrue(registry.importers().contains("arriving"));
			assertEquals(List.of("arriving"), chosen(registry, database));
			assertTrue(wanted(), "the importer's tags are wanted at import");
		}
		assertFalse(registry.importers().contains("arriving"));
		assertEquals(List.of(), chosen(registry, database));
		assertFalse(wanted(), "nobody wants the tags any more");
	}

	private static List<String> chosen(PluginRegistry registry, Fakes.Database database) throws DatabaseException {
		return registry.examine(database, List.of("s"), Cancellation.NEVER).proposals().stream().filter(PluginRegistry.Proposal::chosen)
				.map(PluginRegistry.Proposal::importer).toList();
	}

	private static boolean wanted() throws InvalidSyntaxException {
		BundleContext context = Services.context();
		Collection<ServiceReference<WantedTags>> references = context.getServiceReferences(WantedTags.class, null);
		return references.stream().map(context::getService).anyMatch(service -> service.tags().contains(PRIVATE_TAG));
	}
}
