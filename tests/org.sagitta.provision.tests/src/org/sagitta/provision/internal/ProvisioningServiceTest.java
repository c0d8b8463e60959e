package org.sagitta.provision.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.Callable;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sagitta.provision.ProvisionException;
import org.sagitta.provision.ProvisionProgress;
import org.sagitta.provision.Provisioning.Feature;
import org.sagitta.provision.TrustPolicy;
import org.sagitta.provision.TrustPolicy.UnsignedArtifact;
import org.sagitta.testkit.Services;
import org.sagitta.testkit.SyntheticBundle;

class ProvisioningServiceTest {
	private static final String ID = "test.thing.feature";
	private static final TrustPolicy YES = _ -> true;
	@TempDir
	Path temp;
	private TestInstallation installation;
	private TestSite site;

	@BeforeEach
	void install() throws Exception {
		installation = new TestInstallation(temp.resolve("installation"));
		site = new TestSite(temp.resolve("site"));
		byte[] jar = SyntheticBundle.named("test.thing").component(Thing.class, Callable.class).jar();
		site.bundle("test.thing", "1.0.0", jar).feature(ID, "1.0.0", "test.thing");
	}

	@AfterEach
	void stop() {
		installation.close();
	}

	@Test
	void installsAndStartsAndTakesAwayAgain() throws IOException {
		URI uri = site.write();
		assertEquals(List.of(new Feature(ID, "1.0.0", "The " + ID)), installation.service.available(uri));
		var steps = new ArrayList<String>();
		var result = installation.service.install(uri, List.of("test.thing"), YES, new ProvisionProgress() {
			@Override
			public void step(String what) {
				steps.add(what);
			}
		});
		assertEquals(List.of(new Feature(ID, "1.0.0", "The " + ID)), result.changed());
		assertFalse(result.restart());
		assertFalse(steps.isEmpty());
		assertTrue(Services.present(Callable.class, null), "the component of the new bundle is there at once");
		assertEquals(result.changed(), installation.service.installed());

		assertFalse(installation.service.uninstall(List.of(ID), ProvisionProgress.NONE).restart());
		assertFalse(Services.present(Callable.class, null));
		assertEquals(List.of(), installation.service.installed());
	}

	@Test
	void whatIsThereAlreadyIsLeftAlone() throws IOException {
		URI uri = site.write();
		installation.service.install(uri, List.of(ID), YES, ProvisionProgress.NONE);
		var again = installation.service.install(uri, List.of(ID), _ -> {
			throw new AssertionError("asked for trust");
		}, ProvisionProgress.NONE);
		assertEquals(List.of(), again.changed());
	}

	@Test
	void aNewerVersionReplacesTheOlderOne() throws Exception {
		installation.service.install(site.write(), List.of(ID), YES, ProvisionProgress.NONE);
		byte[] jar = SyntheticBundle.named("test.thing").header("Bundle-Version", "1.1.0").component(Thing.class, Callable.class).jar();
		site.bundle("test.thing", "1.1.0", jar).feature(ID, "1.1.0", "test.thing");
		installation.service.install(site.write(), List.of(ID), YES, ProvisionProgress.NONE);
		assertEquals(List.of("1.1.0"), installation.service.installed().stream().map(Feature::version).toList());
		assertEquals(1, Services.context().getAllServiceReferences(Callable.class.getName(), null).length);
	}

	@Test
	void aRefusalChangesNothing() throws Exception {
		URI uri = site.write();
		var asked = new ArrayList<List<UnsignedArtifact>>();
		var e = assertThrows(ProvisionException.class, () -> installation.service.install(uri, List.of(ID), artifacts -> {
			asked.add(artifacts);
			return false;
		}, ProvisionProgress.NONE));
		assertTrue(e.getMessage().contains("unsigned"), e.getMessage());
		String sha = HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(site.jar("test.thing", "1.0.0"))));
		assertEquals(List.of(List.of(new UnsignedArtifact("test.thing", "1.0.0", sha, uri.toString()))), asked);
		assertEquals(List.of(), installation.service.installed());
		assertEquals(List.of(), installation.plugins());
		assertFalse(Services.present(Callable.class, null));
	}

	@Test
	void nothingIsRememberedOfAnEarlierYes() throws IOException {
		URI uri = site.write();
		installation.service.install(uri, List.of(ID), YES, ProvisionProgress.NONE);
		installation.service.uninstall(List.of(ID), ProvisionProgress.NONE);
		assertThrows(ProvisionException.class,
				() -> installation.service.install(uri, List.of(ID), TrustPolicy.NOTHING_UNSIGNED, ProvisionProgress.NONE));
		assertEquals(List.of(), installation.service.installed());
	}

	@Test
	void aZipFileIsASite() throws IOException {
		URI zip = site.writeZip(temp.resolve("my site.zip"));
		installation.service.install(zip, List.of(ID), artifacts -> artifacts.getFirst().source().equals(zip.toString()), ProvisionProgress.NONE);
		assertEquals(1, installation.service.installed().size());
	}

	@Test
	void whatIsMissingIsNamed() throws IOException {
		URI nowhere = temp.resolve("nowhere").toUri();
		assertMessage(nowhere.toString(), () -> installation.service.available(nowhere));
		assertMessage("test.thing.feature", () -> installation.service.install(site.write(), List.of("other"), YES, ProvisionProgress.NONE));
		site.feature("test.lacking", "1.0.0", "test.nothere");
		assertMessage("test.nothere", () -> installation.service.install(site.write(), List.of("test.lacking"), YES, ProvisionProgress.NONE));
		assertMessage("other is not installed", () -> installation.service.uninstall(List.of("other"), ProvisionProgress.NONE));
	}

	@Test
	void oneAtATimeAndCancelled() throws IOException {
		URI uri = site.write();
		installation.service.install(uri, List.of(ID), _ -> {
			assertMessageFromAnotherThread(uri);
			return true;
		}, ProvisionProgress.NONE);
		installation.service.uninstall(List.of(ID), ProvisionProgress.NONE);
		assertMessage("Cancelled", () -> installation.service.install(uri, List.of(ID), YES, new ProvisionProgress() {
			@Override
			public boolean cancelled() {
				return true;
			}
		}));
		assertEquals(List.of(), installation.service.installed());
	}

	private void assertMessageFromAnotherThread(URI uri) {
		var message = new ArrayList<String>();
		try {
			Thread.ofVirtual().start(() -> {
				try {
					installation.service.install(uri, List.of(ID), YES, ProvisionProgress.NONE);
				} catch (ProvisionException e) {
					message.add(e.getMessage());
				}
			}).join();
		} catch (InterruptedException e) {
			throw new IllegalStateException(e);
		}
		assertTrue(message.getFirst().contains("Another installation"), message.toString());
	}

	private static void assertMessage(String part, org.junit.jupiter.api.function.Executable call) {
		var e = assertThrows(ProvisionException.class, call);
		assertTrue(e.getMessage().contains(part), e.getMessage());
	}

	public static class Thing implements Callable<String> {
		@Override
		public String call() {
			return "thing";
		}
	}
}
