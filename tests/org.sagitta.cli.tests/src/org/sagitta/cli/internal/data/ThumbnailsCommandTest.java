package org.sagitta.cli.internal.data;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

import org.junit.jupiter.api.Test;
import org.sagitta.cli.internal.FakeDatabase;
import org.sagitta.cli.internal.Run;
import org.sagitta.command.Command;
import org.sagitta.dicom.Level;
import org.sagitta.thumbnails.Size;
import org.sagitta.thumbnails.Thumbnail;
import org.sagitta.thumbnails.Thumbnails;

class ThumbnailsCommandTest {
	private final FakeDatabase database = new FakeDatabase();
	private final Map<String, Thumbnail> made = Map.of("1.1", new Thumbnail.Picture(Path.of("a.png")), "1.2", new Thumbnail.Document("SR"), "1.3",
			new Thumbnail.Unavailable("the file is damaged"));
	private final Command command = new ThumbnailsCommand(database.access(), new Thumbnails() {
		@Override
		public Thumbnail of(String series, Size size) {
			return made.get(series);
		}

		@Override
		public Optional<Path> known(String series, Size size) {
			return Optional.empty();
		}

		@Override
		public Request request(String series, Size size, Consumer<Thumbnail> answer) {
			throw new UnsupportedOperationException();
		}
	});

	@Test
	void aLineForEachSeriesOfTheDatabase() throws Exception {
		database.row(Level.SERIES, "1.1", "1", Map.of("Modality", "CT"), 5);
		database.row(Level.SERIES, "1.2", "1", Map.of("Modality", "SR"), 1);
		Run run = Run.of(command);
		assertEquals(List.of("1.1  a.png", "1.2  no picture: SR"), run.out().lines().toList());
		assertEquals(Command.OK, run.code());
	}

	@Test
	void whatCannotBeDrawnIsTold() throws Exception {
		Run run = Run.of(command, "1.3", "1.1");
		assertEquals(Command.FAILED, run.code());
		assertEquals("sagitta thumbnails: 1.3: the file is damaged", run.err().strip());
		assertEquals("1.1  a.png", run.out().strip());
	}
}
