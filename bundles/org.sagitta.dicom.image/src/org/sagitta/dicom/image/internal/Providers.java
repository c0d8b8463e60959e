package org.sagitta.dicom.image.internal;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListMap;

import org.osgi.framework.ServiceReference;

/// A whiteboard: services that name transfer syntaxes, the one of the highest `service.ranking` first.
final class Providers<T> {
	private record Registered<T>(T service, Set<String> transferSyntaxes) { }

	private final Map<ServiceReference<T>, Registered<T>> all = new ConcurrentSkipListMap<>(Comparator.reverseOrder());

	void add(ServiceReference<T> reference, T service, Set<String> transferSyntaxes) {
		all.put(reference, new Registered<>(service, Set.copyOf(transferSyntaxes)));
	}

	void remove(ServiceReference<T> reference) {
		all.remove(reference);
	}

	Optional<T> first(String transferSyntax) {
		return of(transferSyntax).stream().findFirst();
	}

	/// All that name the transfer syntax, in their order.
	List<T> of(String transferSyntax) {
		return all.values().stream().filter(registered -> registered.transferSyntaxes().contains(transferSyntax)).map(Registered::service)
				.toList();
	}
}
