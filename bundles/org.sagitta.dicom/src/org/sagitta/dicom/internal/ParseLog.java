package org.sagitta.dicom.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

import org.sagitta.dicom.DicomException;
import org.sagitta.dicom.DicomException.Kind;
import org.sagitta.dicom.DicomFile.Problem;

/// What parsing one file has met so far: what was odd and tolerated, and how much there was of what may come without end.
final class ParseLog {
	private static final int MOST_PROBLEMS = 100;
	static final int MOST_OUT_OF_ORDER = 4096;
	/// An element takes some 100 bytes of memory however few it has in the file: what the heap can hold is the limit.
	static final int MOST_ELEMENTS = (int) Math.clamp(Runtime.getRuntime().maxMemory() / 256, 1L << 19, 1L << 24);

	private final List<Problem> problems = new ArrayList<>(0);
	private boolean lost;
	private int elements;
	private int outOfOrder;

	List<Problem> problems() {
		return List.copyOf(problems);
	}

	/// Something odd, of which nothing was lost.
	/// @param reason made only while problems are still listed
	void note(long offset, Supplier<String> reason) {
		note(offset, reason, false);
	}

	/// Something that could not be read.
	void lost(long offset, Supplier<String> reason) {
		note(offset, reason, true);
		lost = true;
	}

	private void note(long offset, Supplier<String> reason, boolean isLost) {
		if (problems.size() < MOST_PROBLEMS) {
			problems.add(new Problem(offset, reason.get(), isLost));
		} else if (problems.size() == MOST_PROBLEMS || isLost && !lost) {
			problems.add(new Problem(offset, "There are more problems than are listed here", isLost));
		}
	}

	/// Counts what takes memory: elements, items, fragments.
	void count(long offset) throws DicomException {
		if (++elements > MOST_ELEMENTS) {
			throw new DicomException(Kind.LIMIT, offset, "The data set has more than " + MOST_ELEMENTS
					+ " elements and items, more than the memory that Java may use can hold");
		}
	}

	/// Elements that are not in order must be sorted in, which is slow when there are very many.
	void outOfOrder(long offset) throws DicomException {
		if (++outOfOrder > MOST_OUT_OF_ORDER) {
			throw new DicomException(Kind.LIMIT, offset, "More than " + MOST_OUT_OF_ORDER + " elements are out of order");
		}
	}
}
