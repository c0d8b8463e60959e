package org.sagitta.plugin;

import java.io.IOException;
import java.util.List;

import org.osgi.annotation.versioning.ConsumerType;
import org.sagitta.database.Instance;
import org.sagitta.dicom.TagSet;

/// Makes scene nodes from DICOM instances. A whiteboard service: an importer that arrives takes part in the next examination,
/// one that leaves in none; nodes that it made stay as data.
///
/// *Threads*: any, never the user interface's; several calls at once are possible. *Errors*: whatever it throws is shown with
/// its name and stops no other importer. *Ordering*: see [PluginRegistry#examine]. *Coordinates*: what it loads is in DICOM's
/// patient coordinates, LPS, in millimetres (PS3.3 section C.7.6.2).
@ConsumerType
public interface DicomImporter {
	/// What users call it; unique.
	String name();

	/// The tags that [#examine] reads, cached at import. Instances indexed before the importer came say
	/// [org.sagitta.dicom.TagValue.NotStored] for those nobody wanted then; the registry reads such files' headers first, so
	/// that an importer always finds its tags.
	TagSet tags();

	/// Proposes loadables for the instances of one series. Must be quick: it reads cached tags, never files.
	/// @return nothing when it has no use for them
	List<Loadable> examine(List<Instance> series, Cancellation cancellation);

	/// Loads one of its own loadables. May block and take long; reports progress and asks for cancellation often.
	/// @throws java.util.concurrent.CancellationException when it was cancelled
	/// @throws IOException when a file cannot be read; the message names it
	List<LoadedNode> load(Loadable loadable, LoadProgress progress) throws IOException;
}
