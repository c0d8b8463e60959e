package org.sagitta.dicom.inspect.internal;

import java.util.Arrays;
import java.util.stream.IntStream;

import org.sagitta.dicom.DataSet;
import org.sagitta.dicom.inspect.TagPath.Step;

/// Private elements by their creators (PS3.5 section 7.8.1): (gggg,00bb) reserves the elements (gggg,bb00) to (gggg,bbFF).
public final class PrivateBlocks {
	private PrivateBlocks() {
	}

	/// The step to an element of a data set, by its creator where it has one.
	public static Step step(DataSet dataSet, int tag, int item) {
		String creator = dataSet.privateCreator(tag);
		return new Step(creator.isEmpty() ? tag : tag & 0xFFFF00FF, creator, item);
	}

	/// The tags in a data set that a step means: one or none, or one for each block that the creator has reserved.
	public static IntStream found(DataSet dataSet, Step step) {
		if (step.creator().isEmpty()) {
			return dataSet.contains(step.tag()) ? IntStream.of(step.tag()) : IntStream.empty();
		}
		return Arrays.stream(dataSet.tags()).filter(tag -> (tag & 0xFFFF00FF) == step.tag()
				&& dataSet.privateCreator(tag).equals(step.creator()));
	}

	/// A private element without its block, as PS3.15 and others write it.
	public static String format(int tag, String creator) {
		return String.format("(%04X,\"%s\",%02X)", tag >>> 16, creator.replace("\\", "\\\\").replace("\"", "\\\""), tag & 0xFF);
	}
}
