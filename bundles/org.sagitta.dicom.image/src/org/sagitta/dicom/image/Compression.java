package org.sagitta.dicom.image;

/// How to compress.
/// @param transferSyntax its UID
/// @param quality for JPEG, as the independent group's library counts it, 1 to 100
/// @param maximalError for near-lossless JPEG-LS: by how much a sample may be off, at least 1
/// @param ratio for lossy JPEG 2000: how many times smaller than the samples the codestream shall be, above 1
public record Compression(String transferSyntax, int quality, int maximalError, double ratio) {
	public Compression {
		if (quality < 1 || quality > 100) {
			throw new IllegalArgumentException("The quality is from 1 to 100, not " + quality);
		}
		if (maximalError < 1) {
			throw new IllegalArgumentException("The maximal error is 1 or more, not " + maximalError);
		}
		if (!(ratio > 1)) {
			throw new IllegalArgumentException("The ratio is above 1, not " + ratio);
		}
	}

	/// The usual trade: quality 90, off by at most 2, a tenth of the size.
	public static Compression of(String transferSyntax) {
		return new Compression(transferSyntax, 90, 2, 10);
	}

	/// Whether something may be lost.
	public boolean isLossy() {
		return LossyCompression.method(transferSyntax).isPresent();
	}
}
