package org.sagitta.fuzz;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import org.sagitta.fuzz.Findings.Finding;

/// Writes the inputs that targets begin with: `Seeds FOLDER TARGET…`.
final class Seeds {
	private Seeds() {
	}

	public static void main(String[] arguments) throws IOException {
		for (String target : List.of(arguments).subList(1, arguments.length)) {
			Path folder = Files.createDirectories(Path.of(arguments[0], target));
			List<byte[]> seeds = of(target);
			for (int i = 0; i < seeds.size(); i++) {
				Files.write(folder.resolve("seed" + i), seeds.get(i));
			}
		}
	}

	static List<byte[]> of(String target) throws IOException {
		List<byte[]> seeds = new ArrayList<>(switch (target) {
			case "ScanTarget", "ReadTarget", "RoundTripTarget" -> Stream.concat(FileSeeds.all().stream(), FileSeeds.directories().stream()).toList();
			case "InspectTarget" -> Stream.concat(FileSeeds.all().stream(), ImageSeeds.all().stream()).toList();
			case "DirectoryTarget" -> FileSeeds.directories();
			case "PixelsTarget" -> ImageSeeds.all();
			case "JsonTarget" -> documents();
			case "CharacterSetTarget" -> texts();
			case "RleTarget" -> CodestreamSeeds.rle();
			case "JpegTarget" -> CodestreamSeeds.jpeg();
			case "JpegLsTarget" -> CodestreamSeeds.jpegLs();
			case "Jpeg2000Target" -> CodestreamSeeds.jpeg2000();
			default -> throw new IllegalArgumentException("There is no target " + target);
		});
		Findings.all().stream().filter(finding -> finding.target().equals(target)).map(Finding::bytes).forEach(seeds::add);
		return seeds;
	}

	private static List<byte[]> documents() {
		return Stream.of("""
				{"00080005":{"vr":"CS","Value":["ISO_IR 192"]},
				"00100010":{"vr":"PN","Value":[{"Alphabetic":"Ä^B","Ideographic":"山田"},null]},
				"00081140":{"vr":"SQ","Value":[{"00081155":{"vr":"UI","Value":["1.2.3"]}},null,{}]},"00080060":{"vr":"CS"}}""", """
				{"00280010":{"vr":"US","Value":[512,5.12e2]},"00181164":{"vr":"DS","Value":[1.5,-2e-3,"x",12345678901234567890e99]},
				"00280009":{"vr":"AT","Value":["00280010"]},
				"00189087":{"vr":"FD","Value":[1e300,"NaN"]},"7FE00010":{"vr":"OW","InlineBinary":"AAECAw=="},
				"0020930A":{"vr":"SV","Value":[-1]}}""", """
				{ "00090010": {"vr": "LO", "Value": ["\\u00e9\\ud83d\\ude00\\\\"]}, "00091001": {"vr": "UN", "BulkDataURI": "file:/a"},
				"x": [true, false, null, {"a": [0]}] }""").map(text -> text.getBytes(StandardCharsets.UTF_8)).toList();
	}

	/// Text after the numbers of the terms, as [CharacterSetTarget] has them.
	private static List<byte[]> texts() {
		return Stream.of("\20\24\0Yamada^Tarou=\u001b$B;3ED\u001b(B^\u001b$BB@O:\u001b(B",
				"\23\24\0\u00d4\u00cf\u00c0\u00de^\u00c0\u00db\u00b3=\u001b$B;3ED\u001b(J",
				"\20\26\0Hong^Gildong=\u001b$)C\u00fb\u00f3^\u001b$)C\u00d1\u00ce", "\20\27\1Zhang\\\u001b$)A\u00d5\u00c5",
				"\15\0\2\u00c3\u0084\u00e5\u00b1\u00b1",
				"\16\0\1\u00d0\u00a1", "\14\0\1\u00a1\u00a2", "\20\22\0\u001b-L\u00bb\u00ee", "\20\25\2\u001b$(D0!", "\13\0\0~\\\u00b1")
				.map(text -> text.getBytes(StandardCharsets.ISO_8859_1)).toList();
	}
}
