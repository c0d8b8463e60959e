package org.sagitta.provision.internal;

import org.eclipse.core.runtime.NullProgressMonitor;
import org.sagitta.provision.ProvisionException;
import org.sagitta.provision.ProvisionProgress;

/// Shows p2's progress to ours, and our wish to stop to p2.
final class Monitor extends NullProgressMonitor {
	private final ProvisionProgress progress;

	Monitor(ProvisionProgress progress) {
		this.progress = progress;
	}

	@Override
	public void setTaskName(String name) {
		subTask(name);
	}

	@Override
	public void subTask(String name) {
		if (name != null && !name.isBlank()) {
			progress.step(name);
		}
	}

	@Override
	public boolean isCanceled() {
		return super.isCanceled() || progress.cancelled();
	}

	void check() throws ProvisionException {
		if (isCanceled()) {
			throw new ProvisionException("Cancelled; nothing was changed");
		}
	}
}
