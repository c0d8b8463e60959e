package org.sagitta.codec.jpeg2000.internal;

/// A sub-band of a tile-component.
/// @param region in the sub-band's own coordinates
/// @param originX where its first coefficient is in the tile-component's array
/// @param bitPlanes the most that a coefficient can have, M_b of ITU-T T.800 equation E-2 (and what a region of interest is shifted)
/// @param step what a coefficient is multiplied with where the wavelet is irreversible
record Subband(int orientation, Region region, int originX, int originY, int bitPlanes, float step) { }
