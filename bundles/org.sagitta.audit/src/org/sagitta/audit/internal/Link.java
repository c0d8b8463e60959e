package org.sagitta.audit.internal;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// An entry's place in the chain: its number and its hash. The hash is SHA-256 over the hash of the entry before and the line
/// without its own hash, both as they are in the file; a line can so be checked as it is, without knowing what it says.
record Link(long number, String hash) {
	/// Before the first entry.
	static final Link START = new Link(0, "0".repeat(64));

	/// A number of at most 15 digits cannot overflow.
	private static final Pattern BEGINNING = Pattern.compile("\\{\"Number\":(0|[1-9]\\d{0,14}),");
	private static final Pattern END = Pattern.compile(",\"prev\":\"([0-9a-f]{64})\",\"hash\":\"([0-9a-f]{64})\"}");
	private static final int END_LENGTH = 149;
	private static final int HASH_MEMBER_LENGTH = 75;

	/// A line of the log, taken apart.
	/// @param computed the hash that the line should have
	record Sealed(Link link, String previous, String computed) {
	}

	static boolean isPossible(long number, String hash) {
		return number >= 0 && number < 1_000_000_000_000_000L && hash.matches("[0-9a-f]{64}");
	}

	/// Adds the hash to an entry whose last member is the hash of this link.
	/// @param body a JSON object
	String seal(String body) {
		return body.substring(0, body.length() - 1) + ",\"hash\":\"" + sha256(hash, body) + "\"}";
	}

	/// Empty when the text is no line that [#seal] made.
	static Optional<Sealed> of(String line) {
		Matcher beginning = BEGINNING.matcher(line);
		if (line.length() < END_LENGTH || !beginning.lookingAt()) {
			return Optional.empty();
		}
		Matcher end = END.matcher(line.substring(line.length() - END_LENGTH));
		if (!end.matches()) {
			return Optional.empty();
		}
		String body = line.substring(0, line.length() - HASH_MEMBER_LENGTH) + "}";
		Link link = new Link(Long.parseLong(beginning.group(1)), end.group(2));
		return Optional.of(new Sealed(link, end.group(1), sha256(end.group(1), body)));
	}

	private static String sha256(String previous, String body) {
		try {
			MessageDigest digest = MessageDigest.getInstance("SHA-256");
			digest.update(previous.getBytes(StandardCharsets.US_ASCII));
			return HexFormat.of().formatHex(digest.digest(body.getBytes(StandardCharsets.UTF_8)));
		} catch (NoSuchAlgorithmException e) {
			throw new IllegalStateException("Every Java has SHA-256", e);
		}
	}
}
