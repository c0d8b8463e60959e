package org.sagitta.ui.internal.plugins;

import java.net.URI;
import java.util.Optional;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.custom.ScrolledComposite;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.ui.part.ViewPart;
import org.sagitta.ui.async.Throttle;
import org.sagitta.ui.internal.Messages;

/// The plugins that are installed, and those that a site offers. Everything it starts runs in the background; the view stays
/// usable.
public final class PluginsView extends ViewPart {
	/// Narrower, the tables stand one below the other.
	private static final int SIDE_BY_SIDE = 640;

	private Plugins plugins;
	private SiteField site;
	private FeatureTable installed;
	private FeatureTable available;
	private Button install;
	private Button uninstall;
	private Label message;
	private Throttle refresh;
	private final Runnable changed = () -> refresh.ask();

	@Override
	public void createPartControl(Composite parent) {
		plugins = getSite().getService(Plugins.class);
		GridLayoutFactory.fillDefaults().margins(8, 8).applyTo(parent);
		var scrolled = new ScrolledComposite(parent, SWT.V_SCROLL);
		GridDataFactory.fillDefaults().grab(true, true).applyTo(scrolled);
		var sides = new SashForm(scrolled, SWT.HORIZONTAL);
		sides.setSashWidth(8);
		scrolled.setContent(sides);
		scrolled.setExpandHorizontal(true);
		scrolled.setExpandVertical(true);
		createInstalled(side(sides));
		createAvailable(side(sides));
		sides.setWeights(2, 3);
		scrolled.addListener(SWT.Resize, _ -> arrange(scrolled, sides));
		message = new Label(parent, SWT.WRAP);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(message);
		installed.control().addListener(SWT.Selection, _ -> update());
		available.control().addListener(SWT.Selection, _ -> update());
		refresh = new Throttle(parent, this::update);
		plugins.addListener(changed);
		plugins.list();
	}

	@Override
	public void setFocus() {
		installed.control().setFocus();
	}

	@Override
	public void dispose() {
		plugins.removeListener(changed);
		super.dispose();
	}

	/// What is then too high is scrolled, so that nothing is cut off or lies on something else.
	private static void arrange(ScrolledComposite scrolled, SashForm sides) {
		int width = scrolled.getClientArea().width;
		sides.setOrientation(width < SIDE_BY_SIDE ? SWT.VERTICAL : SWT.HORIZONTAL);
		scrolled.setMinHeight(sides.computeSize(width, SWT.DEFAULT).y);
	}

	private void createInstalled(Composite side) {
		label(side, Messages.plugins_installed);
		installed = new FeatureTable(side, Messages.plugins_installed);
		uninstall = button(side, Messages.plugins_uninstall, () -> plugins.uninstall(installed.selected()));
	}

	private void createAvailable(Composite side) {
		label(side, Messages.plugins_available);
		site = new SiteField(side, this::look);
		available = new FeatureTable(side, Messages.plugins_available);
		install = button(side, Messages.plugins_install, this::install);
	}

	private void look(URI from) {
		plugins.look(from);
	}

	private void install() {
		Optional<URI> from = site.uri();
		if (from.isPresent()) {
			plugins.install(from.get(), available.selected(), new AskForTrust(getSite().getShell()));
		}
	}

	private void update() {
		Plugins.State state = plugins.state();
		installed.show(state.installed());
		available.show(state.available());
		install.setEnabled(!state.busy() && !available.selected().isEmpty());
		uninstall.setEnabled(!state.busy() && !installed.selected().isEmpty());
		message.setText(state.message().replace("&", "&&"));
		message.setForeground(state.failed() ? message.getDisplay().getSystemColor(SWT.COLOR_DARK_RED) : null);
		message.getParent().layout(true);
	}

	private static Composite side(Composite parent) {
		var side = new Composite(parent, SWT.NONE);
		GridLayoutFactory.fillDefaults().numColumns(2).applyTo(side);
		return side;
	}

	private static void label(Composite parent, String text) {
		var label = new Label(parent, SWT.NONE);
		label.setText(text);
		GridDataFactory.fillDefaults().span(2, 1).applyTo(label);
	}

	private static Button button(Composite parent, String text, Runnable run) {
		var button = new Button(parent, SWT.PUSH);
		button.setText(text);
		button.setEnabled(false);
		button.addListener(SWT.Selection, _ -> run.run());
		GridDataFactory.swtDefaults().align(SWT.FILL, SWT.BEGINNING).applyTo(button);
		return button;
	}
}
