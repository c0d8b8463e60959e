package org.sagitta.fields.internal;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.osgi.service.component.annotations.Component;
import org.sagitta.dicom.Level;
import org.sagitta.dicom.Tag;
import org.sagitta.dicom.TagSet;
import org.sagitta.dicom.TagValues;
import org.sagitta.fields.DisplayedFieldRule;
import org.sagitta.fields.Field;
import org.sagitta.fields.FieldValues;
import org.sagitta.fields.Merge;

/// Which b-values (in s/mm²) a diffusion series has, sorted: the standard's, else those of private tags, whose creators are checked
/// because others may use the same numbers (PS3.5 section 7.8.1).
@Component(service = DisplayedFieldRule.class)
public final class DiffusionRule implements DisplayedFieldRule {
	/// @param offset whether multiples of 10⁹ have been added to the value
	private record Vendor(int tag, String creator, boolean offset) { }

	private static final String FIELD = "DiffusionBValue";
	private static final int B_VALUE = 0x00189087;
	private static final List<Vendor> VENDORS = List.of(new Vendor(0x0019100C, "SIEMENS MR HEADER", false),
			new Vendor(0x00431039, "GEMS_PARM_01", true), new Vendor(0x20011003, "Philips Imaging DD 001", false));
	private static final BigDecimal OFFSET = BigDecimal.valueOf(1_000_000_000);
	private static final BigDecimal GREATEST = BigDecimal.valueOf(1_000_000);
	private static final int MOST = 20;
	private static final String MORE = "…";
	private static final String SEPARATOR = ", ";

	@Override
	public String name() {
		return "Diffusion";
	}

	@Override
	public TagSet tags() {
		Stream<Integer> ofVendors = VENDORS.stream().flatMap(vendor -> Stream.of(Tag.privateCreator(vendor.tag), vendor.tag));
		return TagSet.of(Stream.concat(Stream.of(B_VALUE), ofVendors).toList());
	}

	@Override
	public List<Field> fields() {
		return List.of(
				Titles.hidden(Level.SERIES, FIELD, Field.Type.TEXT, Merge.CUSTOM, 60, "b-values", "b-Werte", "b値"));
	}

	@Override
	public void instance(TagValues tags, FieldValues out) {
		String standard = tags.text(B_VALUE);
		if (!standard.isEmpty()) {
			out.set(Level.SERIES, FIELD, readable(standard, false));
			return;
		}
		for (Vendor vendor : VENDORS) {
			String value = tags.text(vendor.tag);
			if (!value.isEmpty() && tags.text(Tag.privateCreator(vendor.tag)).equals(vendor.creator)) {
				out.set(Level.SERIES, FIELD, readable(value, vendor.offset));
				return;
			}
		}
	}

	/// Rounded to tenths, since some compute them; "" for what cannot be one.
	private static String readable(String text, boolean offset) {
		Optional<BigDecimal> number = Numbers.parse(text).map(value -> offset ? value.remainder(OFFSET) : value);
		return number.filter(value -> value.signum() >= 0 && value.compareTo(GREATEST) < 0)
				.map(value -> Numbers.plain(value.setScale(1, RoundingMode.HALF_UP))).orElse("");
	}

	/// The least twenty of both, which are the same in whatever order and grouping they come.
	@Override
	public String merge(Field field, String first, String next) {
		if (first.equals(next)) {
			return first;
		}
		var all = new TreeSet<String>(Numbers.ORDER);
		all.addAll(List.of(first.split(SEPARATOR)));
		all.addAll(List.of(next.split(SEPARATOR)));
		boolean more = all.remove(MORE) | all.size() > MOST;
		return Stream.concat(all.stream().limit(MOST), more ? Stream.of(MORE) : Stream.of()).collect(Collectors.joining(SEPARATOR));
	}
}
