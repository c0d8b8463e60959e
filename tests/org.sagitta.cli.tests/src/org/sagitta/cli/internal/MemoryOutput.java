package org.sagitta.cli.internal;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

import org.sagitta.command.attach.Output;

/// Keeps what a command writes.
public final class MemoryOutput implements Output {
	private final ByteArrayOutputStream out = new ByteArrayOutputStream();
	private final ByteArrayOutputStream err = new ByteArrayOutputStream();
	public final List<String> lines = new CopyOnWriteArrayList<>();

	@Override
	public OutputStream out() {
		return out;
	}

	@Override
	public OutputStream err() {
		return err;
	}

	@Override
	public void progress(String line) {
		lines.add(line);
	}

	public String outText() {
		return out.toString(StandardCharsets.UTF_8);
	}

	public String errText() {
		return err.toString(StandardCharsets.UTF_8);
	}
}
