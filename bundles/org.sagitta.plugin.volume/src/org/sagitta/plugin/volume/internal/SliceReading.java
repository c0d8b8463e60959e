package org.sagitta.plugin.volume.internal;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

import org.sagitta.dicom.DicomFiles;
import org.sagitta.dicom.image.Frames;
import org.sagitta.plugin.LoadProgress;

/// Reads and decodes slices on a few threads, each into its part of the array. Progress is told, and cancellation asked for,
/// on the calling thread only.
final class SliceReading {
	/// Decoding is work for the processor; more threads than this would only wait for the disk.
	static final int THREADS = Math.clamp(Runtime.getRuntime().availableProcessors(), 1, 4);
	private static final int LOOK_UP_MILLIS = 50;

	private final DicomFiles files;
	private final Frames frames;
	private final List<Slice> slices;
	private final LoadProgress progress;

	SliceReading(DicomFiles files, Frames frames, List<Slice> slices, LoadProgress progress) {
		this.files = files;
		this.frames = frames;
		this.slices = slices;
		this.progress = progress;
	}

	/// @return nothing when the array cannot hold the values as they are
	/// @throws CancellationException when the user does not want it any more; no thread is at work then
	Optional<SliceFacts[]> into(VoxelArray array) throws IOException, InterruptedException {
		SliceFacts[] facts = new SliceFacts[slices.size()];
		ExecutorService threads = Executors.newFixedThreadPool(Math.min(THREADS, slices.size()),
				Thread.ofPlatform().name("volume-", 0).daemon().factory());
		try {
			ExecutorCompletionService<Boolean> work = new ExecutorCompletionService<>(threads);
			for (int index = 0; index < facts.length; index++) {
				int slice = index;
				work.submit(() -> read(slice, array, facts));
			}
			for (int done = 0; done < facts.length;) {
				progress.check();
				Future<Boolean> finished = work.poll(LOOK_UP_MILLIS, TimeUnit.MILLISECONDS);
				if (finished != null) {
					if (!finished.get()) {
						return Optional.empty();
					}
					progress.progress(++done, facts.length);
				}
			}
			return Optional.of(facts);
		} catch (ExecutionException e) {
			throw failure(e.getCause());
		} finally {
			threads.shutdownNow();
			threads.close();
		}
	}

	private Boolean read(int index, VoxelArray array, SliceFacts[] facts) throws IOException {
		Slice slice = slices.get(index);
		SliceFile file = SliceFile.read(files, frames, slice.instance(), slice.columns(), slice.rows());
		boolean fits = array.put(index * slice.columns() * slice.rows(), file.stored(), file.slope(), file.intercept());
		// The completion service hands the result over, so the caller sees what was written here.
		facts[index] = new SliceFacts(file.range(), file.rangeOfImage(), file.warnings(), index == slices.size() / 2 ? file.header() : null);
		return fits;
	}

	private static IOException failure(Throwable cause) {
		return switch (cause) {
			case IOException e -> e;
			case RuntimeException e -> throw e;
			case Error e -> throw e;
			default -> new IOException(cause);
		};
	}
}
