package org.sagitta.plugin.volume.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import org.sagitta.database.Instance;
import org.sagitta.dicom.DicomFiles;
import org.sagitta.dicom.Header;
import org.sagitta.dicom.Tag;
import org.sagitta.dicom.TagSet;

/// Real files as the database would hand them over.
final class Series {
	private Series() {
	}

	static List<Instance> in(Path folder, DicomFiles files) throws IOException {
		List<Integer> tags = new ArrayList<>(List.of(Tag.SOPInstanceUID, Tag.SOPClassUID, Tag.SeriesInstanceUID));
		for (int tag : Tags.ALL.tags()) {
			tags.add(tag);
		}
		List<Instance> instances = new ArrayList<>();
		try (Stream<Path> paths = Files.list(folder)) {
			for (Path path : paths.sorted().toList()) {
				Header header = files.scan(path, TagSet.of(tags));
				instances.add(Images.instance(path, header.transferSyntax(), header.dataSet()));
			}
		}
		return instances;
	}
}
