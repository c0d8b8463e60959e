package org.sagitta.ui.internal.scene;

import java.util.Map;
import java.util.stream.Collectors;

import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.jface.resource.LocalResourceManager;
import org.eclipse.jface.viewers.ColumnLabelProvider;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.graphics.Font;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.widgets.Control;
import org.sagitta.scene.Folder;
import org.sagitta.scene.Node;
import org.sagitta.scene.Volume;
import org.sagitta.ui.internal.Icons;
import org.sagitta.ui.internal.Messages;

/// Names, pictures and tooltips of what is in the scene; the node that is shown stands in bold.
final class SceneLabels extends ColumnLabelProvider {
	private final LocalResourceManager images;
	private final DisplayState display;

	SceneLabels(Control owner, DisplayState display) {
		images = new LocalResourceManager(JFaceResources.getResources(), owner);
		this.display = display;
	}

	@Override
	public String getText(Object element) {
		return switch (element) {
			case Folder folder -> folder.name();
			case Node node -> node.name();
			case SceneContent.Warning warning -> warning.text();
			default -> "";
		};
	}

	@Override
	public Image getImage(Object element) {
		return images.create(Icons.of(switch (element) {
			case Folder folder -> switch (folder.kind()) {
				case PATIENT -> "patient";
				case STUDY -> "study";
				case SERIES -> "series";
			};
			case SceneContent.Warning _ -> "warning";
			default -> "volume";
		}));
	}

	@Override
	public Font getFont(Object element) {
		boolean shown = element instanceof Node node && display.shown().filter(s -> s.node().id().equals(node.id())).isPresent();
		return shown ? JFaceResources.getFontRegistry().getBold(JFaceResources.DEFAULT_FONT) : null;
	}

	@Override
	public String getToolTipText(Object element) {
		return switch (element) {
			case Node node -> described(node);
			case SceneContent.Warning warning -> warning.text();
			default -> null;
		};
	}

	private static String described(Node node) {
		String attributes = node.attributes().entrySet().stream().sorted(Map.Entry.comparingByKey()).map(e -> e.getKey() + ": " + e.getValue())
				.collect(Collectors.joining("\n"));
		return node.content() instanceof Volume volume ? node.name() + "\n" + size(volume) + (attributes.isEmpty() ? "" : "\n" + attributes)
				: node.name() + "\n" + attributes;
	}

	private static String size(Volume volume) {
		double[] spacing = volume.spacing();
		return NLS.bind(Messages.scene_size, new Object[] { volume.columns(), volume.rows(), volume.slices(), String.format("%.2f", spacing[0]),
				String.format("%.2f", spacing[1]), String.format("%.2f", spacing[2]) });
	}
}
