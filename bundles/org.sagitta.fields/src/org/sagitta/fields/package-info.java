/// Displayed fields: rules turn the cached tags of instances into the columns that people read in the browser.
/// A rule is a whiteboard service; one that arrives or leaves changes the running program at once.
@Version("0.1.0")
package org.sagitta.fields;

import org.osgi.annotation.versioning.Version;
