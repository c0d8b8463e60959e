package org.sagitta.archive;

/// What a walk through an archive came to.
/// @param files handed out
/// @param bytes of these files
/// @param skipped entries that were told to [EntryConsumer#skipped]
/// @param cancelled whether the consumer stopped it before the end
public record ArchiveReport(long files, long bytes, long skipped, boolean cancelled) {
}
