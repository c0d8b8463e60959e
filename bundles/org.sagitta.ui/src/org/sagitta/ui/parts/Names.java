package org.sagitta.ui.parts;

import java.util.function.Supplier;

import org.eclipse.swt.accessibility.AccessibleAdapter;
import org.eclipse.swt.accessibility.AccessibleEvent;
import org.eclipse.swt.widgets.Control;

/// Gives controls names for those who do not see them.
public final class Names {
	private Names() {
	}

	public static void of(Control control, String name) {
		of(control, () -> name);
	}

	/// A name that changes with what is shown.
	public static void of(Control control, Supplier<String> name) {
		control.getAccessible().addAccessibleListener(new AccessibleAdapter() {
			@Override
			public void getName(AccessibleEvent event) {
				event.result = name.get();
			}
		});
	}
}
