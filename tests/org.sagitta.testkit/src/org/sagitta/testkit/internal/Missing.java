package org.sagitta.testkit.internal;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.runtime.ServiceComponentRuntime;
import org.osgi.service.component.runtime.dto.ComponentConfigurationDTO;
import org.osgi.service.component.runtime.dto.ComponentDescriptionDTO;
import org.osgi.service.component.runtime.dto.UnsatisfiedReferenceDTO;

/// Says why a service is not there.
public final class Missing {
	private static final int DEPTH = 5;

	private Missing() {
	}

	public static String why(BundleContext context, String type, String filter) {
		var text = new StringBuilder("No service ").append(type).append(filter == null ? "" : " with " + filter).append(".\n");
		var reference = context.getServiceReference(ServiceComponentRuntime.class);
		if (reference == null) {
			return text.append("Declarative Services do not run: org.apache.felix.scr is not started.").toString();
		}
		explain(context, context.getService(reference), type, text, "  ", DEPTH);
		return text.toString();
	}

	private static void explain(BundleContext context, ServiceComponentRuntime runtime, String type, StringBuilder text, String indent,
			int depth) {
		List<ComponentDescriptionDTO> providers = runtime.getComponentDescriptionDTOs().stream()
				.filter(c -> Arrays.asList(c.serviceInterfaces).contains(type)).toList();
		if (providers.isEmpty()) {
			text.append(indent).append("No component that is known provides ").append(type).append(".\n").append(idle(context, indent));
		}
		for (var provider : providers) {
			text.append(indent).append("Component ").append(provider.name).append(" of ").append(provider.bundle.symbolicName);
			var configurations = runtime.getComponentConfigurationDTOs(provider);
			if (configurations.isEmpty()) {
				text.append(runtime.isComponentEnabled(provider) ? " has no configuration.\n" : " is disabled.\n");
			}
			for (var configuration : configurations) {
				text.append(state(configuration)).append('\n');
				for (var lack : configuration.unsatisfiedReferences) {
					String wanted = wanted(provider, lack);
					text.append(indent).append("  lacks ").append(lack.name).append(": ").append(wanted)
							.append(lack.target == null ? "" : " with " + lack.target).append('\n');
					if (depth > 0) {
						explain(context, runtime, wanted, text, indent + "    ", depth - 1);
					}
				}
			}
		}
	}

	private static String wanted(ComponentDescriptionDTO component, UnsatisfiedReferenceDTO lack) {
		return Arrays.stream(component.references).filter(r -> r.name.equals(lack.name)).map(r -> r.interfaceName).findFirst().orElse("?");
	}

	private static String state(ComponentConfigurationDTO configuration) {
		return switch (configuration.state) {
			case ComponentConfigurationDTO.UNSATISFIED_REFERENCE -> " waits for other services:";
			case ComponentConfigurationDTO.UNSATISFIED_CONFIGURATION -> " waits for its configuration.";
			case ComponentConfigurationDTO.FAILED_ACTIVATION -> " failed to activate:\n" + configuration.failure;
			default -> " is there, but the service does not match.";
		};
	}

	/// Bundles with components that nobody has started.
	private static String idle(BundleContext context, String indent) {
		return Stream.of(context.getBundles())
				.filter(b -> b.getHeaders().get("Service-Component") != null && (b.getState() & (Bundle.ACTIVE | Bundle.STARTING)) == 0)
				.map(b -> indent + "  " + b.getSymbolicName() + " has components and is not started.\n").collect(Collectors.joining());
	}
}
