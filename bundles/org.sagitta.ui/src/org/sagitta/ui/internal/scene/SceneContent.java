package org.sagitta.ui.internal.scene;

import java.util.List;
import java.util.stream.Stream;

import org.eclipse.jface.viewers.ITreeContentProvider;
import org.sagitta.scene.Folder;
import org.sagitta.scene.Node;
import org.sagitta.scene.Scene;

/// Folders, nodes below them, and below a node its warnings.
final class SceneContent implements ITreeContentProvider {
	/// What is doubtful in a node.
	record Warning(String nodeId, String text) {
	}

	private final SceneModel model;

	SceneContent(SceneModel model) {
		this.model = model;
	}

	@Override
	public Object[] getElements(Object input) {
		return in("").toArray();
	}

	@Override
	public Object[] getChildren(Object parent) {
		return switch (parent) {
			case Folder folder -> in(folder.uid()).toArray();
			case Node node -> node.warnings().stream().map(text -> new Warning(node.id(), text)).toArray();
			default -> new Object[0];
		};
	}

	@Override
	public Object getParent(Object element) {
		return null;
	}

	@Override
	public boolean hasChildren(Object element) {
		return switch (element) {
			case Folder _ -> true;
			case Node node -> !node.warnings().isEmpty();
			default -> false;
		};
	}

	private List<Object> in(String folder) {
		return model.scene().map(scene -> in(scene, folder)).orElse(List.of());
	}

	private static List<Object> in(Scene scene, String folder) {
		return Stream.<Object>concat(scene.folders(folder).stream(), scene.nodes(folder).stream()).toList();
	}
}
