package org.sagitta.ui.thumbnails.internal;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.eclipse.core.commands.common.CommandException;
import org.eclipse.core.runtime.ILog;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.ui.IMemento;
import org.eclipse.ui.IPartListener2;
import org.eclipse.ui.IViewSite;
import org.eclipse.ui.IWorkbenchPartReference;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.handlers.IHandlerService;
import org.eclipse.ui.part.ViewPart;
import org.sagitta.database.DicomDatabase;
import org.sagitta.database.Snapshot;
import org.sagitta.dicom.Level;
import org.sagitta.ui.async.Latest;
import org.sagitta.ui.async.Throttle;
import org.sagitta.ui.model.BrowseListener;
import org.sagitta.ui.model.BrowseModel;
import org.sagitta.ui.model.RowsPart;
import org.sagitta.ui.parts.Clip;
import org.sagitta.ui.parts.RowMenu;
import org.sagitta.ui.thumbnails.internal.model.Contents;
import org.sagitta.ui.thumbnails.internal.model.Gallery;
import org.sagitta.ui.thumbnails.internal.model.TileSize;
import org.sagitta.ui.thumbnails.internal.pictures.Supply;

/// The series of the selected patients or studies as small pictures.
public final class ThumbnailsView extends ViewPart implements RowsPart, BrowseListener, IPartListener2 {
	private static final String SERIES = "org.sagitta.ui.series";
	static final String LOAD = "org.sagitta.ui.load";
	private static final String SIZE = "size";
	private static final ILog LOG = ILog.of(ThumbnailsView.class);

	private final Latest finder = new Latest(e -> LOG.error(Messages.not_found, e));
	private TileSize remembered = TileSize.MEDIUM;
	private BrowseModel browse;
	private Supply supply;
	private LoadedNews news;
	private HiddenSign hidden;
	private TileCanvas tiles;
	private TileSelection selection;
	private SizeActions sizes;
	private Throttle refresh;
	private Throttle follow;
	private Throttle refetch;
	private Optional<DicomDatabase> shown = Optional.empty();
	private final Runnable loadedChanged = () -> refresh.ask();
	private final Runnable supplyChanged = () -> refetch.ask();

	@Override
	public void init(IViewSite site, IMemento memento) throws PartInitException {
		super.init(site, memento);
		remembered = TileSize.named(memento == null ? null : memento.getString(SIZE));
	}

	@Override
	public void saveState(IMemento memento) {
		memento.putString(SIZE, (tiles == null ? remembered : tiles.size()).name());
	}

	@Override
	public void createPartControl(Composite parent) {
		browse = getSite().getService(BrowseModel.class);
		supply = getSite().getService(Supply.class);
		news = getSite().getService(LoadedNews.class);
		GridLayoutFactory.fillDefaults().spacing(0, 0).applyTo(parent);
		hidden = new HiddenSign(parent, browse);
		tiles = new TileCanvas(parent, supply, remembered);
		GridDataFactory.fillDefaults().grab(true, true).applyTo(tiles.control());
		sizes = new SizeActions(this::resize, getViewSite().getActionBars(), remembered);
		new TileInput(tiles, this::load, () -> resize(tiles.size().larger()), () -> resize(tiles.size().smaller()));
		selection = new TileSelection(tiles);
		tiles.onPick(keys -> {
			browse.select(Level.SERIES, keys);
			selection.changed();
		});
		RowMenu.on(tiles.control(), getSite());
		getSite().setSelectionProvider(selection);
		refresh = new Throttle(parent, this::find);
		follow = new Throttle(parent, this::follow);
		refetch = new Throttle(parent, () -> tiles.looks().clear());
		browse.addListener(this);
		news.addListener(loadedChanged);
		supply.addListener(supplyChanged);
		getSite().getPage().addPartListener(this);
		refresh.ask();
	}

	@Override
	public void setFocus() {
		tiles.control().setFocus();
	}

	@Override
	public void dispose() {
		getSite().getPage().removePartListener(this);
		if (browse != null) {
			browse.removeListener(this);
			news.removeListener(loadedChanged);
			supply.removeListener(supplyChanged);
		}
		super.dispose();
	}

	void selectAll() {
		tiles.pick(tiles.picking().all(tiles.gallery()));
	}

	void resize(TileSize size) {
		tiles.resize(size);
		sizes.show(size);
	}

	/// The selected series as lines, below their titles.
	void copy() {
		Gallery gallery = tiles.gallery();
		Clip.text(tiles.control().getDisplay(), TileText.table(gallery.only(tiles.picking().selected()).stream()
				.map(key -> gallery.tile(gallery.placeOf(key))).toList()));
	}

	HiddenSign hidden() {
		return hidden;
	}

	TileCanvas tiles() {
		return tiles;
	}

	@Override
	public void databaseChanged() {
		refresh.ask();
	}

	@Override
	public void rowsChanged() {
		refresh.ask();
	}

	@Override
	public void filterChanged() {
		refresh.ask();
	}

	@Override
	public void columnsChanged() {
		refresh.ask(); // words are looked for in the columns that show
	}

	@Override
	public void searchChanged(Level level) {
		if (level == Level.SERIES) {
			refresh.ask();
		}
	}

	@Override
	public void selectionChanged(Level level) {
		switch (level) {
			case PATIENT, STUDY -> refresh.ask();
			case SERIES -> follow.ask();
			case INSTANCE -> { }
		}
	}

	/// In another perspective there may be no table of series, or one again.
	@Override
	public void partVisible(IWorkbenchPartReference part) {
		if (part.getPart(false) == this || part.getId().equals(SERIES)) {
			refresh.ask();
		}
	}

	/// Pictures that nobody sees are not made, and a search that nobody sees hides nothing.
	@Override
	public void partHidden(IWorkbenchPartReference part) {
		if (part.getPart(false) == this) {
			tiles.looks().stop();
		} else if (part.getId().equals(SERIES)) {
			refresh.ask();
		}
	}

	/// The command, so that whoever handles it does it here, too.
	private void load() {
		try {
			getSite().getService(IHandlerService.class).executeCommand(LOAD, null);
		} catch (CommandException e) {
			LOG.error(NLS.bind(Messages.not_loaded, e.getMessage()), e);
		}
	}

	private void find() {
		// A search that nobody sees, since the perspective has no table of series, hides nothing.
		String search = getSite().getPage().findView(SERIES) == null ? "" : browse.search(Level.SERIES);
		finder.submit(() -> {
			Optional<DicomDatabase> database = browse.database();
			boolean quick = !browse.quick().isEmpty();
			Gallery gallery = Contents.of(browse, search);
			forgetGone();
			Throttle.later(getSite().getShell().getDisplay(), () -> {
				if (!tiles.control().isDisposed()) {
					hidden.show(gallery, quick, !search.isEmpty());
					show(database, gallery);
				}
			});
		});
	}

	/// Series that were removed are not selected any more.
	private void forgetGone() {
		Optional<Snapshot> snapshot = browse.snapshot();
		Set<String> selected = browse.selected(Level.SERIES);
		Set<String> left = selected.stream().filter(key -> snapshot.flatMap(there -> there.row(Level.SERIES, key)).isPresent())
				.collect(Collectors.toSet());
		if (snapshot.isPresent() && left.size() < selected.size()) {
			browse.select(Level.SERIES, left);
		}
	}

	private void show(Optional<DicomDatabase> database, Gallery gallery) {
		if (!database.equals(shown)) {
			shown = database;
			tiles.looks().clear();
		}
		Set<String> before = tiles.picking().selected();
		tiles.show(gallery, browse.selected(Level.SERIES));
		tellIfOther(before);
	}

	private void follow() {
		Set<String> before = tiles.picking().selected();
		tiles.select(browse.selected(Level.SERIES));
		tellIfOther(before);
	}

	private void tellIfOther(Set<String> before) {
		if (!before.equals(tiles.picking().selected())) {
			selection.changed();
		}
	}
}
