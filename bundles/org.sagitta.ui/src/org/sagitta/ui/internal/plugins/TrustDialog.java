package org.sagitta.ui.internal.plugins;

import java.util.List;

import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.dialogs.IMessageProvider;
import org.eclipse.jface.dialogs.TitleAreaDialog;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;
import org.sagitta.provision.TrustPolicy.UnsignedArtifact;
import org.sagitta.ui.internal.Messages;
import org.sagitta.ui.parts.Names;

/// Lists unsigned content with its digests. Enter and Escape both refuse: trusting takes a deliberate press.
final class TrustDialog extends TitleAreaDialog {
	private final List<UnsignedArtifact> artifacts;

	TrustDialog(Shell shell, List<UnsignedArtifact> artifacts) {
		super(shell);
		this.artifacts = artifacts;
		setShellStyle(getShellStyle() | SWT.RESIZE);
	}

	@Override
	protected void configureShell(Shell shell) {
		super.configureShell(shell);
		shell.setText(Messages.trust_title);
	}

	@Override
	protected Control createDialogArea(Composite parent) {
		var area = (Composite) super.createDialogArea(parent);
		setTitle(Messages.trust_title);
		setMessage(Messages.trust_message, IMessageProvider.WARNING);
		var table = new Table(area, SWT.BORDER | SWT.FULL_SELECTION | SWT.H_SCROLL | SWT.V_SCROLL);
		GridDataFactory.fillDefaults().grab(true, true).hint(900, 160).applyTo(table);
		table.setHeaderVisible(true);
		Names.of(table, Messages.trust_title);
		for (String title : new String[] { Messages.trust_bundle, Messages.trust_version, Messages.trust_digest, Messages.trust_source }) {
			new TableColumn(table, SWT.LEFT).setText(title);
		}
		for (UnsignedArtifact a : artifacts) {
			new TableItem(table, SWT.NONE).setText(new String[] { a.id(), a.version(), a.sha256(), a.source() });
		}
		for (TableColumn column : table.getColumns()) {
			column.pack();
		}
		return area;
	}

	@Override
	protected void createButtonsForButtonBar(Composite parent) {
		createButton(parent, IDialogConstants.OK_ID, Messages.trust_agree, false);
		createButton(parent, IDialogConstants.CANCEL_ID, Messages.trust_refuse, true);
	}
}
