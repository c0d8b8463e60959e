/// Looking into DICOM data sets: text dumps, Native DICOM XML, paths to elements and searches for them, comparison of two files
/// and checks against the standard. All of it is functions without state; what files say is never trusted, and nesting costs
/// no stack.
@Version("0.1.0")
package org.sagitta.dicom.inspect;

import org.osgi.annotation.versioning.Version;
