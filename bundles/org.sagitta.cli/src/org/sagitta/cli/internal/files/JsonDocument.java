package org.sagitta.cli.internal.files;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

import org.sagitta.dicom.DataSet;
import org.sagitta.dicom.DicomException;
import org.sagitta.dicom.DicomException.Kind;
import org.sagitta.dicom.DicomFile;
import org.sagitta.dicom.DicomJson;
import org.sagitta.dicom.JsonReader;
import org.sagitta.dicom.JsonReader.Token;
import org.sagitta.dicom.Tag;
import org.sagitta.dicom.TransferSyntax;
import org.sagitta.dicom.Uids;

/// A file of DICOM JSON (PS3.18 annex F) as what a DICOM file is made of.
final class JsonDocument {
	private JsonDocument() {
	}

	/// Whether a file says by its name that it is JSON.
	static boolean isNamed(Path file) {
		return file.toString().toLowerCase(Locale.ROOT).endsWith(".json");
	}

	/// One data set: an object, or an array of one, as web services answer. Without transfer syntax it is as if it were read in
	/// Explicit VR Little Endian.
	/// @param syntax the transfer syntax that it is to become
	/// @throws DicomException when it is no DICOM JSON, or none of which a DICOM file in that transfer syntax can be made
	static DicomFile read(Path file, String syntax) throws IOException {
		DataSet dataSet;
		try (Reader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
			dataSet = single(new JsonReader(reader));
		} catch (CharacterCodingException _) {
			throw new DicomException(Kind.MALFORMED, -1, "The document is not in UTF-8, as JSON must be");
		}
		require(dataSet, Tag.SOPClassUID, "SOP Class UID (0008,0016)");
		require(dataSet, Tag.SOPInstanceUID, "SOP Instance UID (0008,0018)");
		if (TransferSyntax.of(syntax).encapsulated() && IntStream.of(PictureCommand.PIXELS).anyMatch(dataSet::contains)) {
			throw new DicomException(Kind.UNSUPPORTED, -1, "The pixel data of DICOM JSON are uncompressed, and "
					+ TransferSyntax.of(syntax).name() + " is not: convert to explicit first, and then the result");
		}
		return new DicomFile(new DataSet(), dataSet, Uids.EXPLICIT_LITTLE_ENDIAN, List.of());
	}

	private static DataSet single(JsonReader json) throws IOException {
		boolean array = json.peek() == Token.BEGIN_ARRAY;
		if (array) {
			json.beginArray();
		}
		DataSet dataSet = DicomJson.read(json);
		if (array) {
			if (json.hasNext()) {
				throw new DicomException(Kind.UNSUPPORTED, -1, "The document has several data sets, and a DICOM file is made of one");
			}
			json.endArray();
		}
		if (json.peek() != Token.END) {
			throw new DicomException(Kind.MALFORMED, -1, "Something follows the data set in the document");
		}
		return dataSet;
	}

	private static void require(DataSet dataSet, int tag, String name) throws DicomException {
		if (dataSet.text(tag).isBlank()) {
			throw new DicomException(Kind.MALFORMED, -1, "The data set has no " + name + ", which a DICOM file cannot be without (PS3.10)");
		}
	}
}
