package org.sagitta.ui.header.internal;

import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.PatternSyntaxException;

import org.eclipse.osgi.util.NLS;
import org.sagitta.dicom.DicomException;
import org.sagitta.dicom.DicomFile;
import org.sagitta.dicom.inspect.HeaderSearch;

/// Says what is wrong with a file or a search, and what to do.
final class Failures {
	private Failures() {
	}

	static String text(Path file, IOException e) {
		return switch (e) {
			case NoSuchFileException _ -> NLS.bind(Messages.file_gone, file);
			case DicomException _ -> NLS.bind(Messages.file_damaged, file, e.getMessage());
			default -> NLS.bind(Messages.file_unreadable, file, e.getMessage());
		};
	}

	/// What is wrong with what was searched for.
	static String text(IllegalArgumentException e) {
		return switch (e) {
			case PatternSyntaxException wrong when wrong.getIndex() >= 0 ->
				NLS.bind(Messages.no_expression_at, new Object[] { wrong.getPattern(), wrong.getIndex() + 1, wrong.getDescription() });
			case PatternSyntaxException wrong -> NLS.bind(Messages.no_expression, wrong.getPattern(), wrong.getDescription());
			case HeaderSearch.TooComplexException wrong -> NLS.bind(Messages.too_complex, wrong.path());
			default -> e.getMessage();
		};
	}

	/// What is odd about a file that was read; "" where nothing is.
	static String text(Path file, DicomFile read) {
		List<DicomFile.Problem> problems = read.problems();
		if (problems.isEmpty()) {
			return "";
		}
		DicomFile.Problem first = problems.stream().filter(DicomFile.Problem::lost).findFirst().orElse(problems.getFirst());
		String message = first.lost() ? Messages.problem_lost : Messages.problem;
		String text = NLS.bind(message, new Object[] { file.getFileName(), first.offset(), first.reason() });
		return problems.size() == 1 ? text : NLS.bind(Messages.problems_more, text, problems.size() - 1);
	}
}
