package org.sagitta.provision.internal;

import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.eclipse.equinox.p2.metadata.IArtifactKey;
import org.eclipse.equinox.p2.repository.artifact.IArtifactDescriptor;
import org.eclipse.equinox.p2.repository.artifact.IArtifactRepository;

/// SHA-256 of what p2 has fetched.
final class Digests {
	private Digests() {
	}

	/// @param fetched the file in the installation; a folder where p2 has unpacked it (features: they hold no code), whose digest is
	///        then that of the file on the site
	/// @return lower-case hexadecimal
	static String sha256(IArtifactKey key, File fetched, IArtifactRepository site) throws IOException {
		try (var digest = new DigestOutputStream(OutputStream.nullOutputStream(), MessageDigest.getInstance("SHA-256"))) {
			if (fetched.isFile()) {
				Files.copy(fetched.toPath(), digest);
			} else {
				raw(key, site, digest);
			}
			return HexFormat.of().formatHex(digest.getMessageDigest().digest());
		} catch (NoSuchAlgorithmException e) {
			throw new IllegalStateException("every Java has SHA-256", e);
		}
	}

	private static void raw(IArtifactKey key, IArtifactRepository site, OutputStream out) throws IOException {
		IArtifactDescriptor[] descriptors = site.getArtifactDescriptors(key);
		if (descriptors.length == 0) {
			throw new IOException("the update site no longer has " + key.getId() + " " + key.getVersion());
		}
		IStatus got = site.getRawArtifact(descriptors[0], out, new NullProgressMonitor());
		if (got.getSeverity() >= IStatus.ERROR) {
			throw new IOException(Reasons.of(got), got.getException());
		}
	}
}
