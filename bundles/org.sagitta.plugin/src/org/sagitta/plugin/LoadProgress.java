package org.sagitta.plugin;

import org.osgi.annotation.versioning.ConsumerType;

/// Watches a load; may be called as often as one likes.
@ConsumerType
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
