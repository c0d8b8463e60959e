package org.sagitta.dicom.inspect;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;

import org.sagitta.dicom.DicomFile;
import org.sagitta.dicom.TransferSyntax;
import org.sagitta.dicom.inspect.internal.DirectoryCheck;
import org.sagitta.dicom.inspect.internal.ElementCheck;
import org.sagitta.dicom.inspect.internal.Findings;
import org.sagitta.dicom.inspect.internal.IodCheck;
import org.sagitta.dicom.inspect.internal.LossyCheck;
import org.sagitta.dicom.inspect.internal.MetaCheck;
import org.sagitta.dicom.inspect.internal.PixelCheck;
import org.sagitta.dicom.inspect.internal.Walk;

/// Checks a file against the standard: its structure, as the reader has met it; each value against its representation (PS3.5
/// section 6.2), the dictionary and the character set; the file meta information (PS3.10 section 7.1); the description of the
/// pixels, those of icons too; the attributes that the modules of its SOP class require (PS3.3), all of them for the more common SOP
/// classes, those that instances of all kinds have for the others; and, of a DICOMDIR, the keys of its records and their links.
///
/// No errors does not mean that a file conforms: conditions that a file does not tell are not checked, nor is what a value means.
public final class Check {
	private Check() {
	}

	/// @return what was found; alike findings in several items are one
	/// @throws IOException when a value that stayed in its file cannot be read any more
	public static List<Finding> of(DicomFile file) throws IOException {
		try {
			return findings(file);
		} catch (UncheckedIOException e) {
			throw e.getCause();
		}
	}

	private static List<Finding> findings(DicomFile file) throws IOException {
		Findings findings = new Findings();
		file.problems().forEach(problem -> findings.add(Finding.Severity.ERROR, problem.offset(), null, problem.reason()));
		MetaCheck.check(file, findings);
		Walk.through(file.meta(), new ElementCheck(findings, true));
		Walk.through(file.dataSet(), new ElementCheck(findings, false));
		TransferSyntax syntax = TransferSyntax.of(file.transferSyntax());
		Walk.through(file.dataSet(), new PixelCheck(syntax, findings));
		LossyCheck.check(file.dataSet(), syntax, findings);
		IodCheck.check(file, findings);
		DirectoryCheck.check(file, findings);
		return findings.all(file);
	}
}
