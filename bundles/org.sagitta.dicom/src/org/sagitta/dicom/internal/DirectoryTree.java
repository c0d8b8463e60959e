package org.sagitta.dicom.internal;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.sagitta.dicom.DataSet;
import org.sagitta.dicom.DicomDirectory;
import org.sagitta.dicom.DicomException;
import org.sagitta.dicom.DicomException.Kind;
import org.sagitta.dicom.DicomFile;
import org.sagitta.dicom.DicomFile.Problem;
import org.sagitta.dicom.DirectoryRecord;
import org.sagitta.dicom.Form;
import org.sagitta.dicom.Tag;
import org.sagitta.dicom.Uids;

/// Follows the offsets by which the records of a DICOMDIR refer to each other (PS3.3 section F.2). Each record is visited once, so
/// that no link can lead in a circle.
public final class DirectoryTree {
	private static final int FIRST = 0x00041200;
	private static final int RECORDS = 0x00041220;
	private static final int NEXT = 0x00041400;
	private static final int IN_USE = 0x00041410;
	private static final int LOWER = 0x00041420;
	private static final int TYPE = 0x00041430;
	private static final int FILE_ID = 0x00041500;
	private static final int FILE_SET_ID = 0x00041130;

	private final List<DataSet> items;
	private final long[] offsets;
	private final Map<Long, Integer> byOffset = new HashMap<>();
	private final boolean[] visited;
	private final List<Problem> problems = new ArrayList<>();

	/// A chain of neighbours that is being followed, and where they go.
	private record Chain(long offset, List<DirectoryRecord> into) { }

	private DirectoryTree(List<DataSet> items, Form form) {
		this.items = items;
		offsets = new long[items.size()];
		for (int i = 0; i < offsets.length; i++) {
			offsets[i] = form.offset(i).orElse(-1);
			byOffset.put(offsets[i], i);
		}
		visited = new boolean[items.size()];
	}

	public static DicomDirectory of(DicomFile file) throws DicomException {
		DataSet dataSet = file.dataSet();
		if (!dataSet.contains(RECORDS) && !file.meta().text(Tag.MediaStorageSOPClassUID).equals(Uids.MEDIA_STORAGE_DIRECTORY)) {
			throw new DicomException(Kind.MALFORMED, -1, "The file is no DICOMDIR: it has no Directory Record Sequence (0004,1220)");
		}
		DirectoryTree tree = new DirectoryTree(dataSet.items(RECORDS), dataSet.form(RECORDS));
		List<DirectoryRecord> roots = new ArrayList<>();
		tree.follow(offset(dataSet, FIRST), roots);
		tree.addLost(roots);
		return new DicomDirectory(dataSet.text(FILE_SET_ID), List.copyOf(roots), List.copyOf(tree.problems));
	}

	private void follow(long first, List<DirectoryRecord> roots) {
		Deque<Chain> chains = new ArrayDeque<>(List.of(new Chain(first, roots)));
		while (!chains.isEmpty()) {
			Chain chain = chains.pop();
			for (long offset = chain.offset(); offset != 0;) {
				Integer index = byOffset.get(offset);
				if (index == null || visited[index]) {
					problems.add(new Problem(offset, index == null ? "A record is referred to at offset " + offset + ", where none begins"
							: "The record at offset " + offset + " is referred to more than once", index == null));
					break;
				}
				visited[index] = true;
				DataSet item = items.get(index);
				DirectoryRecord record = record(item);
				if (isInUse(item)) {
					chain.into().add(record);
				}
				chains.push(new Chain(offset(item, LOWER), record.children()));
				offset = offset(item, NEXT);
			}
		}
	}

	/// Records that nothing leads to, and that refer to a file.
	private void addLost(List<DirectoryRecord> roots) {
		for (int i = 0; i < visited.length; i++) {
			DataSet item = items.get(i);
			if (!visited[i] && isInUse(item) && !item.texts(FILE_ID).isEmpty()) {
				problems.add(new Problem(offsets[i], "No other record leads to the " + item.text(TYPE) + " record at offset " + offsets[i], false));
				roots.add(record(item));
			}
		}
	}

	private static DirectoryRecord record(DataSet item) {
		return new DirectoryRecord(item.text(TYPE), item, item.texts(FILE_ID), new ArrayList<>());
	}

	/// An inactive record (retired) has 0, all others FFFFH.
	private static boolean isInUse(DataSet item) {
		return item.integer(IN_USE).orElse(0xFFFF) != 0;
	}

	private static long offset(DataSet dataSet, int tag) {
		return (long) dataSet.decimal(tag).orElse(0);
	}
}
