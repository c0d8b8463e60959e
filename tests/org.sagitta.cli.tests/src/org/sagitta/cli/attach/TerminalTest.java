package org.sagitta.cli.attach;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.sagitta.command.attach.ReaderGoneException;
import org.sagitta.command.attach.Terminal;

class TerminalTest {
	private final ByteArrayOutputStream screen = new ByteArrayOutputStream();

	private String shown() {
		return screen.toString(StandardCharsets.UTF_8).replace("\033[K", "<clear>").replace("\r", "<start>");
	}

	@Test
	void outputTakesTheProgressLineAway() throws IOException {
		var terminal = new Terminal(screen, screen, true);
		terminal.progress("1 of 2");
		terminal.progress("2 of 2");
		terminal.out().write("done\n".getBytes(StandardCharsets.UTF_8));
		terminal.out().write("more\n".getBytes(StandardCharsets.UTF_8));
		assertEquals("<start>1 of 2<clear><start>2 of 2<clear><start><clear>done\nmore\n", shown());
	}

	@Test
	void nothingOfItInAPipe() throws IOException {
		var terminal = new Terminal(screen, screen, false);
		terminal.progress("1 of 2");
		terminal.out().write('x');
		terminal.progress("");
		assertEquals("x", shown());
	}

	private static OutputStream failing(String message) {
		return new OutputStream() {
			@Override
			public void write(int b) throws IOException {
				throw new IOException(message);
			}
		};
	}

	@Test
	void aReaderThatIsGoneIsToldFromADiskThatIsFull() {
		for (String gone : List.of("Broken pipe", "Connection reset by peer", "The pipe is being closed")) {
			assertThrows(ReaderGoneException.class, () -> new Terminal(failing(gone), screen, false).out().write('x'));
		}
		IOException full = assertThrows(IOException.class,
				() -> new Terminal(failing("No space left on device"), screen, false).out().write('x'));
		assertEquals(IOException.class, full.getClass());
	}
}
