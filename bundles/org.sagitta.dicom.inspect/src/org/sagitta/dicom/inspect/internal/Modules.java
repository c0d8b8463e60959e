package org.sagitta.dicom.inspect.internal;

import java.util.stream.Stream;

import org.sagitta.dicom.inspect.StandardSection;
import org.sagitta.dicom.inspect.TagPath;

/// Where PS3.3 has the modules of attributes, as far as the checks know them.
public final class Modules {
	private static final String IODS = "PS3.3";

	private Modules() {
	}

	public static Stream<StandardSection> of(String sopClass, TagPath attribute) {
		return IodTable.modules(sopClass, attribute).filter(module -> !module.section().isEmpty())
				.map(module -> new StandardSection(IODS, module.section(), module.title() + " Module")).distinct();
	}
}
