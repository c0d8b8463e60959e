package org.sagitta.fields.internal;

import java.util.List;
import java.util.Map;
import java.util.Set;

import org.junit.jupiter.api.Nested;
import org.sagitta.dicom.Tag;
import org.sagitta.fields.DisplayedFieldRule;
import org.sagitta.testkit.DisplayedFieldRuleContract;

/// Every built-in rule keeps to the contract that is asked of those of plugins.
class BuiltInRulesContractTest {
	@Nested
	class Identification extends DisplayedFieldRuleContract {
		@Override
		protected DisplayedFieldRule rule() {
			return new IdentificationRule();
		}
	}

	@Nested
	class Count extends DisplayedFieldRuleContract {
		@Override
		protected DisplayedFieldRule rule() {
			return new CountRule();
		}
	}

	@Nested
	class LastStudyDate extends DisplayedFieldRuleContract {
		@Override
		protected DisplayedFieldRule rule() {
			return new LastStudyDateRule();
		}
	}

	@Nested
	class FrameCount extends DisplayedFieldRuleContract {
		@Override
		protected DisplayedFieldRule rule() {
			return new FrameCountRule();
		}
	}

	@Nested
	class PatientAge extends DisplayedFieldRuleContract {
		@Override
		protected DisplayedFieldRule rule() {
			return new PatientAgeRule();
		}
	}

	@Nested
	class NuclearMedicine extends DisplayedFieldRuleContract {
		@Override
		protected DisplayedFieldRule rule() {
			return new NuclearMedicineRule();
		}
	}

	@Nested
	class Contrast extends DisplayedFieldRuleContract {
		@Override
		protected DisplayedFieldRule rule() {
			return new ContrastRule();
		}
	}

	@Nested
	class Slice extends DisplayedFieldRuleContract {
		@Override
		protected DisplayedFieldRule rule() {
			return new SliceRule();
		}
	}

	@Nested
	class TransferSyntax extends DisplayedFieldRuleContract {
		@Override
		protected DisplayedFieldRule rule() {
			return new TransferSyntaxRule();
		}
	}

	@Nested
	class Completeness extends DisplayedFieldRuleContract {
		@Override
		protected DisplayedFieldRule rule() {
			return new CompletenessRule();
		}
	}

	@Nested
	class Radiotherapy extends DisplayedFieldRuleContract {
		@Override
		protected DisplayedFieldRule rule() {
			return new RadiotherapyRule();
		}

		@Override
		protected List<Map<Integer, String>> samples() {
			return List.of(Map.of(Tag.Modality, "RTPLAN"), Map.of(Tag.Modality, "RTSTRUCT"),
					Map.of(Tag.Modality, "RTIMAGE", Tag.RTImageName, "DRR"));
		}
	}

	@Nested
	class RadiotherapySummary extends DisplayedFieldRuleContract {
		@Override
		protected DisplayedFieldRule rule() {
			return new RadiotherapySummaryRule();
		}

		@Override
		protected List<Map<Integer, String>> samples() {
			return List.of(Map.of(0x30060020, "17"), Map.of(Tag.RTPlanLabel, "Boost", 0x300A0006, "20260301"));
		}
	}

	@Nested
	class Diffusion extends DisplayedFieldRuleContract {
		@Override
		protected DisplayedFieldRule rule() {
			return new DiffusionRule();
		}

		@Override
		protected Set<String> orderless() {
			return Set.of("DiffusionBValue");
		}

		@Override
		protected List<Map<Integer, String>> samples() {
			return List.of(Map.of(0x00190010, "SIEMENS MR HEADER", 0x0019100C, "1000"),
					Map.of(0x00430010, "GEMS_PARM_01", 0x00431039, "1000000800"), Map.of(0x00189087, "50.25"));
		}
	}
}
