package org.sagitta.ui.internal.action;

import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.sagitta.dicom.Level;
import org.sagitta.ui.action.RowAction;

/// The actions that are there. Any thread.
@Component(service = RowActions.class)
public final class RowActions {
	private final List<RowAction> all = new CopyOnWriteArrayList<>();

	@Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
	void bind(RowAction action) {
		all.add(action);
	}

	void unbind(RowAction action) {
		all.remove(action);
	}

	/// Those for rows of a level, in the order of a menu.
	List<RowAction> of(Level level) {
		return all.stream().filter(action -> action.levels().contains(level)).sorted(Comparator.comparingInt(RowAction::order).thenComparing(RowAction::label))
				.toList();
	}
}
