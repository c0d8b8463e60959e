package org.sagitta.cli.internal.files;

import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

import org.sagitta.dicom.DicomFile;
import org.sagitta.dicom.inspect.NativeXml;

/// As Native DICOM XML, one document.
record XmlOutput(PrintStream out) implements TagsOutput {
	@Override
	public void file(Path path, DicomFile file) throws IOException {
		new NativeXml(NativeXml.USUAL_THRESHOLD).write(file.dataSet(), new OutputStreamWriter(out, StandardCharsets.UTF_8));
	}
}
