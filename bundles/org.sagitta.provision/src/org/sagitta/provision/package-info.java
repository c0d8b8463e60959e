/// Installs, lists and uninstalls plugin features in the running program, and asks for trust once an operation.
@Version("0.1.0")
package org.sagitta.provision;

import org.osgi.annotation.versioning.Version;
