package org.sagitta.ui.header.internal;

/// What can be done in the header view; plugin.xml names these behind the class of their handler.
enum HeaderCommand {
	/// The selected rows, or what is selected in the field that has the focus.
	COPY,
	COPY_VALUE,
	COPY_PATH,
	COPY_REFERENCE,
	COPY_HEADER,
	COPY_ALL,
	OPEN_STANDARD,
	SEARCH,
	EXPAND,
	COLLAPSE
}
