/// Help for tests of views: the workbench runs until something holds, keys are pressed, stalls of its thread are measured, and databases
/// are made up.
@Version("0.1.0")
package org.sagitta.ui.testkit;

import org.osgi.annotation.versioning.Version;
