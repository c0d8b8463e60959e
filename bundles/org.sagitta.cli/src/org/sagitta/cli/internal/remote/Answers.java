package org.sagitta.cli.internal.remote;

import java.io.IOException;
import java.io.Reader;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.sagitta.database.RemoteInstance;
import org.sagitta.dicom.DataSet;
import org.sagitta.dicom.DicomException;
import org.sagitta.dicom.DicomException.Kind;
import org.sagitta.dicom.DicomJson;
import org.sagitta.dicom.JsonReader;
import org.sagitta.dicom.JsonReader.Token;
import org.sagitta.dicom.TagValue;

/// The answer of a server to a search for instances, as a file: an array of DICOM JSON data sets (PS3.18 section 8.7.3).
final class Answers {
	private Answers() {
	}

	/// @param prefix what goes before the UIDs of study, series and instance in their URLs
	/// @throws DicomException when the document is something else
	static List<RemoteInstance> read(Path file, URI prefix) throws IOException {
		var all = new ArrayList<RemoteInstance>();
		try (Reader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
			var json = new JsonReader(reader);
			json.beginArray();
			while (json.hasNext()) {
				all.add(instance(DicomJson.read(json), prefix));
			}
			json.endArray();
			if (json.peek() != Token.END) {
				throw new DicomException(Kind.MALFORMED, -1, "Something follows the array in the document");
			}
		} catch (CharacterCodingException _) {
			throw new DicomException(Kind.MALFORMED, -1, "The document is not in UTF-8, as JSON must be");
		}
		return all;
	}

	private static RemoteInstance instance(DataSet told, URI prefix) {
		var values = new RemoteInstance(prefix, tag -> value(told, tag));
		String url = prefix + (prefix.toString().endsWith("/") ? "" : "/") + String.join("/", encoded(values.studyInstanceUid()),
				encoded(values.seriesInstanceUid()), encoded(values.sopInstanceUid()));
		return new RemoteInstance(URI.create(url), values.tags());
	}

	/// UIDs stay as they are; what is none cannot make another URL of it.
	private static String encoded(String uid) {
		return URLEncoder.encode(uid, StandardCharsets.UTF_8);
	}

	/// What a server leaves out it did not tell; the instance may have it.
	private static TagValue value(DataSet told, int tag) {
		if (!told.contains(tag)) {
			return TagValue.NOT_STORED;
		}
		List<String> texts = told.texts(tag);
		return texts.stream().allMatch(String::isEmpty) ? TagValue.EMPTY : new TagValue.Present(texts);
	}
}
