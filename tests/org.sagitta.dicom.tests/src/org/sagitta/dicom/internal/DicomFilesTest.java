package org.sagitta.dicom.internal;

import org.sagitta.dicom.DicomFiles;
import org.sagitta.testkit.DicomFilesContract;

/// Our own files keep the contract.
class DicomFilesTest extends DicomFilesContract {
	@Override
	protected DicomFiles provider() {
		return new DicomFilesComponent();
	}
}
