package org.sagitta.provision.internal;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/// Writes update sites as p2 reads them.
final class TestSite {
	private final Path folder;
	private final List<String> units = new ArrayList<>();
	private final List<String> artifacts = new ArrayList<>();

	TestSite(Path folder) throws IOException {
		this.folder = folder;
		Files.createDirectories(folder.resolve("plugins"));
	}

	Path jar(String id, String version) {
		return folder.resolve("plugins").resolve(id + "_" + version + ".jar");
	}

	TestSite bundle(String id, String version, byte[] jar) throws IOException {
		Files.write(jar(id, version), jar);
		artifacts.add("<artifact classifier='osgi.bundle' id='%s' version='%s'/>".formatted(id, version));
		units.add("""
				<unit id='%1$s' version='%2$s'>
				<provides size='2'><provided namespace='org.eclipse.equinox.p2.iu' name='%1$s' version='%2$s'/>
				<provided namespace='osgi.bundle' name='%1$s' version='%2$s'/></provides>
				<artifacts size='1'><artifact classifier='osgi.bundle' id='%1$s' version='%2$s'/></artifacts>
				<touchpoint id='org.eclipse.equinox.p2.osgi' version='1.0.0'/></unit>
				""".formatted(id, version));
		return this;
	}

	TestSite feature(String id, String version, String... bundles) {
		String required = String.join("", Stream.of(bundles)
				.map(b -> "<required namespace='osgi.bundle' name='%s' range='0.0.0'/>".formatted(b)).toList());
		units.add("""
				<unit id='%1$s.feature.group' version='%2$s' singleton='true'>
				<update id='%1$s.feature.group' range='[0.0.0,%2$s)' severity='0'/>
				<properties size='2'><property name='org.eclipse.equinox.p2.name' value='The %1$s'/>
				<property name='org.eclipse.equinox.p2.type.group' value='true'/></properties>
				<provides size='1'><provided namespace='org.eclipse.equinox.p2.iu' name='%1$s.feature.group' version='%2$s'/></provides>
				<requires size='%3$d'>%4$s</requires>
				<touchpoint id='null' version='0.0.0'/></unit>
				""".formatted(id, version, bundles.length, required));
		return this;
	}

	URI write() throws IOException {
		Files.writeString(folder.resolve("content.xml"), """
				<?xml version='1.0' encoding='UTF-8'?>
				<?metadataRepository version='1.1.0'?>
				<repository name='test' type='org.eclipse.equinox.internal.p2.metadata.repository.LocalMetadataRepository' version='1.0.0'>
				<units size='%d'>%s</units></repository>
				""".formatted(units.size(), String.join("", units)));
		Files.writeString(folder.resolve("artifacts.xml"), """
				<?xml version='1.0' encoding='UTF-8'?>
				<?artifactRepository version='1.1.0'?>
				<repository name='test' type='org.eclipse.equinox.p2.artifact.repository.simpleRepository' version='1.0.0'>
				<mappings size='1'><rule filter='(&amp; (classifier=osgi.bundle))' output='${repoUrl}/plugins/${id}_${version}.jar'/></mappings>
				<artifacts size='%d'>%s</artifacts></repository>
				""".formatted(artifacts.size(), String.join("", artifacts)));
		return folder.toUri();
	}

	URI writeZip(Path zip) throws IOException {
		write();
		try (var out = new ZipOutputStream(Files.newOutputStream(zip)); Stream<Path> files = Files.walk(folder)) {
			for (Path file : files.filter(Files::isRegularFile).toList()) {
				out.putNextEntry(new ZipEntry(folder.relativize(file).toString().replace('\\', '/')));
				Files.copy(file, out);
			}
		}
		return zip.toUri();
	}
}
