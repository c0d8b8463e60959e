package org.sagitta.provision.internal;

import java.io.File;
import java.io.IOException;
import java.security.cert.Certificate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.bouncycastle.openpgp.PGPPublicKey;
import org.eclipse.equinox.p2.core.UIServices;
import org.eclipse.equinox.p2.engine.IProvisioningPlan;
import org.eclipse.equinox.p2.metadata.IArtifactKey;
import org.eclipse.equinox.p2.repository.artifact.spi.IArtifactUIServices;
import org.sagitta.provision.ProvisionException;
import org.sagitta.provision.TrustPolicy;
import org.sagitta.provision.TrustPolicy.UnsignedArtifact;

/// Stands between p2 and the trust policy for one operation: p2 asks it about the files that it has fetched and not yet
/// installed. What is signed by a publisher that nobody trusts counts as unsigned. Nothing is remembered.
final class Trust extends UIServices implements IArtifactUIServices {
	private final TrustPolicy policy;
	private final Site site;
	private final Set<IArtifactKey> planned;
	private ProvisionException refusal;

	Trust(TrustPolicy policy, Site site, IProvisioningPlan plan) {
		this.policy = policy;
		this.site = site;
		this.planned = Artifacts.keys(plan.getAdditions());
	}

	/// @throws ProvisionException when the answer was no
	void check() throws ProvisionException {
		if (refusal != null) {
			throw refusal;
		}
	}

	@Override
	public TrustInfo getTrustInfo(Map<List<Certificate>, Set<IArtifactKey>> certified, Map<PGPPublicKey, Set<IArtifactKey>> pgpSigned,
			Set<IArtifactKey> unsigned, Map<IArtifactKey, File> files) {
		var asked = new LinkedHashSet<>(unsigned);
		certified.values().forEach(asked::addAll);
		pgpSigned.values().forEach(asked::addAll);
		if (!accepts(asked, files)) {
			return refused();
		}
		return new TrustInfo(certified.keySet().stream().map(List::getFirst).toList(), List.copyOf(pgpSigned.keySet()), false, true);
	}

	private boolean accepts(Set<IArtifactKey> asked, Map<IArtifactKey, File> files) {
		try {
			if (!planned.containsAll(asked)) {
				throw new ProvisionException("Another program changes the installation at the same time; nothing was changed");
			}
			var artifacts = new ArrayList<UnsignedArtifact>();
			for (IArtifactKey key : asked) {
				artifacts.add(new UnsignedArtifact(key.getId(), key.getVersion().toString(), Digests.sha256(key, files.get(key), site.artifacts()),
						site.given().toString()));
			}
			artifacts.sort(Comparator.comparing(UnsignedArtifact::id));
			if (!policy.trust(List.copyOf(artifacts))) {
				throw new ProvisionException("Nothing was installed: it is unsigned, or signed by nobody who is trusted, and was refused");
			}
			return true;
		} catch (ProvisionException e) {
			refusal = e;
		} catch (IOException | RuntimeException e) {
			refusal = new ProvisionException("Nothing was installed: whether to trust it could not be decided: " + e.getMessage(), e);
		}
		return false;
	}

	private static TrustInfo refused() {
		return new TrustInfo(List.of(), List.of(), false, false);
	}

	/// Not asked by a p2 that knows the method above; without file names there is nothing to decide on.
	@Override
	public TrustInfo getTrustInfo(Certificate[][] untrusted, String[] unsigned) {
		return refused();
	}

	@Override
	public TrustInfo getTrustInfo(Certificate[][] untrusted, Collection<PGPPublicKey> keys, String[] unsigned) {
		return refused();
	}

	@Override
	public AuthenticationInfo getUsernamePassword(String location) {
		return AUTHENTICATION_PROMPT_CANCELED;
	}

	@Override
	public AuthenticationInfo getUsernamePassword(String location, AuthenticationInfo previous) {
		return AUTHENTICATION_PROMPT_CANCELED;
	}
}
