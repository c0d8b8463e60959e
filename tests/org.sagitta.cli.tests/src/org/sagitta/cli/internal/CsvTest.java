package org.sagitta.cli.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.util.List;

import org.junit.jupiter.api.Test;

class CsvTest {
	private static String row(String... cells) throws IOException {
		var text = new StringBuilder();
		new Csv(text).row(List.of(cells));
		return text.toString();
	}

	@Test
	void whatSeparatesIsQuoted() throws IOException {
		assertEquals("a,,\"b,c\",\"say \"\"x\"\"\",\"two\nlines\"\r\n", row("a", "", "b,c", "say \"x\"", "two\nlines"));
	}

	@Test
	void formulasAreNoFormulasAnyMore() throws IOException {
		assertEquals("'=1+1,'+cmd,'@SUM(A1),'-x,'-1-1\r\n", row("=1+1", "+cmd", "@SUM(A1)", "-x", "-1-1"));
		assertEquals("\"'=a,b\",\"'\r=1\",'\tx\r\n", row("=a,b", "\r=1", "\tx"));
	}

	@Test
	void numbersStayNumbers() throws IOException {
		assertEquals("-1000,+2.5,-1e-3,-.5,1.5\r\n", row("-1000", "+2.5", "-1e-3", "-.5", "1.5"));
		assertEquals("'-1\\-2\r\n", row("-1\\-2"), "two values are no number");
	}
}
