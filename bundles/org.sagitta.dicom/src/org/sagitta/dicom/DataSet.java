package org.sagitta.dicom;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/// The elements of a data set in the order of their tags. Values are decoded from the received bytes when they are asked
/// for. Tags are `int`s, compared unsigned. An absent tag and an empty value both read as empty; [#contains] tells them apart.
/// Not safe for use by several threads while one of them changes it.
public final class DataSet {
	public int size() { throw new UnsupportedOperationException(); }
	public boolean contains(int tag) { throw new UnsupportedOperationException(); }
	public Optional<Element> element(int tag) { throw new UnsupportedOperationException(); }
	/// All elements in tag order.
	public Collection<Element> elements() { throw new UnsupportedOperationException(); }
	/// The first value as text, decoded by the data set's character set, padding removed; "" when absent or empty.
	public String text(int tag) { throw new UnsupportedOperationException(); }
	/// All values as text.
	public List<String> texts(int tag) { throw new UnsupportedOperationException(); }
	/// The first value of a numeric (IS, US, SS, UL, SL …, DS when integral) element.
	public OptionalInt integer(int tag) { throw new UnsupportedOperationException(); }
	public OptionalDouble decimal(int tag) { throw new UnsupportedOperationException(); }
	/// All values of a DS, IS, FL, FD or binary integer element; a value that is no number reads as NaN.
	public double[] decimals(int tag) { throw new UnsupportedOperationException(); }
	/// The items of a sequence; empty when there are none.
	public List<DataSet> items(int tag) { throw new UnsupportedOperationException(); }
	/// Sets a text-like element (any VR that is written as text; numbers as decimal text are encoded for binary VRs), VR from
	/// the dictionary. No values: a present, empty element.
	public DataSet put(int tag, String... values) { throw new UnsupportedOperationException(); }
	public DataSet put(int tag, VR vr, String... values) { throw new UnsupportedOperationException(); }
	/// Sets binary integers, or IS/DS text, whichever the VR in the dictionary is.
	public DataSet put(int tag, int... values) { throw new UnsupportedOperationException(); }
	public DataSet put(int tag, double... values) { throw new UnsupportedOperationException(); }
	public DataSet put(int tag, VR vr, byte[] value) { throw new UnsupportedOperationException(); }
	public DataSet putItems(int tag, List<DataSet> items) { throw new UnsupportedOperationException(); }
	public DataSet remove(int tag) { throw new UnsupportedOperationException(); }
}
