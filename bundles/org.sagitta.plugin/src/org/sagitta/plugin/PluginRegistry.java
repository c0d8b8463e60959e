package org.sagitta.plugin;

import java.util.List;

import org.osgi.annotation.versioning.ProviderType;
import org.sagitta.database.DatabaseException;
import org.sagitta.database.DicomDatabase;
import org.sagitta.scene.Node;
import org.sagitta.scene.Scene;

/// The importers that are there now, and what they make of series together. Any thread; blocks on files and the engine.
@ProviderType
public interface PluginRegistry {
	/// Names of the importers, by `service.ranking` (highest first), then name.
	List<String> importers();

	/// Asks every importer. All that was proposed is returned, the chosen ones marked: for each instance the proposal with the
	/// highest confidence wins; at the same confidence the one with more instances, then the importer with the higher ranking,
	/// then the lesser name. A proposal whose instances were all won by others is not chosen; proposals that share only a part
	/// of their instances with a winner are not chosen either, unless they are the same importer's.
	/// @throws java.util.concurrent.CancellationException when it was cancelled
	Examination examine(DicomDatabase database, List<String> seriesInstanceUids, Cancellation cancellation) throws DatabaseException;

	/// Examines and loads what was chosen into the scene, below the patient and the study.
	LoadReport load(DicomDatabase database, List<String> seriesInstanceUids, Scene scene, LoadProgress progress) throws DatabaseException;

	/// Loads these proposals, one after the other. The warnings of a proposal and those of its load are the node's. What was
	/// loaded before the user cancelled stays.
	LoadReport load(DicomDatabase database, Examination examination, List<Proposal> proposals, Scene scene, LoadProgress progress);

	record Proposal(String importer, Loadable loadable, boolean chosen) { }

	/// @param series the series that was concerned
	record Failure(String importer, String series, String reason) { }

	/// @param failures of importers; files whose missing tags could not be read, and series that are unknown or that no importer
	/// has a use for, have the importer ""
	record Examination(List<Proposal> proposals, List<Failure> failures) {
		public Examination {
			proposals = List.copyOf(proposals);
			failures = List.copyOf(failures);
		}
	}

	/// @param failures of examining and of loading; a series that no importer has a use for is one, too (importer "")
	record LoadReport(List<Node> nodes, List<Failure> failures, boolean cancelled) {
		public LoadReport {
			nodes = List.copyOf(nodes);
			failures = List.copyOf(failures);
		}
	}
}
