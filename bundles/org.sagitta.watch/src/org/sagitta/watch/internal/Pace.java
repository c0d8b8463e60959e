package org.sagitta.watch.internal;

/// How long is waited for what, in milliseconds.
/// @param settle a file that did not change for so long is looked into
/// @param burst files that are complete wait for others that still come, but no longer than this
/// @param rescan folders are looked through so often, since file servers tell nothing of what others write to them
/// @param offline a folder that is away is looked for so often
/// @param retry after this, files that seemed incomplete or were refused are tried again; then after twice that, and so on
/// @param most files in one import
record Pace(long settle, long burst, long rescan, long offline, long retry, int most) {
	static final Pace USUAL = new Pace(3_000, 20_000, 60_000, 15_000, 10_000, 20_000);
	/// Retries come no rarer than this many times the first.
	private static final int RAREST = 64;

	/// When to try again what was tried so often.
	long retryAfter(int tries) {
		return retry * Math.min(RAREST, 1L << Math.min(tries - 1, 30));
	}
}
