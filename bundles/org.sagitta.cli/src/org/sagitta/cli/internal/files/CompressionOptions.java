package org.sagitta.cli.internal.files;

import java.util.Map;
import java.util.Set;

import org.sagitta.command.Arguments;
import org.sagitta.command.UsageException;
import org.sagitta.dicom.TransferSyntax;
import org.sagitta.dicom.Uids;
import org.sagitta.dicom.image.Compression;

/// What the options of a conversion ask for. One that means nothing for the transfer syntax is refused: whoever gives it expects
/// something of it.
final class CompressionOptions {
	static final String SYNTAX = "--transfer-syntax";
	static final String LOSSY = "--lossy";
	private static final String QUALITY = "--quality";
	private static final String NEAR = "--near";
	private static final String RATIO = "--ratio";
	/// The options that have a value.
	static final Set<String> VALUED = Set.of(SYNTAX, QUALITY, NEAR, RATIO);

	/// The transfer syntaxes that an option says something of.
	private static final Map<String, Set<String>> MEANING = Map.of(QUALITY, Set.of(Uids.JPEG_BASELINE, Uids.JPEG_EXTENDED),
			NEAR, Set.of(Uids.JPEG_LS_NEAR), RATIO, Set.of(Uids.JPEG_2000, Uids.HTJ2K));
	/// Their pixel data are with a server (PS3.5 sections A.6 to A.8).
	private static final Set<String> JPIP = Set.of("1.2.840.10008.1.2.4.94", "1.2.840.10008.1.2.4.95", "1.2.840.10008.1.2.4.204",
			"1.2.840.10008.1.2.4.205");

	private CompressionOptions() {
	}

	static Compression of(Arguments arguments) throws UsageException {
		String text = arguments.value(SYNTAX).orElseThrow(() -> new UsageException(SYNTAX + " is needed"));
		String uid = SyntaxNames.uid(text).orElseThrow(() -> new UsageException("there is no transfer syntax " + text
				+ "; it is a UID or a name of the standard, or one of " + String.join(", ", SyntaxNames.all())));
		String name = TransferSyntax.of(uid).name();
		if (JPIP.contains(uid)) {
			throw new UsageException("nothing can be converted to " + name + ", whose pixel data are with a server");
		}
		for (var option : MEANING.entrySet()) {
			if (arguments.has(option.getKey()) && !option.getValue().contains(uid)) {
				throw new UsageException(option.getKey() + " means nothing for " + name);
			}
		}
		Compression usual = Compression.of(uid);
		if (arguments.has(LOSSY) && !usual.isLossy()) {
			throw new UsageException(LOSSY + " means nothing for " + name + ", which loses nothing");
		}
		try {
			return new Compression(uid, Numbers.positive(arguments, QUALITY).orElse(usual.quality()),
					Numbers.positive(arguments, NEAR).orElse(usual.maximalError()), Numbers.number(arguments, RATIO).orElse(usual.ratio()));
		} catch (IllegalArgumentException e) {
			throw new UsageException(e.getMessage());
		}
	}
}
