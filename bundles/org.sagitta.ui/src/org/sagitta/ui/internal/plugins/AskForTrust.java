package org.sagitta.ui.internal.plugins;

import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;

import org.eclipse.jface.window.Window;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Shell;
import org.sagitta.provision.TrustPolicy;

/// Asks the user, once an operation, whether unsigned content may be installed. The operation waits; the window does not.
final class AskForTrust implements TrustPolicy {
	private final Shell shell;

	AskForTrust(Shell shell) {
		this.shell = shell;
	}

	@Override
	public boolean trust(List<UnsignedArtifact> artifacts) {
		var answer = new AtomicBoolean();
		Display display = shell.isDisposed() ? null : shell.getDisplay();
		if (display != null) {
			display.syncExec(() -> answer.set(!shell.isDisposed() && new TrustDialog(shell, artifacts).open() == Window.OK));
		}
		return answer.get();
	}
}
