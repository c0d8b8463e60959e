package org.sagitta.audit.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.sagitta.audit.Action;
import org.sagitta.journal.JournalException;
import org.sagitta.journal.LineLog;

/// Finds where a log goes on, and what is to be said of the state in which it was found. A log that lost its last entries, or
/// whose last entry is not the one that the head names, goes on from the head: the gap stays visible for ever.
final class Opening {
	/// What was found.
	record Finding(Action action, String detail) {
	}

	private final Path folder;
	private final Head head;
	private final List<Finding> findings = new ArrayList<>();
	private final LineLog log;
	private Link last = Link.START;

	/// @param now the year of a log that begins
	Opening(Path folder, Head head, int now) throws IOException {
		this.folder = folder;
		this.head = head;
		List<Path> files = TrailFiles.list(folder);
		log = LineLog.open(files.isEmpty() ? TrailFiles.of(folder, now) : files.getLast());
		try {
			if (files.size() < 2 && log.size() == 0 && log.torn().isEmpty() && !head.exists()) {
				// Before the first entry, so that a log without a head is one whose head was taken away.
				head.write(Link.START);
			}
			examine(files);
		} catch (IOException | RuntimeException e) {
			log.close();
			throw e;
		}
	}

	/// The newest file.
	LineLog log() {
		return log;
	}

	/// What the next entry follows.
	Link last() {
		return last;
	}

	List<Finding> findings() {
		return findings;
	}

	private void examine(List<Path> files) throws IOException {
		if (log.torn().isPresent()) {
			Path torn = log.torn().get();
			String where = Files.size(torn) + " bytes are in " + torn.getFileName();
			findings.add(new Finding(Action.AUDIT_HEALED, "The last line was not whole; its " + where));
		}
		Optional<Link> counted = head.read();
		Optional<Link> written = written(files);
		if (counted.isEmpty()) {
			damaged(head.exists() ? "The head cannot be read" : "The head is missing");
			last = written.isPresent() ? written.get() : new Link(count(files), Link.START.hash());
		} else if (written.isEmpty()) {
			damaged("The last line cannot be read");
			last = counted.get();
		} else {
			last = compare(counted.get(), written.get());
		}
	}

	private Link compare(Link counted, Link written) throws IOException {
		if (written.number() > counted.number()) {
			var check = new ChainCheck(counted);
			check.check(TrailFiles.list(folder));
			long more = written.number() - counted.number();
			if (check.leadsFromTheMark()) {
				findings.add(new Finding(Action.AUDIT_HEALED, "The last " + more + " entries had not been counted in the head"));
			} else {
				damaged("The log has " + more + " entries more than the head says, and the chain does not lead to them");
			}
			return written;
		}
		if (written.number() < counted.number()) {
			damaged("The last " + (counted.number() - written.number()) + " entries are missing");
		} else if (!written.equals(counted)) {
			damaged("The last entry is not the one that the head names");
		}
		return counted;
	}

	private void damaged(String detail) {
		findings.add(new Finding(Action.AUDIT_DAMAGED, detail));
	}

	/// The last entry that is in the files; empty when the last line is none.
	private static Optional<Link> written(List<Path> files) throws IOException {
		for (Path file : files.reversed()) {
			try {
				Optional<String> line = LineLog.last(file);
				if (line.isPresent()) {
					return Link.of(line.get()).filter(l -> l.computed().equals(l.link().hash())).map(Link.Sealed::link);
				}
			} catch (JournalException _) {
				return Optional.empty(); // reported as an entry
			}
		}
		return Optional.of(Link.START);
	}

	private static long count(List<Path> files) throws IOException {
		var check = new ChainCheck(Link.START);
		check.check(files);
		return check.entries();
	}
}
