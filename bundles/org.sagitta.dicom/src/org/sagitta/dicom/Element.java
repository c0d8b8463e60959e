package org.sagitta.dicom;

/// One element of a data set: its tag, its value representation and its value as it was received or set.
public record Element(int tag, VR vr, Value value) implements Slot {
}
