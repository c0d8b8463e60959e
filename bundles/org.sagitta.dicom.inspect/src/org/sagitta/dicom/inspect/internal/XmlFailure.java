package org.sagitta.dicom.inspect.internal;

import java.io.IOException;

import javax.xml.stream.XMLStreamException;

/// What an XML writer throws, as what it means: the stream below it has failed.
public final class XmlFailure {
	private XmlFailure() {
	}

	public static IOException of(XMLStreamException e) {
		return e.getCause() instanceof IOException cause ? cause : new IOException("The XML cannot be written: " + e.getMessage(), e);
	}
}
