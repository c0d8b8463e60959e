package org.sagitta.plugin;

/// Watches a load; may be called as often as one likes.
public interface LoadProgress extends Cancellation {
	LoadProgress NONE = new LoadProgress() {
		@Override
		public void progress(int done, int total) {
		}

		@Override
		public boolean cancelled() {
			return false;
		}
	};

	void progress(int done, int total);
}
