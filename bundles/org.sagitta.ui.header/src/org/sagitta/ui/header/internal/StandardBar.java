package org.sagitta.ui.header.internal;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Collectors;

import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Link;
import org.sagitta.dicom.inspect.HeaderRow;
import org.sagitta.dicom.inspect.StandardSection;
import org.sagitta.ui.parts.Names;

/// What the standard says of the selected element, with links to its sections, which a browser shows. Nothing is fetched by us.
final class StandardBar {
	private final Link link;
	private final Predicate<String> browser;
	private final Consumer<String> say;
	private final Consumer<String> unopened;
	private List<StandardSection> sections = List.of();

	/// @param browser shows an address; whether it can
	/// @param say hears that there is nothing to be opened
	/// @param unopened hears of an address that the browser could not show
	StandardBar(Composite parent, Predicate<String> browser, Consumer<String> say, Consumer<String> unopened) {
		this.browser = browser;
		this.say = say;
		this.unopened = unopened;
		link = new Link(parent, SWT.WRAP);
		Names.of(link, Messages.standard_name);
		link.addListener(SWT.Selection, event -> open(event.text));
	}

	Link control() {
		return link;
	}

	/// @param row null for none
	/// @param sopClass of the file
	void show(HeaderRow row, String sopClass) {
		sections = row == null ? List.of() : StandardSection.of(sopClass, row.path());
		String entry = row == null ? "" : escaped(HeaderReference.entry(row));
		String links = sections.stream()
				.map(section -> "<a href=\"" + section.address() + "\">" + escaped(HeaderReference.name(section)) + "</a>")
				.collect(Collectors.joining("; "));
		link.setText(links.isEmpty() ? entry : NLS.bind(Messages.reference, entry, links));
		FilePicker.visible(link, row != null);
	}

	/// Opens the section that says most: the module where there is one, else the dictionary.
	void open() {
		if (sections.isEmpty()) {
			say.accept(Messages.no_section);
		} else {
			open(sections.getLast().address());
		}
	}

	private void open(String address) {
		if (!browser.test(address)) {
			unopened.accept(address);
		}
	}

	/// What a link takes as it is: names of private creators may be anything.
	private static String escaped(String text) {
		return text.replace("<", "\u2039").replace(">", "\u203A").replace("&", "&&");
	}
}
