package org.sagitta.dicom.inspect.internal;

import java.io.IOException;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

import org.sagitta.dicom.DataSet;
import org.sagitta.dicom.Dictionary;
import org.sagitta.dicom.Element;
import org.sagitta.dicom.PersonName;
import org.sagitta.dicom.VR;
import org.sagitta.dicom.Value;

/// The elements of a data set as `DicomAttribute`s, each on lines of its own.
public final class XmlElements implements Walk.Visitor {
	private final XMLStreamWriter xml;
	private final int threshold;

	public XmlElements(XMLStreamWriter xml, int threshold) {
		this.xml = xml;
		this.threshold = threshold;
	}

	@Override
	public void element(Place place, Element element) throws IOException {
		int tag = element.tag();
		// A sequence in the place of a group length is none, and its items follow.
		if ((tag & 0xFFFF) == 0 && !(element.value() instanceof Value.Items)) {
			return;
		}
		try {
			begin(place.dataSet(), element);
			switch (element.value()) {
				case Value.Items(List<DataSet> items) when !items.isEmpty() -> {
					return;
				}
				case Value.Items _ -> { }
				case Value.Fragments(List<Value> fragments) ->
						leftOut("compressed pixel data in " + DumpLine.count(fragments.size(), "fragment"));
				case Value value when element.vr().isBulk() -> bulk(value);
				case Value _ -> values(element.vr(), place.dataSet().texts(tag));
			}
			end();
		} catch (XMLStreamException e) {
			throw XmlFailure.of(e);
		}
	}

	/// A private element is named by its creator, and its tag has no block (PS3.19 table A.1.5-2).
	private void begin(DataSet dataSet, Element element) throws XMLStreamException {
		int tag = element.tag();
		String creator = dataSet.privateCreator(tag);
		xml.writeCharacters("\n");
		xml.writeStartElement("DicomAttribute");
		xml.writeAttribute("tag", String.format("%08X", creator.isEmpty() ? tag : tag & 0xFFFF00FF));
		xml.writeAttribute("vr", element.vr().name());
		Optional<Dictionary.Entry> entry = Dictionary.element(tag, creator);
		String keyword = entry.map(Dictionary.Entry::keyword).orElse("");
		if (!keyword.isEmpty()) {
			xml.writeAttribute("keyword", keyword);
		}
		if (!creator.isEmpty()) {
			xml.writeAttribute("privateCreator", XmlText.attribute(creator));
		}
	}

	private void end() throws XMLStreamException {
		xml.writeCharacters("\n");
		xml.writeEndElement();
	}

	private void bulk(Value value) throws IOException, XMLStreamException {
		if (value instanceof Value.OnDisk disk && disk.length() > threshold) {
			line();
			xml.writeEmptyElement("BulkData");
			xml.writeAttribute("uri", disk.file().toUri() + "?offset=" + disk.offset() + "&length=" + disk.length());
		} else if (value instanceof Value.OnDisk disk) {
			inline(disk.read(0, (int) disk.length()));
		} else if (value instanceof Value.Bytes(byte[] bytes)) {
			inline(bytes);
		}
	}

	private void inline(byte[] bytes) throws XMLStreamException {
		single("InlineBinary", Base64.getEncoder().encodeToString(bytes));
	}

	private void leftOut(String what) throws XMLStreamException {
		line();
		xml.writeComment(" left out: " + what + " ");
	}

	private void values(VR vr, List<String> texts) throws XMLStreamException {
		for (int i = 0; i < texts.size(); i++) {
			line();
			xml.writeStartElement(vr == VR.PN ? "PersonName" : "Value");
			xml.writeAttribute("number", Integer.toString(i + 1));
			if (vr == VR.PN) {
				name(texts.get(i));
			} else {
				XmlText.write(texts.get(i), xml);
			}
			xml.writeEndElement();
		}
	}

	private void name(String text) throws XMLStreamException {
		PersonName name = PersonName.parse(text);
		group("Alphabetic", name.alphabetic());
		group("Ideographic", name.ideographic());
		group("Phonetic", name.phonetic());
		line();
	}

	private void group(String element, PersonName.Group group) throws XMLStreamException {
		if (group.isEmpty()) {
			return;
		}
		line();
		xml.writeStartElement(element);
		single("FamilyName", group.family());
		single("GivenName", group.given());
		single("MiddleName", group.middle());
		single("NamePrefix", group.prefix());
		single("NameSuffix", group.suffix());
		end();
	}

	private void single(String element, String text) throws XMLStreamException {
		if (!text.isEmpty()) {
			line();
			xml.writeStartElement(element);
			XmlText.write(text, xml);
			xml.writeEndElement();
		}
	}

	private void line() throws XMLStreamException {
		xml.writeCharacters("\n");
	}

	@Override
	public void item(Place place, int tag, int index, DataSet item) throws IOException {
		try {
			line();
			xml.writeStartElement("Item");
			xml.writeAttribute("number", Integer.toString(index + 1));
		} catch (XMLStreamException e) {
			throw XmlFailure.of(e);
		}
	}

	@Override
	public void itemEnd(Place place, int tag) throws IOException {
		try {
			end();
		} catch (XMLStreamException e) {
			throw XmlFailure.of(e);
		}
	}

	@Override
	public void sequenceEnd(Place place, int tag) throws IOException {
		itemEnd(place, tag);
	}
}
