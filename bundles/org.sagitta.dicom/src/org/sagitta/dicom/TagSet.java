package org.sagitta.dicom;

import java.util.Arrays;
import java.util.Collection;
import java.util.stream.IntStream;

/// An immutable set of tags, sorted as DICOM sorts them (unsigned).
public final class TagSet {
	private final int[] flipped;

	private TagSet(int[] flipped) {
		this.flipped = flipped;
	}

	public static TagSet of(int... tags) {
		return new TagSet(Arrays.stream(tags).map(TagSet::flip).sorted().distinct().toArray());
	}

	public static TagSet of(Collection<Integer> tags) {
		return of(tags.stream().mapToInt(Integer::intValue).toArray());
	}

	/// The tags of both.
	public TagSet plus(TagSet other) {
		return new TagSet(IntStream.concat(Arrays.stream(flipped), Arrays.stream(other.flipped)).sorted().distinct().toArray());
	}

	public boolean contains(int tag) {
		return Arrays.binarySearch(flipped, flip(tag)) >= 0;
	}

	/// Whether there is a tag of this group.
	public boolean hasGroup(int group) {
		int index = Arrays.binarySearch(flipped, flip(group << 16));
		int next = index < 0 ? -index - 1 : index;
		return next < flipped.length && flip(flipped[next]) >>> 16 == group;
	}

	/// The tags in DICOM's order.
	public int[] tags() {
		return Arrays.stream(flipped).map(TagSet::flip).toArray();
	}

	/// The tag at an index, in DICOM's order.
	public int tag(int index) {
		return flip(flipped[index]);
	}

	/// The greatest tag, after which a scan may end; 0 when the set is empty.
	public int last() {
		return flipped.length == 0 ? 0 : flip(flipped[flipped.length - 1]);
	}

	public int size() {
		return flipped.length;
	}

	private static int flip(int tag) {
		return tag ^ Integer.MIN_VALUE;
	}
}
