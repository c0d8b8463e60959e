package org.sagitta.dicom.internal;

import org.sagitta.dicom.DicomFiles;
import org.sagitta.testkit.RoundTripContract;

/// Our own files keep the contract.
class RoundTripTest extends RoundTripContract {
	@Override
	protected DicomFiles provider() {
		return new DicomFilesComponent();
	}
}
