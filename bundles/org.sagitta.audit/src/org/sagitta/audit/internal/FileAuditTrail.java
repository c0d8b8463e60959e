package org.sagitta.audit.internal;

import java.io.IOException;
import java.nio.channels.ClosedChannelException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

import org.sagitta.audit.Action;
import org.sagitta.audit.AuditEntry;
import org.sagitta.audit.AuditEvent;
import org.sagitta.audit.AuditFilter;
import org.sagitta.audit.AuditTrail;
import org.sagitta.audit.AuditVerification;
import org.sagitta.audit.AuditVerification.Problem;
import org.sagitta.audit.Outcome;
import org.sagitta.journal.LineLog;

/// A log in files: `audit-<year>.log` and the head. The year is that of the recording, never one before the newest file's.
final class FileAuditTrail implements AuditTrail {
	private static final System.Logger LOG = System.getLogger("org.sagitta.audit");
	/// Lines and characters that are written in one go.
	private static final int BATCH = 1000;
	private static final int BATCH_LENGTH = 8 << 20;

	private final Path folder;
	private final Clock clock;
	private final Head head;
	private LineLog log;
	private Path file;
	private Link last;
	private boolean closed;

	FileAuditTrail(Path folder, Clock clock) throws IOException {
		this.folder = folder.toAbsolutePath();
		this.clock = clock;
		head = new Head(this.folder);
		var opening = new Opening(this.folder, head, year());
		log = opening.log();
		last = opening.last();
		try {
			file = TrailFiles.list(this.folder).getLast();
			record(opening.findings().stream().map(this::event).toList());
		} catch (IOException | RuntimeException e) {
			log.close();
			throw e;
		}
	}

	private AuditEvent event(Opening.Finding finding) {
		boolean alert = finding.action() == Action.AUDIT_DAMAGED;
		LOG.log(alert ? System.Logger.Level.ERROR : System.Logger.Level.WARNING, folder + ": " + finding.detail());
		Outcome outcome = alert ? Outcome.SERIOUS_FAILURE : Outcome.MINOR_FAILURE;
		return new AuditEvent(clock.instant(), "Sagitta", finding.action(), outcome, List.of(), finding.detail());
	}

	private int year() {
		return clock.instant().atZone(ZoneOffset.UTC).getYear();
	}

	@Override
	public synchronized void record(List<AuditEvent> events) throws IOException {
		if (closed) {
			throw new ClosedChannelException();
		}
		Link link = last;
		var lines = new ArrayList<String>();
		var links = new ArrayList<Link>();
		for (AuditEvent event : events) {
			String line = EntryWriter.line(event, link);
			link = Link.of(line).orElseThrow().link();
			lines.add(line);
			links.add(link);
		}
		int written = 0;
		while (written < lines.size()) {
			int end = batch(lines, written);
			append(lines.subList(written, end), links.get(end - 1), written);
			written = end;
		}
	}

	private static int batch(List<String> lines, int from) {
		int end = from;
		for (long length = 0; end < lines.size() && end - from < BATCH && length < BATCH_LENGTH; end++) {
			length += lines.get(end).length();
		}
		return end;
	}

	private void append(List<String> lines, Link end, int before) throws IOException {
		try {
			beginYear();
			log.append(lines);
		} catch (IOException e) {
			throw new IOException("Only " + before + " entries were written to " + file + ": " + e.getMessage(), e);
		}
		last = end;
		try {
			head.write(last);
		} catch (IOException e) {
			throw new IOException("The entries were written to " + file + ", but the head was not: " + e.getMessage(), e);
		}
	}

	private void beginYear() throws IOException {
		int year = year();
		if (year > TrailFiles.year(file) && year <= 9999) {
			Path next = TrailFiles.of(folder, year);
			LineLog opened = LineLog.open(next);
			LineLog over = log;
			log = opened;
			file = next;
			over.close();
		}
	}

	@Override
	public AuditVerification verify() throws IOException {
		Link mark;
		Optional<Link> counted;
		synchronized (this) {
			mark = last;
			counted = head.read();
		}
		var check = new ChainCheck(mark);
		check.check(TrailFiles.list(folder));
		Optional<Problem> problem = check.problem();
		if (problem.isEmpty() && !counted.equals(Optional.of(mark))) {
			problem = Optional.of(new Problem(Head.NAME, 0, "The head does not name entry " + mark.number() + ", the last that was written"));
		}
		return new AuditVerification(check.entries(), check.alerts(), problem.or(this::unknownBytes));
	}

	/// Whether someone else has written to the newest file.
	private synchronized Optional<Problem> unknownBytes() {
		long more = file.toFile().length() - log.size();
		return more == 0 ? Optional.empty() : Optional.of(new Problem(file.getFileName().toString(), 0,
				"The file has " + Math.abs(more) + " bytes " + (more > 0 ? "more" : "less") + " than were written"));
	}

	@Override
	public void read(AuditFilter filter, Consumer<AuditEntry> to) throws IOException {
		var reading = new Reading(filter, to);
		for (Path each : TrailFiles.list(folder)) {
			reading.read(each);
		}
		reading.end();
	}

	@Override
	public synchronized void close() throws IOException {
		closed = true;
		log.close();
	}
}
