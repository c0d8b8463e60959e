/// Actions of plugins on the rows of the browser: register a [org.sagitta.ui.action.RowAction] as a service, and it is in the context
/// menus of patients, studies and series.
@Version("0.1.0")
package org.sagitta.ui.action;

import org.osgi.annotation.versioning.Version;
