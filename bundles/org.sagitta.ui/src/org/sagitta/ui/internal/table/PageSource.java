package org.sagitta.ui.internal.table;

/// Where a table gets its rows; asked on a background thread. A source is one question: another search is another source.
@FunctionalInterface
public interface PageSource<R> {
	Page<R> page(int offset, int limit);
}
