package org.sagitta.plugin.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.stream.Stream;

import org.sagitta.database.DicomDatabase;
import org.sagitta.plugin.LoadProgress;
import org.sagitta.plugin.Loadable;
import org.sagitta.plugin.LoadedNode;
import org.sagitta.plugin.PluginRegistry.Failure;
import org.sagitta.plugin.PluginRegistry.LoadReport;
import org.sagitta.plugin.PluginRegistry.Proposal;
import org.sagitta.scene.Node;
import org.sagitta.scene.Scene;

/// One load: proposals become nodes, one after the other, so that memory is asked for by one at a time.
final class Loading {
	private final Importers importers;
	private final DicomDatabase database;
	private final Scene scene;
	private final LoadProgress progress;
	private final List<Node> nodes = new ArrayList<>();
	private final List<Failure> failures = new ArrayList<>();

	Loading(Importers importers, DicomDatabase database, Scene scene, LoadProgress progress) {
		this.importers = importers;
		this.database = database;
		this.scene = scene;
		this.progress = progress;
	}

	LoadReport load(List<Proposal> proposals) {
		int total = proposals.stream().mapToInt(proposal -> proposal.loadable().instances().size()).sum();
		int before = 0;
		try {
			for (Proposal proposal : proposals) {
				progress.check();
				int size = proposal.loadable().instances().size();
				load(proposal, new Part(progress, before, size, total));
				before += size;
				progress.progress(before, total);
			}
			return new LoadReport(nodes, failures, false);
		} catch (CancellationException _) {
			return new LoadReport(nodes, failures, true);
		}
	}

	private void load(Proposal proposal, LoadProgress part) {
		Loadable loadable = proposal.loadable();
		String series = loadable.instances().isEmpty() ? "" : loadable.instances().getFirst().seriesInstanceUid();
		Optional<Importers.Entry> importer = importers.named(proposal.importer());
		if (importer.isEmpty()) {
			failures.add(new Failure(proposal.importer(), series, "This plugin was removed since it examined the series; load it again."));
			return;
		}
		switch (Guarded.call(proposal.importer(), series, () -> loaded(importer.get(), loadable, part))) {
			case Guarded.Outcome.Failed(Failure failure) -> failures.add(failure);
			case Guarded.Outcome.Done(List<LoadedNode> loaded) when loaded.isEmpty() -> failures
					.add(new Failure(proposal.importer(), series, "It proposed \"" + loadable.name() + "\" and then loaded nothing of it."));
			case Guarded.Outcome.Done(List<LoadedNode> loaded) -> loaded.forEach(node -> add(node, loadable, series));
		}
	}

	private static List<LoadedNode> loaded(Importers.Entry importer, Loadable loadable, LoadProgress part) throws java.io.IOException {
		List<LoadedNode> loaded = importer.importer().load(loadable, part);
		return loaded == null ? null : List.copyOf(loaded);
	}

	private void add(LoadedNode node, Loadable loadable, String series) {
		List<String> warnings = Stream.concat(loadable.warnings().stream(), node.warnings().stream()).distinct().toList();
		nodes.add(scene.add(Hierarchy.above(series, database.snapshot()), node.name(), node.content(), node.attributes(), warnings,
				node.sopInstanceUids()));
	}

	/// The progress of one loadable as a part of the whole, whatever units its importer counts in.
	private record Part(LoadProgress whole, int before, int size, int total) implements LoadProgress {
		@Override
		public void progress(int done, int ofThese) {
			whole.progress(before + (ofThese <= 0 ? 0 : (int) ((long) size * Math.clamp(done, 0, ofThese) / ofThese)), total);
		}

		@Override
		public boolean cancelled() {
			return whole.cancelled();
		}
	}
}
