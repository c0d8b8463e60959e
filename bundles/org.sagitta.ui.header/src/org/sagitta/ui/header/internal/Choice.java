package org.sagitta.ui.header.internal;

import java.nio.file.Path;
import java.util.List;

import org.sagitta.database.Instance;

/// Which of the files that were found are looked at: one, or two beside each other, and whether only what differs is wanted.
final class Choice {
	private HeaderSet set;
	private int first;
	private int second;
	private boolean comparing;
	private boolean only;

	/// Other files; of these the first one is looked at. What takes two files ends with the second one.
	/// @param found null for none
	/// @param asPair whether two of them are to be beside each other
	void of(HeaderSet found, boolean asPair) {
		set = found;
		first = 0;
		second = found == null ? 0 : found.other();
		comparing = (comparing || asPair) && instances().size() > 1;
		only = only && instances().size() > 1;
	}

	/// @return whether that is another one
	boolean first(int file) {
		boolean other = file != first;
		first = file;
		return other;
	}

	/// @return whether that is another one
	boolean second(int file) {
		boolean other = file != second;
		second = file;
		return other;
	}

	void compare(boolean wanted) {
		comparing = wanted;
	}

	void only(boolean wanted) {
		only = wanted;
	}

	List<Instance> instances() {
		return set == null ? List.of() : set.instances();
	}

	int first() {
		return first;
	}

	int second() {
		return second;
	}

	Path firstFile() {
		return instances().get(first).file();
	}

	Path secondFile() {
		return instances().get(second).file();
	}

	boolean isComparing() {
		return comparing;
	}

	boolean isOnly() {
		return only;
	}

	/// Whether differences among all files are wanted, not between two.
	boolean isAboutAll() {
		return only && !comparing;
	}
}
