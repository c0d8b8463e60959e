package org.sagitta.dicom.image.internal;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.sagitta.dicom.DataSet;

/// The functional groups of an enhanced multi-frame image (PS3.3 section C.7.6.16).
public final class FunctionalGroups {
	private FunctionalGroups() {
	}

	/// The macro that holds for a frame: its own one, else the one that all frames share.
	public static Optional<DataSet> macro(DataSet dataSet, int frame, int sequence) {
		List<DataSet> perFrame = dataSet.items(ImageTag.PerFrameFunctionalGroupsSequence);
		Stream<DataSet> own = frame < perFrame.size() ? Stream.of(perFrame.get(frame)) : Stream.empty();
		return Stream.concat(own, dataSet.items(ImageTag.SharedFunctionalGroupsSequence).stream())
				.flatMap(groups -> groups.items(sequence).stream().limit(1)).findFirst();
	}
}
