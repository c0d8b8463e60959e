package org.sagitta.ui.thumbnails.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Hashtable;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.ImageLoader;
import org.eclipse.swt.graphics.PaletteData;
import org.eclipse.swt.widgets.Display;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.osgi.framework.Constants;
import org.osgi.framework.ServiceRegistration;
import org.sagitta.database.DatabaseListener;
import org.sagitta.database.DatabaseManager;
import org.sagitta.database.Row;
import org.sagitta.dicom.Level;
import org.sagitta.testkit.FakeRow;
import org.sagitta.testkit.Services;
import org.sagitta.thumbnails.Size;
import org.sagitta.thumbnails.Thumbnail;
import org.sagitta.thumbnails.Thumbnails;
import org.sagitta.ui.testkit.FakeDatabase;
import org.sagitta.ui.testkit.FakeSnapshot;
import org.sagitta.ui.testkit.StallMeter;
import org.sagitta.ui.testkit.Ui;
import org.sagitta.ui.thumbnails.internal.model.TileSize;

/// Five thousand series, each with a picture: the window stays usable while they are scrolled through.
class ManySeriesTest {
	private static final int STUDIES = 50;
	private static final int EACH = 100;
	private static final long LIMIT_MS = 100;

	@TempDir
	Path temp;
	private final FakeDatabase database = new FakeDatabase();
	private final DatabaseListener browsing = Services.await(DatabaseListener.class, "(component.name=org.sagitta.ui.internal.model.Browsing)");
	private ServiceRegistration<Thumbnails> registration;
	private OpenView open;

	/// All series have the same picture, which was made before.
	private record Made(Path folder) implements Thumbnails {
		@Override
		public Thumbnail of(String series, Size size) {
			return new Thumbnail.Picture(folder.resolve(size + ".png"));
		}

		@Override
		public Optional<Path> known(String series, Size size) {
			return Optional.of(folder.resolve(size + ".png"));
		}

		@Override
		public Request request(String series, Size size, Consumer<Thumbnail> taker) {
			taker.accept(of(series, size));
			return () -> { };
		}
	}

	@BeforeEach
	void open() throws Exception {
		for (Size size : Size.values()) {
			var picture = new ImageData(size.pixels(), size.pixels(), 24, new PaletteData(0xFF0000, 0xFF00, 0xFF));
			for (int i = 0; i < picture.data.length; i++) {
				picture.data[i] = (byte) (i * 31);
			}
			var loader = new ImageLoader();
			loader.data = new ImageData[] { picture };
			loader.save(temp.resolve(size + ".png").toString(), SWT.IMAGE_PNG);
		}
		var properties = new Hashtable<String, Object>(Map.of(Constants.SERVICE_RANKING, 1000));
		registration = Services.context().registerService(Thumbnails.class, new Made(temp), properties);
		database.snapshot = snapshot(1, EACH);
		open = new OpenView();
		browsing.opened(database);
		open.awaitTable("org.sagitta.ui.studies", STUDIES);
		open.browse.select(Level.STUDY, IntStream.range(0, STUDIES).mapToObj(i -> "t" + i).collect(Collectors.toSet()));
		open.awaitTiles(STUDIES * EACH);
		open.awaitPicture(0);
	}

	@AfterEach
	void close() {
		open.view.resize(TileSize.MEDIUM);
		registration.unregister();
		open.browse.select(Level.STUDY, Set.of());
		open.awaitTiles(0);
		browsing.opened(Services.await(DatabaseManager.class).current().orElseThrow());
	}

	private static FakeSnapshot snapshot(long generation, int each) {
		List<Row> studies = IntStream.range(0, STUDIES).<Row>mapToObj(i -> new FakeRow(Level.STUDY, "t" + i, "p0",
				Map.of("Name", "", "Number", "0", "StudyDate", "2026" + (1000 + i), "StudyDescription", "Study " + i))).toList();
		List<Row> series = IntStream.range(0, STUDIES * each).<Row>mapToObj(i -> new FakeRow(Level.SERIES, "s" + i, "t" + i / each, Map.of("Name", "",
				"Number", "0", "SeriesNumber", "" + i % each, "SeriesDescription", "T1 axial post contrast " + i, "Modality", "MR"))).toList();
		return new FakeSnapshot(generation, Map.of(Level.PATIENT, List.of(new FakeRow(Level.PATIENT, "p0", "", Map.of("Name", "", "Number", "0"))),
				Level.STUDY, studies, Level.SERIES, series));
	}

	@Test
	void scrollingDoesNotStall() {
		for (TileSize size : TileSize.values()) {
			open.view.resize(size);
			Ui.pump(500);
			try (var meter = new StallMeter(Display.getCurrent())) {
				long longest = 0;
				int step = Math.max(1, open.tiles.grid().height() / 200);
				for (int top = 0; top < open.tiles.grid().height(); top += step) {
					open.tiles.scrollTo(top);
					longest = Math.max(longest, dispatchFor(20));
				}
				longest = Math.max(longest, dispatchFor(500));
				System.out.println("longest dispatch while " + STUDIES * EACH + " series scroll, " + size + ": " + longest + " ms");
				meter.check(STUDIES * EACH + " series scroll, " + size);
				assertTrue(longest < LIMIT_MS, longest + " ms");
			}
			open.awaitPicture(open.tiles.gallery().size() - 1);
		}
	}

	@Test
	void keysGoThroughThem() {
		open.canvas().setFocus();
		open.key(SWT.END, 0);
		assertEquals(open.tiles.gallery().tile(STUDIES * EACH - 1).key(), open.tiles.picking().focus());
		assertTrue(open.tiles.top() > 10_000);
		open.key(SWT.PAGE_UP, 0);
		open.key(SWT.HOME, SWT.SHIFT);
		assertEquals(0, open.tiles.top(), "with the heading of the first study");
		assertTrue(open.tiles.picking().selected().size() > STUDIES * EACH / 2);
	}

	@Test
	void anArrivalDoesNotMoveWhatIsSeen() {
		open.tiles.scrollTo(open.tiles.grid().height() / 2);
		int seen = open.tiles.at(20, open.tiles.page() / 2);
		String key = open.tiles.gallery().tile(seen).key();
		int y = open.tiles.bounds(seen).y();
		open.browse.select(Level.SERIES, Set.of(key));
		Ui.pump(300);
		FakeSnapshot more = snapshot(2, EACH);
		var series = new ArrayList<>(more.rows().get(Level.SERIES));
		series.addFirst(new FakeRow(Level.SERIES, "new", "t" + (STUDIES - 1), Map.of("Name", "", "Number", "0")));
		browsing.changed(database, new FakeSnapshot(2, Map.of(Level.PATIENT, more.rows().get(Level.PATIENT), Level.STUDY,
				more.rows().get(Level.STUDY), Level.SERIES, series)));
		open.awaitTiles(STUDIES * EACH + 1);
		assertEquals(y, open.tiles.bounds(open.tiles.gallery().placeOf(key)).y());
		assertEquals(Set.of(key), open.tiles.picking().selected());
	}

	@Test
	void picturesInMemoryHaveABound() {
		open.view.resize(TileSize.LARGE);
		for (int i = 0; i < 100; i++) {
			open.tiles.scrollTo(i * open.tiles.page());
			Ui.pump(40);
		}
		assertTrue(open.tiles.looks().bytes() <= Looks.MEMORY, open.tiles.looks().bytes() + " bytes");
		assertTrue(open.tiles.looks().bytes() > 0);
	}

	/// Lets the window work for a while.
	/// @return the longest time that one event took of the thread, in milliseconds
	private static long dispatchFor(int milliseconds) {
		var threads = ManagementFactory.getThreadMXBean();
		Display display = Display.getCurrent();
		long end = System.nanoTime() + milliseconds * 1_000_000L;
		long longest = 0;
		while (System.nanoTime() < end) {
			long before = threads.getCurrentThreadCpuTime();
			if (display.readAndDispatch()) {
				longest = Math.max(longest, threads.getCurrentThreadCpuTime() - before);
			} else {
				Thread.onSpinWait();
			}
		}
		return longest / 1_000_000;
	}
}
