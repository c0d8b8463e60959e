package org.sagitta.scene.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedQueue;

import org.junit.jupiter.api.Test;
import org.sagitta.scene.Folder;
import org.sagitta.scene.Folder.Kind;
import org.sagitta.scene.Node;
import org.sagitta.scene.NodeContent;
import org.sagitta.scene.SceneListener;

class SceneServiceTest {
	private static final Folder PATIENT = new Folder(Kind.PATIENT, "p", "Doe", "");
	private static final Folder STUDY = new Folder(Kind.STUDY, "s", "CT head", "p");
	private static final NodeContent CONTENT = new NodeContent() { };

	private final SceneService scene = new SceneService();

	private Node add(String name, Folder... path) {
		return scene.add(List.of(path), name, CONTENT, Map.of("Modality", "CT"), List.of("tilted"), List.of("1.2"));
	}

	@Test
	void foldersAreMadeOnDemandAndSharedByNodes() {
		Node first = add("first", PATIENT, STUDY);
		Node second = add("second", PATIENT, STUDY);
		Node loose = add("loose");
		assertEquals(List.of(PATIENT), scene.folders(""));
		assertEquals(List.of(STUDY), scene.folders("p"));
		assertEquals(List.of(first, second), scene.nodes("s"));
		assertEquals(List.of(loose), scene.nodes(""));
		assertEquals(List.of(first, second, loose), scene.nodes());
		assertEquals(first, scene.node(first.id()).orElseThrow());
		assertEquals("s", first.parent());
	}

	@Test
	void theParentOfAFolderIsTheOneBeforeItInThePath() {
		add("node", PATIENT, new Folder(Kind.STUDY, "s", "CT head", "something else"));
		assertEquals("p", scene.folders("p").getFirst().parent());
	}

	@Test
	void emptyFoldersGoWithTheLastNode() {
		Node first = add("first", PATIENT, STUDY);
		Node second = add("second", PATIENT, new Folder(Kind.STUDY, "t", "MR", "p"));
		scene.remove(first.id());
		assertEquals(List.of("t"), scene.folders("p").stream().map(Folder::uid).toList());
		scene.remove(second.id());
		assertTrue(scene.folders("").isEmpty());
		scene.remove("unknown");
	}

	@Test
	void aPatientAndAStudyOfTheSameKeyMakeNoCycle() {
		Folder same = new Folder(Kind.STUDY, "p", "study", "p");
		Node node = add("node", PATIENT, same);
		assertEquals(List.of(PATIENT), scene.folders(""));
		assertTrue(scene.folders("p").isEmpty());
		scene.remove(node.id());
		assertTrue(scene.folders("").isEmpty());
	}

	@Test
	void aRefusedNodeLeavesNothingBehind() {
		assertThrows(IllegalArgumentException.class, () -> add("node", PATIENT, new Folder(Kind.STUDY, "", "", "p")));
		assertThrows(NullPointerException.class, () -> scene.add(List.of(PATIENT), "node", CONTENT, null, List.of(), List.of()));
		assertTrue(scene.folders("").isEmpty());
		assertTrue(scene.nodes().isEmpty());
	}

	@Test
	void listenersHearAfterTheChangeAndMayAskTheScene() {
		List<String> heard = new ArrayList<>();
		scene.bindListener(new SceneListener() {
			@Override
			public void added(Node node) {
				throw new IllegalStateException("a broken listener");
			}
		});
		SceneListener listener = new SceneListener() {
			@Override
			public void added(Node node) {
				heard.add("added " + node.name() + " " + scene.node(node.id()).isPresent());
			}

			@Override
			public void removed(Node node) {
				heard.add("removed " + node.name() + " " + scene.node(node.id()).isPresent());
			}
		};
		scene.bindListener(listener);
		Node first = add("first", PATIENT);
		add("second", PATIENT);
		scene.remove(first.id());
		scene.clear();
		scene.unbindListener(listener);
		add("third");
		assertEquals(List.of("added first true", "added second true", "removed first false", "removed second false"), heard);
	}

	@Test
	void manyThreadsAtOnce() throws InterruptedException {
		ConcurrentLinkedQueue<Node> added = new ConcurrentLinkedQueue<>();
		List<Thread> threads = new ArrayList<>();
		for (int t = 0; t < 8; t++) {
			String patient = "p" + t % 2;
			threads.add(Thread.startVirtualThread(() -> {
				for (int n = 0; n < 200; n++) {
					Node node = add("node", new Folder(Kind.PATIENT, patient, patient, ""));
					if (n % 2 == 0) {
						scene.remove(node.id());
					} else {
						added.add(node);
					}
				}
			}));
		}
		for (Thread thread : threads) {
			thread.join();
		}
		assertEquals(800, scene.nodes().size());
		assertEquals(800, added.stream().map(Node::id).distinct().count());
		added.forEach(node -> scene.remove(node.id()));
		assertTrue(scene.folders("").isEmpty());
	}
}
