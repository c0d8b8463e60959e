package org.sagitta.dicom.inspect.internal;

/// A module of attributes.
/// @param name in the table
/// @param section where PS3.3 has it; "" where that is not one section
/// @param title what PS3.3 calls it there
record IodModule(String name, String section, String title) {
}
