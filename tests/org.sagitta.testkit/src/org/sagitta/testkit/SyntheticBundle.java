package org.sagitta.testkit;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.osgi.framework.Bundle;
import org.osgi.framework.BundleException;

/// A bundle made on the spot, to see what the program does when one arrives and leaves:
/// ```java
/// try (var bundle = SyntheticBundle.named("test.rule").component(MyRule.class, DisplayedFieldRule.class).start()) {
///     …
/// }
/// ```
/// The classes are copied from the test, so inside the bundle they are other classes than the test's own of the same name: they
/// must be public, use only exported packages, and share state with the test only through system properties or services.
public final class SyntheticBundle implements AutoCloseable {
	private final Bundle bundle;

	private SyntheticBundle(Bundle bundle) {
		this.bundle = bundle;
	}

	/// A bundle of this symbolic name, version 1.0.0, that can see every exported package.
	public static Builder named(String symbolicName) {
		return new Builder(symbolicName);
	}

	public Bundle bundle() {
		return bundle;
	}

	/// Uninstalls it: its services are gone when this returns.
	@Override
	public void close() {
		try {
			bundle.uninstall();
		} catch (BundleException e) {
			throw new AssertionError("cannot uninstall " + bundle, e);
		}
	}

	/// Collects what goes into the jar.
	public static final class Builder {
		private final String name;
		private final Map<String, byte[]> entries = new LinkedHashMap<>();
		private final Manifest manifest = new Manifest();
		private String components = "";

		private Builder(String symbolicName) {
			this.name = symbolicName;
			manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
			header("Bundle-ManifestVersion", "2").header("Bundle-SymbolicName", symbolicName).header("Bundle-Version", "1.0.0")
					.header("DynamicImport-Package", "*");
		}

		public Builder header(String header, String value) {
			manifest.getMainAttributes().putValue(header, value);
			return this;
		}

		/// Copies classes, without those nested in them.
		public Builder with(Class<?>... classes) {
			for (Class<?> type : classes) {
				String entry = type.getName().replace('.', '/') + ".class";
				try (var in = type.getResourceAsStream("/" + entry)) {
					entries.put(entry, in.readAllBytes());
				} catch (IOException e) {
					throw new UncheckedIOException(e);
				}
			}
			return this;
		}

		public Builder with(String entry, byte[] content) {
			entries.put(entry, content);
			return this;
		}

		/// Adds a component with a public constructor without arguments, published as the given services.
		public Builder component(Class<?> implementation, Class<?>... services) {
			return component(implementation, Map.of(), services);
		}

		/// The same, with service properties of type String.
		public Builder component(Class<?> implementation, Map<String, String> properties, Class<?>... services) {
			String provided = Stream.of(services).map(s -> "<provide interface=\"" + s.getName() + "\"/>").collect(Collectors.joining());
			String values = properties.entrySet().stream()
					.map(p -> "<property name=\"" + xml(p.getKey()) + "\" type=\"String\" value=\"" + xml(p.getValue()) + "\"/>")
					.collect(Collectors.joining());
			return with(implementation).component("""
					<scr:component xmlns:scr="http://www.osgi.org/xmlns/scr/v1.3.0" name="%s">
					%s<service>%s</service><implementation class="%s"/>
					</scr:component>
					""".formatted(implementation.getName(), values, provided, implementation.getName()));
		}

		/// Adds a component by its XML.
		public Builder component(String xml) {
			String entry = "OSGI-INF/component" + components.length() + ".xml";
			components += (components.isEmpty() ? "" : ",") + entry;
			return with(entry, xml.getBytes(StandardCharsets.UTF_8)).header("Service-Component", components);
		}

		/// The jar's bytes, for tests that install by other means.
		public byte[] jar() {
			var bytes = new ByteArrayOutputStream();
			try (var jar = new JarOutputStream(bytes, manifest)) {
				for (var entry : entries.entrySet()) {
					jar.putNextEntry(new JarEntry(entry.getKey()));
					jar.write(entry.getValue());
				}
			} catch (IOException e) {
				throw new UncheckedIOException(e);
			}
			return bytes.toByteArray();
		}

		/// Installs and starts it: its services are there when this returns, where nothing that they need is missing.
		public SyntheticBundle start() {
			try {
				Bundle installed = Services.context().installBundle("synthetic:" + name, new ByteArrayInputStream(jar()));
				var result = new SyntheticBundle(installed);
				try {
					installed.start();
					return result;
				} catch (BundleException e) {
					result.close();
					throw e;
				}
			} catch (BundleException e) {
				throw new AssertionError("cannot start " + name, e);
			}
		}

		private static String xml(String text) {
			return text.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;");
		}
	}
}
