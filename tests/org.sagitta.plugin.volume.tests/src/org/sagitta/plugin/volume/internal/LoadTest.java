package org.sagitta.plugin.volume.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;

import org.junit.jupiter.api.Test;
import org.sagitta.dicom.DataSet;
import org.sagitta.dicom.DicomFile;
import org.sagitta.dicom.Tag;
import org.sagitta.dicom.VR;
import org.sagitta.plugin.LoadProgress;
import org.sagitta.plugin.LoadedNode;
import org.sagitta.scene.Volume;
import org.sagitta.scene.Voxels;
import org.sagitta.scene.Window;

/// Values, windows and units; and what happens when it cannot be loaded.
class LoadTest {
	private final Images images = new Images();

	@Test
	void eachSliceIsRescaledByItsOwnNumbers() throws IOException {
		images.add(0, 0, 0, data -> data.put(Tag.RescaleSlope, "2").put(Tag.RescaleIntercept, "-1000"));
		images.add(0, 0, 1, data -> data.put(Tag.RescaleSlope, "3").put(Tag.RescaleIntercept, "7"));
		Volume volume = images.volume();
		assertInstanceOf(Voxels.Shorts.class, volume.voxels());
		assertEquals(2 * 101 - 1000, volume.value(1, 0, 0));
		assertEquals(3 * 102 + 7, volume.value(1, 0, 1));
		assertEquals(2 * 1 - 1000, volume.minimum());
		assertEquals(3 * (2 + 1100) + 7, volume.maximum());
	}

	@Test
	void aModalityTableIsApplied() throws IOException {
		DataSet table = new DataSet().put(0x00283002, VR.US, "4", "100", "16").put(0x00283006, VR.US, "7", "8", "9", "40000");
		images.add(0, 0, 0, data -> data.putItems(0x00283000, List.of(table)).put(Tag.RescaleSlope, "2").put(Tag.PixelPaddingValue, VR.US, "1"));
		Volume volume = images.volume();
		assertEquals(7, volume.value(0, 0, 0), "1 is below the first mapped value");
		assertEquals(8, volume.value(1, 0, 0), "101 is the second one");
		assertEquals(40000, volume.maximum(), "201 is above the last one");
	}

	@Test
	void fractionsAreKept() throws IOException {
		images.add(0, 0, 0, data -> data.put(Tag.RescaleSlope, "0.25")).add(0, 0, 1);
		Volume volume = images.volume();
		assertInstanceOf(Voxels.Floats.class, volume.voxels());
		assertEquals(0.25 * 101, volume.value(1, 0, 0));
		assertEquals(102, volume.value(1, 0, 1));
	}

	@Test
	void valuesBeyondSixteenBitsAreKept() throws IOException {
		images.add(0, 0, 0).add(0, 0, 1, data -> data.put(Tag.RescaleSlope, "100"));
		Volume volume = images.volume();
		assertInstanceOf(Voxels.Floats.class, volume.voxels());
		assertEquals(100 * 1102, volume.maximum());
		assertEquals(1, volume.value(0, 0, 0));
	}

	@Test
	void unsignedValuesWithAnInterceptStayShort() throws IOException {
		images.add(0, 0, 0, data -> data.put(Tag.PixelRepresentation, VR.US, "0").put(Tag.RescaleIntercept, "-32768").put(Tag.PixelData, VR.OW,
				new byte[] { -1, -1, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0 }));
		Volume volume = images.volume();
		assertInstanceOf(Voxels.Shorts.class, volume.voxels());
		assertEquals(32767, volume.value(0, 0, 0));
		assertEquals(-32768, volume.minimum());
	}

	@Test
	void monochrome1IsInverted() throws IOException {
		assertFalse(images.add(0, 0, 0).volume().inverted());
		assertTrue(new Images().add(0, 0, 0, data -> data.put(Tag.PhotometricInterpretation, "MONOCHROME1")).volume().inverted());
	}

	@Test
	void windowsAndTheirNamesAreThoseOfTheMiddleSlice() throws IOException {
		for (int i = 0; i < 3; i++) {
			int centre = 40 + i;
			images.add(0, 0, i, data -> data.put(Tag.WindowCenter, centre, 500, 7).put(Tag.WindowWidth, 80, 2000, 0)
					.put(Tag.WindowCenterWidthExplanation, "BRAIN"));
		}
		assertEquals(List.of(new Window("BRAIN", 41, 80), new Window("", 500, 2000)), images.volume().windows());
	}

	@Test
	void withoutWindowsOneSpansTheValuesButForThePadding() throws IOException {
		images.add(0, 0, 0, data -> data.put(Tag.PixelPaddingValue, VR.US, "64536").put(Tag.PixelData, VR.OW,
				new byte[] { 24, -4, 24, -4, 10, 0, 20, 0, 10, 0, 10, 0, 10, 0, 10, 0, 10, 0, 10, 0, 10, 0, 10, 0 }));
		Volume volume = images.volume();
		assertEquals(List.of(new Window("", 15.5, 11)), volume.windows());
		assertEquals(-1000, volume.minimum());
	}

	@Test
	void units() throws IOException {
		assertEquals("HU", images.add(0, 0, 0).volume().units());
		assertEquals("HU", new Images().add(0, 0, 0, data -> data.remove(Tag.RescaleType)).volume().units());
		assertEquals("", new Images().add(0, 0, 0, data -> data.put(Tag.RescaleType, "US")).volume().units());
		assertEquals("BQML", new Images().add(0, 0, 0,
				data -> data.remove(Tag.RescaleType).put(0x00541001, "BQML").put(Tag.Modality, "PT")).volume().units());
	}

	@Test
	void theNodeKnowsItsInstancesInSliceOrder() throws IOException {
		images.add(0, 0, 9).add(0, 0, 5);
		LoadedNode node = images.load();
		assertEquals(List.of(images.instances.get(1).sopInstanceUid(), images.instances.get(0).sopInstanceUid()), node.sopInstanceUids());
		assertEquals("CT", node.attributes().get("Modality"));
	}

	@Test
	void progressIsToldOnTheCallingThreadAndReachesTheEnd() throws IOException {
		for (int i = 0; i < 20; i++) {
			images.add(0, 0, i);
		}
		List<Integer> seen = new ArrayList<>();
		Thread caller = Thread.currentThread();
		images.importer.load(images.only(), progress((done, total) -> {
			assertEquals(caller, Thread.currentThread());
			assertEquals(20, total);
			seen.add(done);
		}, Integer.MAX_VALUE));
		assertEquals(20, seen.getLast());
	}

	@Test
	void aLoadCanBeCancelled() {
		for (int i = 0; i < 20; i++) {
			images.add(0, 0, i);
		}
		List<Integer> seen = new ArrayList<>();
		assertThrows(CancellationException.class, () -> images.importer.load(images.only(), progress((done, _) -> seen.add(done), 5)));
		assertEquals(5, seen.getLast());
	}

	private interface Listener {
		void progress(int done, int total);
	}

	private static LoadProgress progress(Listener listener, int cancelAfter) {
		return new LoadProgress() {
			private int last;

			@Override
			public void progress(int done, int total) {
				last = done;
				listener.progress(done, total);
			}

			@Override
			public boolean cancelled() {
				return last >= cancelAfter;
			}
		};
	}

	@Test
	void aVolumeWithoutRoomIsRefusedBeforeItIsRead() {
		List<String> collected = new ArrayList<>();
		Images small = new Images(new Memory(() -> 20, () -> collected.add("gc"))).add(0, 0, 0);
		small.files.clear();
		String message = assertThrows(IOException.class, small::load).getMessage();
		assertTrue(message.contains("4 × 3 × 1 voxels") && message.contains("MB") && message.contains("-Xmx"), message);
		assertEquals(List.of("gc"), collected);
	}

	@Test
	void moreVoxelsThanAnArrayHoldsAreRefused() {
		Memory endless = new Memory(() -> Long.MAX_VALUE, () -> { });
		String message = assertThrows(IOException.class, () -> endless.array(short[]::new, 65535, 65535, 1, 2, 0)).getMessage();
		assertTrue(message.contains("65535 × 65535 × 1"), message);
		assertThrows(IOException.class, () -> endless.array(short[]::new, Integer.MAX_VALUE, Integer.MAX_VALUE, Integer.MAX_VALUE, 2, 0));
	}

	@Test
	void runningOutOfMemoryAfterAllIsRefusedTheSameWay() {
		Memory wrong = new Memory(() -> Long.MAX_VALUE, () -> { });
		String message = assertThrows(IOException.class, () -> wrong.array(_ -> {
			throw new OutOfMemoryError();
		}, 10, 10, 10, 2, 0)).getMessage();
		assertTrue(message.contains("-Xmx"), message);
	}

	@Test
	void aTransferSyntaxWithoutDecoderIsNamed() {
		DataSet data = images.add(0, 0, 0).files.values().iterator().next().dataSet();
		Images compressed = new Images().add(new DicomFile(new DataSet(), data, "1.2.840.10008.1.2.4.90", List.of()));
		String message = assertThrows(IOException.class, compressed::load).getMessage();
		assertTrue(message.contains("JPEG 2000") && message.contains(".dcm"), message);
	}

	@Test
	void theFileThatCannotBeReadIsNamed() {
		images.add(0, 0, 0).add(0, 0, 1, data -> data.put(Tag.PixelData, VR.OW, new byte[2]));
		String message = assertThrows(IOException.class, images::load).getMessage();
		assertTrue(message.contains(images.instances.get(1).file().toString()) && message.contains("the pixel data is short"), message);
		images.files.clear();
		assertThrows(NoSuchFileException.class, images::load);
	}

	@Test
	void aFileThatIsAnotherOneNowIsNotLoaded() {
		images.add(0, 0, 0).add(0, 0, 1);
		images.files.put(images.instances.get(0).file(), images.files.get(images.instances.get(1).file()));
		String message = assertThrows(IOException.class, images::load).getMessage();
		assertTrue(message.contains("changed since it was imported"), message);
	}

	@Test
	void aSlopeOfZeroIsNotBelieved() throws IOException {
		LoadedNode node = images.add(0, 0, 0, data -> data.put(Tag.RescaleSlope, "0")).load();
		assertEquals(1, ((Volume) node.content()).value(0, 0, 0));
		assertTrue(node.warnings().getFirst().contains("Rescale Slope"), node.warnings()::toString);
	}
}
