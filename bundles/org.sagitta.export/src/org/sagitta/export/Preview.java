package org.sagitta.export;

/// What an export would copy.
/// @param files how many instances have one
/// @param bytes of them
/// @param remote instances that are known from servers alone, which cannot be exported
/// @param example the name that the first file would get in an empty folder, with `/`; "" when there is no file
public record Preview(long files, long bytes, long remote, String example) {
}
