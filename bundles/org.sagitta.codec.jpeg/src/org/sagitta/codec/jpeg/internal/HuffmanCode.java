package org.sagitta.codec.jpeg.internal;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/// The best Huffman code for symbols of known frequencies that JPEG can hold: no code is longer than 16 bits, and none is all ones
/// (ITU-T T.81 section K.2).
final class HuffmanCode {
	private static final int LONGEST = 16;

	private final int[] counts;
	private final List<Integer> symbols;
	private final int[] codes = new int[256];
	private final int[] lengths = new int[256];

	private HuffmanCode(int[] counts, List<Integer> symbols) {
		this.counts = counts;
		this.symbols = symbols;
		int code = 0;
		int index = 0;
		for (int length = 1; length <= LONGEST; length++) {
			for (int i = 0; i < counts[length]; i++) {
				codes[symbols.get(index)] = code++;
				lengths[symbols.get(index++)] = length;
			}
			code <<= 1;
		}
	}

	/// @param frequencies of up to 256 symbols, at least one of them above zero
	static HuffmanCode of(int[] frequencies) {
		int[] used = IntStream.range(0, frequencies.length).filter(symbol -> frequencies[symbol] > 0).toArray();
		int[] depths = depths(Arrays.stream(used).mapToLong(symbol -> frequencies[symbol]).toArray());
		List<Integer> symbols = IntStream.range(0, used.length).boxed().sorted(Comparator.comparingInt(i -> depths[i]))
				.map(i -> used[i]).toList();
		int[] counts = new int[Math.max(LONGEST, Arrays.stream(depths).max().orElse(0)) + 1];
		for (int depth : depths) {
			counts[depth]++;
		}
		shorten(counts);
		// The last code of the greatest length, which is all ones, goes to the symbol that does not exist.
		int longest = LONGEST;
		while (counts[longest] == 0) {
			longest--;
		}
		counts[longest]--;
		return new HuffmanCode(counts, symbols);
	}

	/// The lengths of Huffman's own code for these weights and, as the last one, for a symbol that never comes.
	private static int[] depths(long[] weights) {
		int leaves = weights.length + 1;
		long[] weight = Arrays.copyOf(weights, 2 * leaves - 1);
		int[] parent = new int[2 * leaves - 1];
		boolean[] merged = new boolean[2 * leaves - 1];
		for (int node = leaves; node < weight.length; node++) {
			for (int child = 0; child < 2; child++) {
				int least = least(weight, merged, node);
				merged[least] = true;
				parent[least] = node;
				weight[node] += weight[least];
			}
		}
		int[] depth = new int[weight.length];
		for (int node = weight.length - 2; node >= 0; node--) {
			depth[node] = depth[parent[node]] + 1;
		}
		return Arrays.copyOf(depth, leaves);
	}

	private static int least(long[] weight, boolean[] merged, int end) {
		int least = -1;
		for (int i = 0; i < end; i++) {
			if (!merged[i] && (least < 0 || weight[i] < weight[least])) {
				least = i;
			}
		}
		return least;
	}

	/// Makes codes that are too long shorter, at the expense of others (figure K.3).
	private static void shorten(int[] counts) {
		for (int length = counts.length - 1; length > LONGEST; length--) {
			while (counts[length] > 0) {
				int shorter = length - 2;
				while (counts[shorter] == 0) {
					shorter--;
				}
				counts[length] -= 2;
				counts[length - 1]++;
				counts[shorter + 1] += 2;
				counts[shorter]--;
			}
		}
	}

	int code(int symbol) {
		return codes[symbol];
	}

	int length(int symbol) {
		return lengths[symbol];
	}

	/// Writes the segment that defines the code (section B.2.4.2).
	/// @param destination the class in the upper four bits, the number in the lower
	void write(BitWriter out, int destination) {
		out.marker(Marker.DHT);
		out.word(19 + symbols.size());
		out.octet(destination);
		for (int length = 1; length <= LONGEST; length++) {
			out.octet(counts[length]);
		}
		symbols.forEach(out::octet);
	}
}
