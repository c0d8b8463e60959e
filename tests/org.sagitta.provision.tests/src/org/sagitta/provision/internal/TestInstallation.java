package org.sagitta.provision.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.eclipse.equinox.internal.provisional.configurator.Configurator;
import org.eclipse.equinox.p2.core.IProvisioningAgent;
import org.eclipse.equinox.p2.core.IProvisioningAgentProvider;
import org.eclipse.equinox.p2.core.ProvisionException;
import org.eclipse.equinox.p2.engine.IProfile;
import org.eclipse.equinox.p2.engine.IProfileRegistry;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleException;
import org.osgi.framework.FrameworkUtil;
import org.osgi.service.component.runtime.ServiceComponentRuntime;
import org.sagitta.testkit.Services;

/// An empty installation in a folder, and a service that takes it for its own. What a real configurator reads from the
/// configuration, this one reads from the profile.
final class TestInstallation implements AutoCloseable {
	/// How p2's own tests tell an agent which profile stands for the running program.
	private static final String SELF = "FORCED_SELF";
	final Path folder;
	final IProvisioningAgent agent;
	final ProvisioningService service;

	TestInstallation(Path folder) throws ProvisionException {
		this.folder = folder;
		agent = Services.await(IProvisioningAgentProvider.class).createAgent(folder.resolve("p2").toUri());
		agent.registerService(SELF, "test");
		agent.getService(IProfileRegistry.class).addProfile("test", Map.of(IProfile.PROP_INSTALL_FOLDER, folder.toString(),
				IProfile.PROP_CACHE, folder.toString(), IProfile.PROP_ENVIRONMENTS, "osgi.os=linux,osgi.ws=gtk,osgi.arch=x86_64"));
		service = new ProvisioningService(FrameworkUtil.getBundle(ProvisioningService.class).getBundleContext(),
				Services.await(ServiceComponentRuntime.class));
		service.bindAgent(agent);
		service.bindConfigurator(new FollowPlugins());
	}

	/// The names of the files below `plugins`.
	List<String> plugins() throws IOException {
		Path plugins = folder.resolve("plugins");
		if (!Files.exists(plugins)) {
			return List.of();
		}
		try (Stream<Path> files = Files.list(plugins)) {
			return files.map(f -> f.getFileName().toString()).sorted().toList();
		}
	}

	@Override
	public void close() {
		agent.stop();
		FollowPlugins.running().forEach(FollowPlugins::uninstall);
	}

	private final class FollowPlugins implements Configurator {
		static List<Bundle> running() {
			return Stream.of(Services.context().getBundles()).filter(b -> b.getLocation().startsWith("provisioned:")).toList();
		}

		static void uninstall(Bundle bundle) {
			try {
				bundle.uninstall();
			} catch (BundleException e) {
				throw new IllegalStateException(e);
			}
		}

		@Override
		public void applyConfiguration() throws IOException {
			var wanted = Artifacts.bundles(agent.getService(IProfileRegistry.class).getProfile("test")).stream()
					.map(b -> b.name() + "_" + b.version() + ".jar").toList();
			running().stream().filter(b -> wanted.stream().noneMatch(b.getLocation()::endsWith)).forEach(FollowPlugins::uninstall);
			for (String jar : wanted) {
				if (running().stream().noneMatch(b -> b.getLocation().endsWith(jar))) {
					try (var in = Files.newInputStream(folder.resolve("plugins").resolve(jar))) {
						Services.context().installBundle("provisioned:" + jar, in);
					} catch (BundleException e) {
						throw new IOException(e);
					}
				}
			}
		}

		@Override
		public void applyConfiguration(URL url) {
			throw new UncheckedIOException(new IOException("not used"));
		}

		@Override
		public URL getUrlInUse() {
			return null;
		}
	}
}
