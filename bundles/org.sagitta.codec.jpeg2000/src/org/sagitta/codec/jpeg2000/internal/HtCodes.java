package org.sagitta.codec.jpeg2000.internal;

/// The variable-length codes of significance patterns (ITU-T T.814 annex C, tables for the first row of quads and for the others).
/// For each context of a quad, the rows of the table as hexadecimal digits: the pattern of significant samples, the exponents that
/// the greatest one is known for, the bits where those are set, the codeword (two digits, its first bit lowest), and the length of
/// the codeword, plus 8 where an exponent follows.
final class HtCodes {
	static final int LENGTH = 7;
	static final int HAS_EXPONENT = 8;
	static final int PATTERN_SHIFT = 4;
	static final int KNOWN_SHIFT = 8;
	static final int VALUE_SHIFT = 12;

	private static final String[] FIRST_ROW = {
			"""
			200003 400023 800043 100064 300115 5000e5 a00015 c001e5 44413e 54423e 600036 7200de 8883de 9001d6 9002de a8835e b1009e
			cc415e cc825e ea805e fe219e ff429e ff839e 1113ff 2227ff 3225ff 3311ff 5510ff 6006ff 7002f7 7224ff aa277f b00377 b1157f
			ccc17f d00677 d1127f d5447f dd807f e007b7 e224bf ee43bf f005b7 f991bf fba6bf fe673f ff133f ff50bf ffc2bf""",
			"""
			000002 1000e4 200064 4000a4 800024 c00015 2223be 3001b6 3003de 4442be 5000b6 54433e 600136 60023e 72003e 8881de 9000de
			9002d6 a00356 a8815e b1011e c8825e cc405e d5439e ea819e fa209e fb829e fe431e 1111ff 5517ff 7003f7 7225ff aa26ff b002f7
			b114ff d000f7 d1117f dd877f e00377 e2257f ee467f f00077 f8827f ff147f""",
			"""
			000002 1000e4 200064 4000a4 800024 500015 1111be 3002b6 31133e 4440be 55113e 55423e 600036 73111e 9001de 9003d6 a000de
			a002d6 b2035e c00156 c4425e d8805e dc439e e2019e f1109e f7431e ff129e 2223ff 3327ff 5552ff 6005ff 7001f7 7226ff 77437f
			8884ff b000f7 b2277f cc857f d00177 dd167f e00277 e227bf f00477 f3207f ff83bf""",
			"""
			000003 100044 2000c5 400165 500065 5551ad 8000a5 ff11cd ff402d ff812d 1113de 3001d6 31105e 4442de 5510de 55435e 76415e
			77125e 900396 a00196 a8829e b3209e c00316 c4411e dd121e dd401e ec83ee faa0ee ff22ee ff51ee 2224ff 3327ff 6003f7 6445ff
			6621ff 7006f7 7662ff 7720ff 77377f 88807f 91137f 99857f aa217f b00677 b1147f bb127f bb87bf cc83bf d005b7 d991bf dd52bf
			dd84bf ddc6bf e000b7 e4413f ee233f ee473f f00537 fb963f fe623f ff343f ffc03f""",
			"""
			000002 1000e4 200064 4000a4 800024 a00015 2221be 3002b6 3223de 5000b6 50033e 600136 60023e 74003e 8881de 900116 aa22de
			aa80de b0035e c00156 c8825e d1005e e4439e ec819e f7209e f9129e fb831e 1113ff 3317ff 4445ff 7001f7 7446ff 90077f aaa2ff
			b004f7 bb20ff cc437f d00577 d1107f e00177 ee267f f00277 f767bf f9947f ff43bf""",
			"""
			000003 1001a5 2000a5 400125 800025 a001c5 ff204d ff40cd ff814d 2221de 3002d6 33239e 5000d6 54435e 600156 62225e 76405e
			88819e 900266 aa209e aa831e aaa29e b9811e bb221e c00016 c883ee d981ee dd42ee ee20ee ee836e f7616e ff106e 1117ff 3313ff
			3335ff 4441ff 5516ff 6642ff 7004f7 76657f 77137f 77277f 7730ff 98817f 99167f b00277 b9907f bb17bf bb347f cc43bf d005b7
			d996bf dd12bf dd51bf e004b7 e660bf ee453f eea33f eec73f f00137 f7563f f7743f fd903f ff37df ffa3df ffc23f""",
			"""
			000003 100044 2000c5 3001a5 4000a5 800125 ff11cd ff202d 11103e 2220de 3311de 3322de 3333de 500356 51115e 600256 76405e
			77136e 900396 a00196 a2229e b9109e bb231e c00116 cc821e d5401e ee83ee f661ee fea2ee ff30ee ff426e ff806e ffc16e 4443ff
			5547ff 6225ff 6641ff 7006f7 7664ff 77277f 7732ff 8880ff 91137f 99857f aa817f b00677 b9947f bb87bf bba27f cc43bf ccc07f
			d005b7 d5533f dc81bf dd16bf e002b7 e220bf ee24bf ee453f eec73f f00137 fb963f ff523f""",
			"""
			ff100c ff20cc ff408c ff804c 000125 ff30ad ff51ad ffa02d fff06d 100056 200396 51119e 60029e 77109e 90031e a2211e bb221e
			dd101e dd43ee ee21ee ee80ee ff636e ff92ee ffc16e 1117ff 2223ff 3005f7 3312ff 3326ff 3331ff 4004f7 4440ff 500577 55477f
			600377 700177 76667f 77247f 77327f 77407f 7751bf 8007b7 8883bf 9005b7 a00537 aa86bf b002b7 b994bf bb173f bb30bf bb813f
			bba33f c00637 c8823f cc443f d00037 d997df dd55df dd81df ddc3df e006d7 e662df ee475f eea0df eec4df f00157 ff755f ffb25f
			ffd35f ffe65f"""
	};

	private static final String[] OTHER_ROWS = {
			"""
			100003 200063 400023 800043 3000d5 500155 600015 88805d 900195 a00095 c00115 11127e 22217e 3003be 44407e 5002be 7001be
			90013e a880be b0033e c8823e d0003e e403de f101de 6007ff 7001f7 aa23ff b005f7 cc46ff d000f7 e002f7 e444ff f00777 f1137f""",
			"""
			000001 100054 200094 800014 3001d5 4000d5 500036 9000b6 a00336 c00136 f4023e 1117ff 2221ff 3113ff 3325ff 44437f 5006ff
			6002f7 6004ff 7000f7 70077f 88817f 90057f a0067f b00277 b002bf c0047f d00077 d007bf e003b7 e005bf f001b7 f446bf""",
			"""
			000001 100094 200014 400155 800055 22223e 3003d6 500036 a001d6 aa22de c000d6 1117ff 3223ff 3311ff 4445ff 5006ff 6002f7
			6004ff 7000f7 70017f 88877f 900377 90057f aa867f aaa7bf b0007f b00277 bb247f c003bf d001bf d005b7 e006b7 e404bf e442bf
			f000b7 f4473f f5133f f7253f ff813f""",
			"""
			000002 1000a4 200024 3000e5 400165 800065 1110be 22223e 33113e 33233e 500036 5113de 6001d6 7002d6 7511ee 9000d6 90035e
			a00156 a2225e b00056 b8839e bb219e c0009e c00296 d4031e f00116 ff13ee ff221e ff801e 3337ff 4443ff 5541ff 6005ff 7442ff
			7726ff 8884ff aa80ff bb177f bb317f d00377 d4457f e00677 e4427f ec847f ee26bf f6607f f737bf fa85bf ff42bf ff51bf ffa3bf""",
			"""
			000001 400094 800014 1000d5 200155 c00055 44423e 500336 600136 a001d6 e2003e f303de 1117ff 2223ff 3005f7 3006ff 5001ff
			6002ff 7004f7 70057f 8880ff 90037f 900777 a0017f b00677 b006bf cc407f cc847f ccc27f d003bf d007b7 e005b7 e221bf f002b7
			f114bf f320bf""",
			"""
			000002 400024 1001e5 2000a5 5000e5 800165 c00065 f001a5 1113be 3000be 3001b6 4442be 54433e 600136 700236 72015e 88803e
			9003d6 a001d6 a002de b000d6 b1035e c4425e d00056 d5439e e00196 ea801e ff129e ff221e ff431e ff811e ffc09e 2223ff 5517ff
			6006ff 7225ff 9001ff b114ff cc82ff d1177f dd80ff e2257f ee437f f7627f f9917f fd567f ff307f ffa47f""",
			"""
			000003 100024 2000c4 400044 5000a5 800165 a00065 c001a5 11103e 2223de 3001d6 3220de 4442de 54435e 600156 700256 72229e
			88805e 90019e 900396 aa209e b000e6 d00316 e00116 ee821e f00016 ff23ee ff42ee ff81ee 3317ff 5512ff 6223ff 6645ff 7311ff
			7746ff aa84ff aaa0ff b2237f ba857f bb147f bb277f cc427f cc867f ccc17f d447bf dc83bf dd12bf dd407f e441bf ee233f ee45bf
			eea6bf f334bf f760bf fb953f ff123f ff513f ffa73f ffc63f""",
			"""
			f00003 000044 500165 700065 b001a5 d000c5 ff102d ff20ad ff41cd ff812d 100336 11113e 200236 300036 4002d6 5113de 6001d6
			7710de 800356 900156 a00256 a0029e b3205e c0019e c00396 d5409e e00316 ea83ee f7621e fb91ee ff311e ff52ee ffa01e ffc0ee
			2227ff 3113ff 3326ff 4445ff 5541ff 60077f 7444ff 77257f 7730ff 7742ff 88837f 90027f b1167f bb117f bb87bf d1107f dd147f
			dd81bf e225bf ee23bf ee40bf ff72bf ffb4bf fff6bf"""
	};

	/// What the seven next bits mean, by context (from bit 7 up): length, whether an exponent follows, pattern, known, value.
	private static final short[] FIRST_ROW_DECODER = decoder(FIRST_ROW);
	private static final short[] OTHER_ROWS_DECODER = decoder(OTHER_ROWS);

	private HtCodes() {
	}

	static short[] firstRow() {
		return FIRST_ROW_DECODER;
	}

	static short[] otherRows() {
		return OTHER_ROWS_DECODER;
	}

	private static short[] decoder(String[] contexts) {
		short[] decoder = new short[contexts.length << 7];
		for (int context = 0; context < contexts.length; context++) {
			for (String row : contexts[context].strip().split("\\s+")) {
				int digits = Integer.parseInt(row, 16);
				int entry = digits & 15 | (digits >> 20 & 15) << PATTERN_SHIFT | (digits >> 16 & 15) << KNOWN_SHIFT
						| (digits >> 12 & 15) << VALUE_SHIFT;
				int step = 1 << (digits & LENGTH);
				for (int bits = digits >> 4 & 0x7F; bits < 1 << 7; bits += step) {
					decoder[context << 7 | bits] = (short) entry;
				}
			}
		}
		return decoder;
	}
}
