package org.sagitta.provision.internal;

import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.sagitta.provision.ProvisionException;
import org.sagitta.provision.Provisioning;
import org.sagitta.testkit.Services;

class NoInstallationTest {
	@Test
	void theServiceIsThereAndSaysThatThereIsNothingToChange() {
		Provisioning provisioning = Services.await(Provisioning.class);
		var e = assertThrows(ProvisionException.class, provisioning::installed);
		assertTrue(e.getMessage().contains("not started from an installation"), e.getMessage());
	}
}
