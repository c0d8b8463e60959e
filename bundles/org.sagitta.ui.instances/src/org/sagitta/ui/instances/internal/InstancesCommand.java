package org.sagitta.ui.instances.internal;

/// What can be done in the view; plugin.xml names these behind the class of their handler.
enum InstancesCommand {
	/// The selected rows, or what is selected in the search box when it has the focus.
	COPY,
	SELECT_ALL,
	SEARCH,
	COPY_PATHS,
	SHOW_FOLDER
}
