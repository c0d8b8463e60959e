package org.sagitta.cli.internal.load;

import java.io.IOException;
import java.io.PrintStream;
import java.math.BigDecimal;
import java.math.MathContext;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;

import org.sagitta.cli.internal.Text;
import org.sagitta.dicom.JsonWriter;
import org.sagitta.plugin.PluginRegistry.Failure;
import org.sagitta.plugin.PluginRegistry.LoadReport;
import org.sagitta.scene.Volume;
import org.sagitta.scene.Window;

/// What was loaded, for people and for programs.
final class LoadOutput {
	private static final int DIGITS = 6;

	private LoadOutput() {
	}

	static void text(List<Loaded> loaded, LoadReport report, PrintStream out, PrintStream err) {
		for (Loaded each : loaded) {
			out.println(Text.plain(each.node().name()));
			if (each.node().content() instanceof Volume volume) {
				String spacing = DoubleStream.of(volume.spacing()).mapToObj(LoadOutput::number).collect(Collectors.joining(" × "));
				out.println("  " + volume.columns() + " × " + volume.rows() + " × " + volume.slices() + " voxels of " + spacing
						+ " mm, values " + number(volume.minimum()) + " to "
						+ Text.plain(number(volume.maximum()) + " " + volume.units()).strip());
			}
			each.pictures().forEach(file -> out.println("  " + file));
			each.node().warnings().forEach(warning -> err.println("warning: " + Text.plain(each.node().name() + ": " + warning)));
		}
		for (Failure failure : report.failures()) {
			String who = failure.importer().isEmpty() ? "" : failure.importer() + ": ";
			err.println("not loaded: " + Text.plain(failure.series() + ": " + who + failure.reason()));
		}
	}

	private static String number(double value) {
		return new BigDecimal(value).round(new MathContext(DIGITS)).stripTrailingZeros().toPlainString();
	}

	static void json(List<Loaded> loaded, LoadReport report, PrintStream out) throws IOException {
		var json = new JsonWriter(out, " ");
		json.beginObject().name("nodes").beginArray();
		for (Loaded each : loaded) {
			json.beginObject().name("name").value(each.node().name());
			if (each.node().content() instanceof Volume volume) {
				volume(volume, json);
			}
			strings("warnings", each.node().warnings(), json);
			strings("sopInstanceUids", each.node().sopInstanceUids(), json);
			strings("pictures", each.pictures().stream().map(Path::toString).toList(), json);
			json.endObject();
		}
		json.endArray().name("failures").beginArray();
		for (Failure failure : report.failures()) {
			json.beginObject().name("importer").value(failure.importer()).name("series").value(failure.series());
			json.name("reason").value(failure.reason()).endObject();
		}
		json.endArray().name("cancelled").value(report.cancelled()).endObject();
		out.println();
	}

	private static void volume(Volume volume, JsonWriter json) throws IOException {
		numbers("size", json, volume.columns(), volume.rows(), volume.slices());
		numbers("spacing", json, volume.spacing());
		json.name("ijkToLps").beginArray();
		for (int row = 0; row < 4; row++) {
			json.beginArray();
			for (int column = 0; column < 4; column++) {
				json.value(volume.ijkToLps().get(row, column));
			}
			json.endArray();
		}
		json.endArray().name("minimum").value(volume.minimum()).name("maximum").value(volume.maximum());
		json.name("units").value(volume.units()).name("inverted").value(volume.inverted()).name("windows").beginArray();
		for (Window window : volume.windows()) {
			json.beginObject().name("name").value(window.name()).name("centre").value(window.centre()).name("width").value(window.width())
					.endObject();
		}
		json.endArray();
	}

	private static void numbers(String name, JsonWriter json, double... values) throws IOException {
		json.name(name).beginArray();
		for (double value : values) {
			json.value(value);
		}
		json.endArray();
	}

	private static void strings(String name, List<String> values, JsonWriter json) throws IOException {
		json.name(name).beginArray();
		for (String value : values) {
			json.value(value);
		}
		json.endArray();
	}
}
