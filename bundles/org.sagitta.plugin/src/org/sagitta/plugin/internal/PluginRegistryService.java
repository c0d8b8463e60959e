package org.sagitta.plugin.internal;

import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.stream.Stream;

import org.osgi.framework.Constants;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.sagitta.database.DatabaseException;
import org.sagitta.database.DicomDatabase;
import org.sagitta.dicom.DicomFiles;
import org.sagitta.plugin.Cancellation;
import org.sagitta.plugin.DicomImporter;
import org.sagitta.plugin.LoadProgress;
import org.sagitta.plugin.PluginRegistry;
import org.sagitta.scene.Scene;

/// The registry as a service, with the whiteboard of importers.
@Component(service = PluginRegistry.class)
public final class PluginRegistryService implements PluginRegistry {
	private final DicomFiles files;
	private final Importers importers = new Importers();

	@Activate
	public PluginRegistryService(@Reference DicomFiles files) {
		this.files = files;
	}

	@Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
	void bindImporter(DicomImporter importer, Map<String, Object> properties) {
		int ranking = properties.get(Constants.SERVICE_RANKING) instanceof Integer number ? number : 0;
		importers.add(importer, ranking, (Long) properties.get(Constants.SERVICE_ID));
	}

	void unbindImporter(DicomImporter importer, Map<String, Object> properties) {
		importers.remove((Long) properties.get(Constants.SERVICE_ID));
	}

	@Override
	public List<String> importers() {
		return importers.all().stream().map(Importers.Entry::name).toList();
	}

	@Override
	public Examination examine(DicomDatabase database, List<String> seriesInstanceUids, Cancellation cancellation) throws DatabaseException {
		return new Examiner(files, importers.all(), cancellation).examine(database, seriesInstanceUids);
	}

	@Override
	public LoadReport load(DicomDatabase database, List<String> seriesInstanceUids, Scene scene, LoadProgress progress)
			throws DatabaseException {
		Examination examination;
		try {
			examination = examine(database, seriesInstanceUids, progress);
		} catch (CancellationException _) {
			return new LoadReport(List.of(), List.of(), true);
		}
		LoadReport loaded = load(database, examination, examination.proposals().stream().filter(Proposal::chosen).toList(), scene, progress);
		return new LoadReport(loaded.nodes(), Stream.concat(examination.failures().stream(), loaded.failures().stream()).toList(),
				loaded.cancelled());
	}

	@Override
	public LoadReport load(DicomDatabase database, Examination examination, List<Proposal> proposals, Scene scene, LoadProgress progress) {
		return new Loading(importers, database, scene, progress).load(proposals);
	}
}
