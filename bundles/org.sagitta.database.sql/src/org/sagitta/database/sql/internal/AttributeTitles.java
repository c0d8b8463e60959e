package org.sagitta.database.sql.internal;

import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

import org.sagitta.database.Columns;
import org.sagitta.database.Remotes;
import org.sagitta.database.sql.internal.model.Attributes;
import org.sagitta.dicom.Dictionary;

/// What the columns of attributes are called in the languages that Sagitta speaks: in English mostly as the standard calls them, or shorter.
final class AttributeTitles {
	/// @param english "" for the standard's name
	private record Title(String english, String german, String japanese) {
		String in(Locale locale) {
			return switch (locale.getLanguage()) {
				case "de" -> german;
				case "ja" -> japanese;
				default -> english;
			};
		}
	}

	private static final Map<String, Title> TITLES = Map.ofEntries(
			Map.entry(Attributes.DATE_ADDED, new Title("Date added", "Hinzugefügt", "追加日時")),
			Map.entry(Remotes.COUNT, new Title("Remote instances", "Entfernte Instanzen", "リモートのインスタンス数")),
			Map.entry("PatientName", new Title("Name as received", "Name wie empfangen", "受信した氏名")),
			Map.entry("IssuerOfPatientID", new Title("", "Aussteller der Patienten-ID", "患者ID発行者")),
			Map.entry("PatientBirthDate", new Title("Birth date", "Geburtsdatum", "生年月日")),
			Map.entry("PatientBirthTime", new Title("Birth time", "Geburtszeit", "出生時刻")),
			Map.entry("PatientSex", new Title("Sex", "Geschlecht", "性別")),
			Map.entry("PatientComments", new Title("Comments", "Bemerkungen", "コメント")),
			Map.entry("StudyID", new Title("", "Studien-ID", "検査ID")),
			Map.entry("StudyTime", new Title("", "Uhrzeit der Studie", "検査時刻")),
			Map.entry("AccessionNumber", new Title("Accession #", "Auftragsnummer", "受付番号")),
			Map.entry("PerformingPhysicianName", new Title("", "Ausführender Arzt", "実施医")),
			Map.entry("SeriesDate", new Title("", "Datum der Serie", "シリーズ日付")),
			Map.entry("SeriesTime", new Title("", "Uhrzeit der Serie", "シリーズ時刻")),
			Map.entry("BodyPartExamined", new Title("Body part", "Körperteil", "検査部位")),
			Map.entry("ScanningSequence", new Title("", "Pulssequenz", "スキャンシーケンス")),
			Map.entry("AcquisitionNumber", new Title("Acquisition #", "Aufnahme Nr.", "収集番号")),
			Map.entry("EchoNumbers", new Title("Echo #", "Echo Nr.", "エコー番号")),
			Map.entry("TemporalPositionIdentifier", new Title("Temporal position", "Zeitposition", "時間位置")));

	private AttributeTitles() {
	}

	/// In a language; the standard's name where there is no other.
	static String of(String attribute, Locale locale) {
		Title title = TITLES.get(attribute);
		String text = title == null ? "" : title.in(locale);
		return text.isEmpty() ? Dictionary.element(Dictionary.tag(attribute).orElseThrow()).orElseThrow().name() : text;
	}

	/// Whether it is called so in any language.
	/// @param plain as [Columns#plain] makes it
	static boolean isCalled(String attribute, String plain) {
		return all(attribute).anyMatch(title -> Columns.plain(title).equals(plain));
	}

	/// Whether this is what it is called in any language, letter by letter.
	static boolean has(String attribute, String title) {
		return all(attribute).anyMatch(title::equals);
	}

	private static Stream<String> all(String attribute) {
		return !TITLES.containsKey(attribute) ? Stream.empty()
				: Stream.of(Locale.ENGLISH, Locale.GERMAN, Locale.JAPANESE).map(locale -> of(attribute, locale));
	}
}
