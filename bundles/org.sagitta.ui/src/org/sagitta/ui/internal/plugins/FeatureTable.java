package org.sagitta.ui.internal.plugins;

import java.util.List;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;
import org.sagitta.provision.Provisioning.Feature;
import org.sagitta.ui.internal.Messages;
import org.sagitta.ui.parts.Names;

/// A table of features: name, version, id.
final class FeatureTable {
	private final Table table;
	private List<Feature> features = List.of();

	FeatureTable(Composite parent, String name) {
		table = new Table(parent, SWT.BORDER | SWT.FULL_SELECTION | SWT.MULTI);
		table.setHeaderVisible(true);
		GridDataFactory.fillDefaults().grab(true, true).hint(120, 60).applyTo(table);
		Names.of(table, name);
		column(Messages.plugins_column_name, 210);
		column(Messages.plugins_column_version, 150);
		column(Messages.plugins_column_id, 260);
	}

	Table control() {
		return table;
	}

	void show(List<Feature> all) {
		if (!all.equals(features)) {
			features = all;
			table.removeAll();
			for (Feature feature : all) {
				new TableItem(table, SWT.NONE).setText(new String[] { feature.name(), feature.version(), feature.id() });
			}
		}
	}

	List<Feature> selected() {
		return java.util.Arrays.stream(table.getSelectionIndices()).mapToObj(features::get).toList();
	}

	private void column(String title, int width) {
		var column = new TableColumn(table, SWT.LEFT);
		column.setText(title);
		column.setWidth(width);
	}
}
