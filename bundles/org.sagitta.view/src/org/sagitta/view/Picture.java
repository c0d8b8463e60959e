package org.sagitta.view;

/// Grey pixels, row by row, 0 black to 255 white.
public record Picture(int width, int height, byte[] grey) {
}
