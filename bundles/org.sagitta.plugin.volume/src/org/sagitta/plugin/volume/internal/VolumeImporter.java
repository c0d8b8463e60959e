package org.sagitta.plugin.volume.internal;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.sagitta.database.Instance;
import org.sagitta.dicom.DicomFiles;
import org.sagitta.dicom.TagSet;
import org.sagitta.dicom.image.Frames;
import org.sagitta.plugin.Cancellation;
import org.sagitta.plugin.DicomImporter;
import org.sagitta.plugin.LoadProgress;
import org.sagitta.plugin.Loadable;
import org.sagitta.plugin.LoadedNode;

/// Makes volumes of single-frame monochrome images: CT, MR, PET and whatever else is of that form.
@Component(service = DicomImporter.class)
public final class VolumeImporter implements DicomImporter {
	private final VolumeLoader loader;

	@Activate
	public VolumeImporter(@Reference DicomFiles files, @Reference Frames frames) {
		this(new VolumeLoader(files, frames, Memory.ofThisProgram()));
	}

	VolumeImporter(VolumeLoader loader) {
		this.loader = loader;
	}

	@Override
	public String name() {
		return "Volume";
	}

	@Override
	public TagSet tags() {
		return Tags.ALL;
	}

	@Override
	public List<Loadable> examine(List<Instance> series, Cancellation cancellation) {
		List<Slice> slices = series.stream().map(Slice::of).flatMap(Optional::stream).toList();
		List<Loadable> proposals = new ArrayList<>();
		List<Stack> stacks = slices.isEmpty() ? List.of() : Stacks.of(slices);
		for (Stack stack : stacks) {
			cancellation.check();
			proposals.add(Proposals.of(stack, series.size() - slices.size()));
		}
		return proposals;
	}

	@Override
	public List<LoadedNode> load(Loadable loadable, LoadProgress progress) throws IOException {
		return List.of(loader.load(loadable, progress));
	}
}
