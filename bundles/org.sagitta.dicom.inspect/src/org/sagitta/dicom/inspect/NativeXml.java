package org.sagitta.dicom.inspect;

import java.io.IOException;
import java.io.Writer;

import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

import org.sagitta.dicom.DataSet;
import org.sagitta.dicom.inspect.internal.XmlElements;
import org.sagitta.dicom.inspect.internal.XmlFailure;
import org.sagitta.dicom.inspect.internal.Walk;

/// Writes the Native DICOM Model (PS3.19 section A.1) as an XML document. Group lengths and the file meta information have no
/// place in it. Characters that XML 1.0 cannot hold become U+FFFD.
///
/// Values of the binary representations (OB, OW, … UN) up to a threshold are written into the document. Larger ones that stayed in
/// their file, as they are above 16 KB, become a `BulkData` whose `uri` names the file and the bytes in it
/// (`file:///…?offset=…&length=…`). Those in memory, such as all of big-endian and deflated files, whose bytes lie in no file as
/// the document means them, are written into it at any length. Fragments of compressed pixel data have no place in the model and
/// are left out with a comment.
/// @param threshold the most bytes of a value in a file that are written into the document
public record NativeXml(int threshold) {
	public static final String NAMESPACE = "http://dicom.nema.org/PS3.19/models/NativeDICOM";
	/// What of a file is written into the document unless something else is wanted.
	public static final int USUAL_THRESHOLD = 1024;

	/// Writes a whole document. The writer, which must encode as UTF-8, is flushed, not closed.
	public void write(DataSet dataSet, Writer out) throws IOException {
		try {
			XMLStreamWriter xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(out);
			xml.writeStartDocument("UTF-8", "1.0");
			xml.writeCharacters("\n");
			xml.writeStartElement("NativeDicomModel");
			xml.writeDefaultNamespace(NAMESPACE);
			xml.writeAttribute("xml:space", "preserve");
			Walk.through(dataSet, new XmlElements(xml, threshold));
			xml.writeCharacters("\n");
			xml.writeEndDocument();
			xml.writeCharacters("\n");
			xml.flush();
		} catch (XMLStreamException e) {
			throw XmlFailure.of(e);
		}
	}
}
