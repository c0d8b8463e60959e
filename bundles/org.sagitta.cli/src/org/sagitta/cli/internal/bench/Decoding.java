package org.sagitta.cli.internal.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.sagitta.command.CommandContext;
import org.sagitta.dicom.DicomException;
import org.sagitta.dicom.DicomFile;
import org.sagitta.dicom.DicomFiles;
import org.sagitta.dicom.Tag;
import org.sagitta.dicom.TagSet;
import org.sagitta.dicom.TransferSyntax;
import org.sagitta.dicom.image.Frames;
import org.sagitta.dicom.image.PixelFormat;

/// Decodes frames of each transfer syntax that a folder has, for some seconds each, after some seconds of warming up. What counts is the
/// processor time of this thread, which other work on the machine does not change much.
final class Decoding {
	private static final int MOST_FILES = 50;
	private static final long WARM_UP = 2_000_000_000L;
	private static final long MEASURED = 3_000_000_000L;

	private final DicomFiles files;
	private final Frames frames;
	private final CommandContext context;

	Decoding(DicomFiles files, Frames frames, CommandContext context) {
		this.files = files;
		this.frames = frames;
		this.context = context;
	}

	/// @return a line for each transfer syntax
	List<String> measure(List<Path> all) throws IOException {
		Map<String, List<DicomFile>> images = new LinkedHashMap<>();
		for (Path path : all) {
			String syntax = files.scan(path, TagSet.of(Tag.Rows)).transferSyntax();
			List<DicomFile> some = images.computeIfAbsent(syntax, _ -> new ArrayList<>());
			if (some.size() < MOST_FILES) {
				DicomFile file = files.read(path);
				if (file.dataSet().contains(Tag.PixelData) && isDecoded(file)) {
					some.add(file);
				}
			}
		}
		List<String> lines = new ArrayList<>();
		for (Map.Entry<String, List<DicomFile>> each : images.entrySet()) {
			if (!each.getValue().isEmpty() && !context.cancelled()) {
				context.progress("decoding " + TransferSyntax.of(each.getKey()).name());
				run(each.getValue(), WARM_UP);
				lines.add(String.format("%-34s", "decode " + each.getKey().replaceFirst("1\\.2\\.840\\.10008\\.", "…"))
						+ run(each.getValue(), MEASURED) + ", " + TransferSyntax.of(each.getKey()).name());
			}
		}
		return lines;
	}

	private boolean isDecoded(DicomFile file) throws IOException {
		try {
			frames.decode(file, 0);
			return true;
		} catch (DicomException _) {
			return false; // damaged: nothing to be measured
		}
	}

	private String run(List<DicomFile> some, long duration) throws IOException {
		long start = processorTime();
		long bytes = 0;
		int count = 0;
		while (processorTime() - start < duration && !context.cancelled()) {
			for (DicomFile file : some) {
				PixelFormat format = PixelFormat.of(file.dataSet());
				for (int frame = 0; frame < format.frames() && processorTime() - start < duration; frame++) {
					bytes += frames.decode(file, frame).samples().length;
					count++;
				}
			}
		}
		double seconds = (processorTime() - start) / 1e9;
		return String.format(Locale.ROOT, "%.2f ms a frame, %,.0f MB/s", seconds * 1000 / Math.max(1, count), bytes / seconds / 1e6);
	}

	private static long processorTime() {
		return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
	}
}
