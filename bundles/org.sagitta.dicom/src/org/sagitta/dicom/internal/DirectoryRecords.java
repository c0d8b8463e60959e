package org.sagitta.dicom.internal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.sagitta.dicom.DataSet;
import org.sagitta.dicom.DicomException;
import org.sagitta.dicom.DicomException.Kind;
import org.sagitta.dicom.Form;
import org.sagitta.dicom.Tag;

/// The records of a DICOMDIR that is being made, as a tree, and then as the items of a sequence that refer to each other.
public final class DirectoryRecords {
	private static final int FILE_SET_ID = 0x00041130;
	private static final int FIRST = 0x00041200;
	private static final int LAST = 0x00041202;
	private static final int CONSISTENT = 0x00041212;
	private static final int RECORDS = 0x00041220;
	private static final int NEXT = 0x00041400;
	private static final int IN_USE = 0x00041410;
	private static final int LOWER = 0x00041420;
	private static final int TYPE = 0x00041430;
	private static final int FILE_ID = 0x00041500;
	private static final int SOP_CLASS = 0x00041510;
	private static final int SOP_INSTANCE = 0x00041511;
	private static final int TRANSFER_SYNTAX = 0x00041512;

	private final Node root = new Node(new DataSet());
	private final List<DataSet> items = new ArrayList<>();

	private static final class Node {
		final DataSet item;
		final Map<String, Node> children = new LinkedHashMap<>();

		Node(DataSet item) {
			this.item = item;
		}
	}

	/// @return the elements that the records need a value of and the instance has none of
	public List<Integer> add(DataSet instance, String transferSyntax, List<String> fileId) {
		String patient = instance.text(Tag.PatientID) + "\n" + instance.text(Tag.IssuerOfPatientID) + "\n" + instance.text(Tag.PatientName);
		Node study = child(child(root, patient, DirectoryKeys.PATIENT, instance), instance.text(Tag.StudyInstanceUID), DirectoryKeys.STUDY, instance);
		Node series = child(study, instance.text(Tag.SeriesInstanceUID), DirectoryKeys.SERIES, instance);
		String type = DirectoryKeys.type(instance);
		DataSet item = child(series, String.join("\\", fileId), type, instance).item;
		item.put(FILE_ID, fileId.toArray(String[]::new));
		item.put(SOP_CLASS, instance.text(Tag.SOPClassUID));
		item.put(SOP_INSTANCE, instance.text(Tag.SOPInstanceUID));
		item.put(TRANSFER_SYNTAX, transferSyntax);
		return Stream.of(DirectoryKeys.PATIENT, DirectoryKeys.STUDY, DirectoryKeys.SERIES, type)
				.flatMap(each -> DirectoryKeys.missing(each, instance).boxed()).toList();
	}

	private static Node child(Node of, String key, String type, DataSet instance) {
		return of.children.computeIfAbsent(key, _ -> {
			DataSet item = DirectoryKeys.of(type, instance);
			item.put(NEXT, 0).put(IN_USE, 0xFFFF).put(LOWER, 0).put(TYPE, type);
			return new Node(item);
		});
	}

	/// The data set of the directory, the offsets in it still 0.
	public DataSet dataSet(String fileSetId) {
		items.clear();
		collect(root);
		return new DataSet().put(FILE_SET_ID, fileSetId).put(FIRST, 0).put(LAST, 0).put(CONSISTENT, 0).putItems(RECORDS, items);
	}

	/// There are four levels, so that this may call itself.
	private void collect(Node node) {
		for (Node child : node.children.values()) {
			items.add(child.item);
			collect(child);
		}
	}

	/// Sets the offsets.
	/// @param written the same data set, read from a file
	public void link(DataSet dataSet, DataSet written) throws DicomException {
		Form form = written.form(RECORDS);
		long[] offsets = new long[items.size()];
		for (int i = 0; i < offsets.length; i++) {
			offsets[i] = form.offset(i).orElseThrow();
			if (offsets[i] > 0xFFFFFFFFL) {
				throw new DicomException(Kind.LIMIT, -1, "The DICOMDIR is larger than its offsets can say");
			}
		}
		List<Node> top = List.copyOf(root.children.values());
		int[] next = { 0 };
		link(top, offsets, next);
		dataSet.put(FIRST, Long.toString(top.isEmpty() ? 0 : offsets[0]));
		dataSet.put(LAST, Long.toString(top.isEmpty() ? 0 : offsets[items.indexOf(top.getLast().item)]));
	}

	private void link(List<Node> neighbours, long[] offsets, int[] next) {
		DataSet before = null;
		for (Node node : neighbours) {
			long offset = offsets[next[0]++];
			if (before != null) {
				before.put(NEXT, Long.toString(offset));
			}
			before = node.item;
			if (!node.children.isEmpty()) {
				node.item.put(LOWER, Long.toString(offsets[next[0]]));
				link(List.copyOf(node.children.values()), offsets, next);
			}
		}
	}
}
