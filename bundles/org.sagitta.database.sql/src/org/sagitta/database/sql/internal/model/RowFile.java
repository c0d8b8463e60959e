package org.sagitta.database.sql.internal.model;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileChannel.MapMode;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.zip.CRC32C;

import org.sagitta.dicom.Level;

/// All rows of a catalog as they are shown, and where the instances are by their UIDs, in one file: reading it is many times faster
/// than computing the rows from the index. Whether it is of use is for others to know; that it is whole is seen by its sum.
public final class RowFile {
	private static final List<Level> LEVELS = List.of(Level.PATIENT, Level.STUDY, Level.SERIES);
	private static final int MAGIC = 0x53524F57;
	private static final int VERSION = 3;
	private static final int HEADER = 3 * Integer.BYTES;
	/// The least that a row takes.
	private static final int ROW = Long.BYTES + 8 * Integer.BYTES;

	private RowFile() {
	}

	/// @param name to be asked for when it is read
	/// @param uids where the instances are
	public static void write(Path file, String name, Catalog catalog, long[] uids) throws IOException {
		try (FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.TRUNCATE_EXISTING)) {
			channel.position(HEADER);
			var out = new RowOut(channel);
			out.text(name);
			out.text(catalog.shownBy());
			Map<Names, Integer> names = places(names(catalog));
			out.number(names.size());
			for (Names each : names.keySet()) {
				out.number(each.level().ordinal());
				out.texts(List.copyOf(each.all()));
			}
			Map<String, Integer> generations = places(generations(catalog));
			out.texts(List.copyOf(generations.keySet()));
			int[] above = { };
			for (Level level : LEVELS) {
				above = write(catalog.places(level), above, names, generations, out);
			}
			out.number(uids.length);
			for (long uid : uids) {
				out.longNumber(uid);
			}
			int sum = out.flush();
			channel.write(ByteBuffer.allocate(HEADER).putInt(MAGIC).putInt(VERSION).putInt(sum).flip(), 0);
		}
	}

	/// @param above the number in the file of each place of the level above
	private static int[] write(Places rows, int[] above, Map<Names, Integer> names, Map<String, Integer> generations, RowOut out) throws IOException {
		var numbers = new int[rows.next()];
		int number = 0;
		out.number(rows.count());
		for (Item item : rows.all()) {
			numbers[item.place()] = number++;
			Entry entry = item.entry();
			out.longNumber(item.id());
			out.number(item.parent() == null ? 0 : above[item.parent().place()]);
			out.number(item.children().size());
			out.number(item.instances());
			out.number(generations.get(item.generation()));
			out.number(names.get(entry.attributeNames()));
			out.number(names.get(entry.fieldNames()));
			out.bytes(entry.keyBytes());
			out.bytes(entry.data());
		}
		return numbers;
	}

	private static Set<Names> names(Catalog catalog) {
		var names = new LinkedHashSet<Names>();
		for (Level level : LEVELS) {
			catalog.places(level).forEach(item -> {
				names.add(item.entry().attributeNames());
				names.add(item.entry().fieldNames());
			});
		}
		return names;
	}

	private static Set<String> generations(Catalog catalog) {
		var generations = new LinkedHashSet<String>();
		LEVELS.forEach(level -> catalog.places(level).forEach(item -> generations.add(item.generation())));
		return generations;
	}

	private static <T> Map<T, Integer> places(Set<T> all) {
		var places = new LinkedHashMap<T, Integer>();
		all.forEach(each -> places.put(each, places.size()));
		return places;
	}

	/// Fills an empty catalog.
	/// @return where the instances are
	/// @throws IOException if it cannot be read, is not whole, or has another name; then the catalog is to be cleared
	public static long[] read(Path file, String name, Catalog catalog) throws IOException {
		try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ); Arena arena = Arena.ofConfined()) {
			if (channel.size() < HEADER || channel.size() > Integer.MAX_VALUE) {
				throw new IOException("its size is " + channel.size());
			}
			ByteBuffer all = channel.map(MapMode.READ_ONLY, 0, channel.size(), arena).asByteBuffer();
			if (all.getInt() != MAGIC || all.getInt() != VERSION) {
				throw new IOException("it is of another version");
			}
			int expected = all.getInt();
			var sum = new CRC32C();
			sum.update(all.slice());
			if ((int) sum.getValue() != expected) {
				throw new IOException("it is not whole");
			}
			return read(new RowIn(all), name, catalog);
		} catch (BufferUnderflowException | IndexOutOfBoundsException e) {
			throw new IOException("it is damaged", e);
		}
	}

	private static long[] read(RowIn in, String name, Catalog catalog) throws IOException {
		if (!in.text().equals(name)) {
			throw new IOException("it is of another state of the index");
		}
		String shownBy = in.text();
		var names = new ArrayList<Names>();
		for (int n = in.count(Integer.BYTES); n > 0; n--) {
			names.add(Names.of(Level.values()[in.number()], Set.copyOf(in.texts())));
		}
		List<String> generations = in.texts();
		Item[] above = { };
		for (Level level : LEVELS) {
			above = read(in, above, names, generations, catalog, level);
		}
		catalog.restored(shownBy);
		var uids = new long[in.count(Long.BYTES)];
		in.buffer().asLongBuffer().get(uids);
		return uids;
	}

	private static Item[] read(RowIn in, Item[] above, List<Names> names, List<String> generations, Catalog catalog, Level level) {
		var items = new Item[in.count(ROW)];
		var begun = new int[above.length];
		for (int place = 0; place < items.length; place++) {
			long id = in.longNumber();
			int number = in.number();
			Item parent = level == Level.PATIENT ? null : above[number];
			var below = new int[in.count(1)];
			int instances = in.number();
			String generation = generations.get(in.number());
			Entry entry = Entry.stored(parent == null ? null : parent.entry(), place, below, instances, names.get(in.number()), names.get(in.number()),
					in.bytes(), in.bytes());
			items[place] = catalog.restore(id, parent, entry, generation);
			if (parent != null) {
				parent.restore(begun[number]++, items[place]);
			}
		}
		return items;
	}
}
