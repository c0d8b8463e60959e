package org.sagitta.cli.internal.files;

import java.io.IOException;
import java.io.PrintStream;
import java.util.List;

import org.sagitta.cli.internal.Text;
import org.sagitta.dicom.JsonWriter;
import org.sagitta.dicom.inspect.Difference;

/// Shows how two files differ.
final class CompareOutput {
	private static final int LONGEST = 120;

	private CompareOutput() {
	}

	static void text(List<Difference> differences, PrintStream out) {
		for (Difference difference : differences) {
			String a = shortened(difference.a());
			String b = shortened(difference.b());
			out.println(Text.plain(switch (difference.kind()) {
				case ONLY_IN_A -> "only in A  " + difference.path() + ": " + a;
				case ONLY_IN_B -> "only in B  " + difference.path() + ": " + b;
				case VR -> "other VR   " + difference.path() + ": " + a + " | " + b;
				case VALUE -> "other      " + difference.path() + ": " + a + " | " + b;
				case BYTES -> "same text  " + difference.path() + ": " + a + ", in other bytes";
			}));
		}
		out.println(differences.isEmpty() ? "No differences" : Text.count(differences.size(), "difference"));
	}

	private static String shortened(String text) {
		return text.codePointCount(0, text.length()) <= LONGEST ? text : text.substring(0, text.offsetByCodePoints(0, LONGEST)) + "…";
	}

	static void json(List<Difference> differences, PrintStream out) throws IOException {
		JsonWriter json = new JsonWriter(out, " ");
		json.beginArray();
		for (Difference difference : differences) {
			json.beginObject().name("kind").value(difference.kind().name()).name("path").value(difference.path().toString());
			if (difference.kind() != Difference.Kind.ONLY_IN_B) {
				json.name("a").value(difference.a());
			}
			if (difference.kind() != Difference.Kind.ONLY_IN_A) {
				json.name("b").value(difference.b());
			}
			json.endObject();
		}
		json.endArray();
		out.println();
	}
}
