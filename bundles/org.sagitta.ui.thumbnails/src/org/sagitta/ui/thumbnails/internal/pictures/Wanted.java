package org.sagitta.ui.thumbnails.internal.pictures;

import org.sagitta.thumbnails.Size;

/// A picture of a series in a size.
public record Wanted(String series, Size size) {
}
