package org.sagitta.cli.internal.data;

import java.io.IOException;
import java.util.List;
import java.util.Set;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.sagitta.cli.internal.OpenDatabase;
import org.sagitta.cli.internal.Text;
import org.sagitta.command.Arguments;
import org.sagitta.command.Command;
import org.sagitta.command.CommandContext;
import org.sagitta.command.UsageException;
import org.sagitta.database.DicomDatabase;
import org.sagitta.database.Query;
import org.sagitta.database.Row;
import org.sagitta.dicom.Level;
import org.sagitta.thumbnails.Size;
import org.sagitta.thumbnails.Thumbnail;
import org.sagitta.thumbnails.Thumbnails;

/// Makes the small pictures of series, and says where they are.
@Component(service = Command.class, property = Command.NAME + "=" + ThumbnailsCommand.COMMAND)
public final class ThumbnailsCommand implements Command {
	static final String COMMAND = "thumbnails";

	private final OpenDatabase databases;
	private final Thumbnails thumbnails;

	@Activate
	public ThumbnailsCommand(@Reference OpenDatabase databases, @Reference Thumbnails thumbnails) {
		this.databases = databases;
		this.thumbnails = thumbnails;
	}

	@Override
	public String name() {
		return COMMAND;
	}

	@Override
	public String usage() {
		return "[SERIES…]";
	}

	@Override
	public String summary() {
		return "Makes small pictures of the named series, or of all; a line for each series with its file";
	}

	@Override
	public int run(CommandContext context) throws UsageException, IOException {
		List<String> words = Arguments.parse(context.arguments(), Set.of(), Set.of()).words();
		DicomDatabase database = databases.of(context);
		List<String> series = words.isEmpty() ? database.snapshot().find(Query.all(Level.SERIES)).rows().stream().map(Row::key).toList() : words;
		boolean good = true;
		int done = 0;
		for (String uid : series) {
			if (context.cancelled()) {
				return CANCELLED;
			}
			good &= one(context, uid);
			context.progress(++done + " of " + Text.count(series.size(), "series"));
		}
		return good ? OK : FAILED;
	}

	private boolean one(CommandContext context, String uid) {
		String shown = Text.plain(uid);
		switch (thumbnails.of(uid, Size.LARGE)) {
			case Thumbnail.Picture(var png) -> context.out().println(shown + "  " + png);
			case Thumbnail.Document(String modality) -> context.out().println(shown + "  no picture: " + Text.plain(modality.isEmpty() ? "no image" : modality));
			case Thumbnail.Unavailable(String reason) -> {
				context.err().println("sagitta thumbnails: " + shown + ": " + Text.plain(reason));
				return false;
			}
		}
		return true;
	}
}
