package org.sagitta.archive;

/// How much may come out of an archive. What counts are the bytes that come out, not those that the archive announces.
/// @param entryBytes the most for one file
/// @param totalBytes the most for all of them
/// @param entries the most entries, folders and skipped ones included
/// @param ratio how many times the packed size may come out, of an entry and of the whole
/// @param ratioFrom up to so many bytes, any ratio passes: segmentation masks and black frames do shrink a thousandfold
/// @param freeBytes so much stays free on the disk of the scratch folder
public record ArchiveLimits(long entryBytes, long totalBytes, int entries, int ratio, long ratioFrom, long freeBytes) {
	private static final long MB = 1L << 20;
	private static final long GB = 1L << 30;

	/// For archives from anywhere: 16 GB a file, 512 GB in all, 200,000 entries, 1:200 beyond 128 MB, 1 GB stays free.
	public static final ArchiveLimits DEFAULT = new ArchiveLimits(16 * GB, 512 * GB, 200_000, 200, 128 * MB, GB);

	public ArchiveLimits {
		if (entryBytes < 0 || totalBytes < 0 || entries < 0 || ratio < 1 || ratioFrom < 0 || freeBytes < 0) {
			throw new IllegalArgumentException("negative limits, or a ratio below 1");
		}
	}
}
