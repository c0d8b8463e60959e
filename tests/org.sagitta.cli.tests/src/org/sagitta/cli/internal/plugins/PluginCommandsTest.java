package org.sagitta.cli.internal.plugins;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.sagitta.cli.internal.Run;
import org.sagitta.command.Command;
import org.sagitta.provision.ProvisionException;
import org.sagitta.provision.ProvisionProgress;
import org.sagitta.provision.Provisioning;
import org.sagitta.provision.TrustPolicy;
import org.sagitta.provision.TrustPolicy.UnsignedArtifact;

class PluginCommandsTest {
	private static final String DIGEST = "ab".repeat(32);
	private static final String OTHER = "cd".repeat(32);

	private final List<String> asked = new ArrayList<>();
	private final Provisioning provisioning = new Provisioning() {
		@Override
		public List<Feature> installed() {
			return List.of(new Feature("org.example.one.feature", "1.0.0", "One"));
		}

		@Override
		public List<Feature> available(URI site) {
			asked.add("available " + site);
			return List.of(new Feature("org.example.two.feature", "2.0.0", "Two"));
		}

		@Override
		public Result install(URI site, List<String> features, TrustPolicy trust, ProvisionProgress progress) throws ProvisionException {
			asked.add("install " + features + " from " + site);
			var artifacts = List.of(new UnsignedArtifact("a", "1", DIGEST, "here"), new UnsignedArtifact("b", "1", OTHER, "here"));
			if (!trust.trust(artifacts)) {
				throw new ProvisionException("Nothing was installed");
			}
			return new Result(List.of(new Feature("a", "1", "A")), false);
		}

		@Override
		public Result uninstall(List<String> features, ProvisionProgress progress) {
			asked.add("uninstall " + features);
			return new Result(List.of(), true);
		}
	};

	@Test
	void whatIsInstalledAndWhatASiteOffers() throws Exception {
		var command = new PluginListCommand(provisioning);
		assertEquals(List.of("Feature                  Version  Name", "org.example.one.feature  1.0.0    One"),
				Run.of(command).out().lines().toList());
		assertTrue(Run.of(command, "--site", "my site", "--json").out().contains("\"id\": \"org.example.two.feature\""));
		assertEquals(List.of("available " + Run.FOLDER.resolve("my site").toUri()), asked);
	}

	@Test
	void unsignedContentIsRefusedAndNamedWithItsDigest() {
		var command = new PluginInstallCommand(provisioning);
		assertThrows(ProvisionException.class, () -> Run.of(command, "s", "a"));
		assertThrows(ProvisionException.class, () -> Run.of(command, "s", "a", "--trust", DIGEST));
	}

	@Test
	void digestsThatWereNamedAreTrusted() throws Exception {
		var command = new PluginInstallCommand(provisioning);
		Run run = Run.of(command, "https://example.org/site", "a", "b", "--trust", DIGEST.toUpperCase(), "--trust", OTHER);
		assertEquals(new Run(Command.OK, "Installed a 1" + System.lineSeparator(), ""), run);
		assertEquals(List.of("install [a, b] from https://example.org/site"), asked);
	}

	@Test
	void trustInAllIsSaidAloud() throws Exception {
		Run run = Run.of(new PluginInstallCommand(provisioning), "s", "a", "--trust-unsigned");
		assertEquals(Command.OK, run.code());
		assertEquals("trusted, though unsigned: a 1, SHA-256 " + DIGEST + ", from here", run.err().lines().findFirst().orElse(""));
	}

	@Test
	void uninstalling() throws Exception {
		Run run = Run.of(new PluginUninstallCommand(provisioning), "a");
		assertEquals(List.of("Nothing to do.", "Part of it works only after a restart of Sagitta."), run.out().lines().toList());
		assertEquals(List.of("uninstall [a]"), asked);
	}

	@Test
	void usage() throws Exception {
		assertEquals(Command.USAGE, Run.of(new PluginInstallCommand(provisioning), "s").code());
		assertEquals(Command.USAGE, Run.of(new PluginUninstallCommand(provisioning)).code());
		assertEquals(Command.USAGE, Run.of(new PluginListCommand(provisioning), "x").code());
	}
}
