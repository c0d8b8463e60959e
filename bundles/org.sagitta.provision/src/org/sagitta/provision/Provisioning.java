package org.sagitta.provision;

import java.net.URI;
import java.util.List;

import org.osgi.annotation.versioning.ProviderType;

/// Installs and uninstalls plugin features in the running program, without a restart. A service; any thread but the user
/// interface's: everything here blocks. One operation at a time: another one meanwhile is refused.
///
/// A site is an update site of p2: a folder or a zip file by its `file:` address, or an `http(s):` address. A feature
/// `org.example.thing.feature` may also be asked for as `org.example.thing`.
@ProviderType
public interface Provisioning {
	/// The features that can be uninstalled, by id.
	List<Feature> installed() throws ProvisionException;

	/// What a site offers in its categories.
	List<Feature> available(URI site) throws ProvisionException;

	/// Installs features from a site, or updates them where the site has newer ones. The trust policy is asked once, with every
	/// artifact that no trusted publisher has signed, before anything of it is installed. When it returns, the bundles are
	/// started and their services are there.
	/// @throws ProvisionException when nothing was changed; the message says why
	Result install(URI site, List<String> featureIds, TrustPolicy trust, ProvisionProgress progress) throws ProvisionException;

	/// Removes features that were installed for themselves.
	/// @throws ProvisionException when nothing was changed: one of them is not installed, or others need it
	Result uninstall(List<String> featureIds, ProvisionProgress progress) throws ProvisionException;

	/// @param version as p2 knows it
	record Feature(String id, String version, String name) { }

	/// @param restart whether something could not be put to work in the running program
	record Result(List<Feature> changed, boolean restart) { }
}
