/// Which rows a person means who names them by words: a level, keys, UIDs and Patient IDs, conditions. Whatever takes such words chooses
/// by this, so that the same words mean the same rows everywhere, and what cannot be understood is said the same way.
@Version("0.1.0")
package org.sagitta.database.choice;

import org.osgi.annotation.versioning.Version;
