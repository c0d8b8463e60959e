package org.sagitta.cli.internal.upkeep;

import java.io.IOException;
import java.io.PrintStream;
import java.time.Period;
import java.util.Map;

import org.sagitta.database.DicomDatabase;
import org.sagitta.database.Policy;
import org.sagitta.database.Statistics;
import org.sagitta.dicom.JsonWriter;

/// What a database holds, for programs: sizes in bytes, spans as ISO 8601 has them.
final class InfoJson {
	private InfoJson() {
	}

	static void write(DicomDatabase database, PrintStream out) throws IOException {
		Statistics statistics = database.statistics();
		var json = new JsonWriter(out, " ");
		json.beginObject().name("database").value(database.folder().toString());
		json.name("patients").value(statistics.patients()).name("studies").value(statistics.studies());
		json.name("series").value(statistics.series()).name("instances").value(statistics.instances());
		json.name("bytes").value(statistics.bytes()).name("ownedInstances").value(statistics.ownedInstances());
		json.name("ownedBytes").value(statistics.ownedBytes());
		amounts("modalities", statistics.modalities(), json);
		amounts("years", statistics.years(), json);
		amounts("added", statistics.added(), json);
		policy(database.policy(), json);
		json.name("warnings").beginArray();
		for (String warning : database.warnings()) {
			json.value(warning);
		}
		json.endArray().endObject();
		out.println();
	}

	private static void amounts(String name, Map<String, Statistics.Amount> amounts, JsonWriter json) throws IOException {
		json.name(name).beginObject();
		for (var each : amounts.entrySet()) {
			json.name(each.getKey()).beginObject().name("series").value(each.getValue().series());
			json.name("instances").value(each.getValue().instances()).name("bytes").value(each.getValue().bytes()).endObject();
		}
		json.endObject();
	}

	private static void policy(Policy policy, JsonWriter json) throws IOException {
		json.name("policy").beginObject().name("quota");
		if (policy.quota().isPresent()) {
			json.value(policy.quota().get());
		} else {
			json.value((String) null);
		}
		json.name("trashExpiry").value(policy.trashExpiry().map(Period::toString).orElse(null));
		json.name("studyExpiry").value(policy.studyExpiry().map(Period::toString).orElse(null));
		json.name("backupEvery").value(policy.backupEvery().map(Period::toString).orElse(null)).endObject();
	}
}
