package org.sagitta.scene;

/// How values become grey (PS3.3 section C.11.2.1.2).
/// @param name what the header calls it; "" where it does not
public record Window(String name, double centre, double width) {
}
