package org.sagitta.ui.table;

import org.osgi.annotation.versioning.ConsumerType;

/// Where a table gets its rows; asked on a background thread. A source is one question: another search is another source.
@FunctionalInterface
@ConsumerType
public interface PageSource<R> {
	Page<R> page(int offset, int limit);
}
