package org.spectls.interpreter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.spectls.compiler.model.Model;
import org.spectls.compiler.wire.Framing;
import org.spectls.interpreter.Layout.Prefix;

/** The codec, on the formats whose generated Java is golden. */
class CodecTest {
    private static final Path GOLDEN = Path.of("../compiler/src/test/resources/golden/java");

    /** A letter with everything that a vector can be. */
    private static final String LETTER = "0000000000000001" // serial
            + "ffffffff" // postmark
            + "01020304" // seal
            + "0005" + "01aa" + "02bbcc" // addresses
            + "0004" + "0001" + "1234" // stamps
            + "000001" + "ffffff"; // dates

    private static final String NOTES = "000009" + "0001" + "02" + "6869" + "0002" + "01" + "21";

    @Test
    void aStructIsReadAndWritten() throws Malformed {
        Codec codec = codec("vectors");
        Value.Struct letter = codec.decode("Letter", Octets.fromHex(LETTER + NOTES));

        assertThat(letter)
                .hasToString("Letter { serial = 1, postmark = 4294967295, seal = 0x01020304, "
                        + "addresses = [0xaa, 0xbbcc], stamps = [penny, 0x1234], dates = [1, 16777215], "
                        + "notes = [Note { stamp = penny, text = 0x6869 }, Note { stamp = crown, text = 0x21 }] }");
        assertThat(codec.encode(letter).toHex()).isEqualTo(LETTER + NOTES);
        assertThat(codec.encode(codec.decode("Letter", Octets.fromHex(LETTER))).toHex())
                .isEqualTo(LETTER);
    }

    @ParameterizedTest
    @CsvSource({
        "0000000000000001ffffffff010203, truncated, seal",
        "0000000000000001ffffffff010203040001, bad_length, addresses",
        "0000000000000001ffffffff01020304000301aa02, truncated, addresses[1]",
        "0000000000000001ffffffff01020304000201aa0003000112, bad_length, stamps",
        "0000000000000001ffffffff01020304000201aa00020001000001, truncated, dates",
    })
    void whatDoesNotDecodeIsAFault(String hex, String kind, String path) {
        Malformed fault = fault(codec("vectors"), "Letter", hex);

        assertThat(fault.kind()).isEqualTo(kind);
        assertThat(fault.path()).isEqualTo(path);
    }

    @Test
    void keysAreUniqueAndNothingIsLeftOver() {
        Codec codec = codec("vectors");

        assertThat(fault(codec, "Letter", LETTER + "000006" + "000100" + "000100")
                        .kind())
                .isEqualTo("duplicate");
        assertThat(fault(codec, "Letter", LETTER + NOTES + "00").kind()).isEqualTo("trailing_bytes");
        assertThat(fault(codec, "Letter", LETTER + "00").kind()).isEqualTo("truncated");
    }

    @Test
    void aSelectionHoldsWhatItsTagAnnounces() throws Malformed {
        Codec codec = codec("select");
        String parcel = "000d" + "01" + "0000" + "02" + "0001" + "fe" + "63" + "0002" + "0102" + "";

        assertThat(codec.decode("Parcel", Octets.fromHex("000c" + parcel.substring(4))))
                .hasToString("Parcel { advices = [Advice { care = plain, advice = struct {} }, "
                        + "Advice { care = fragile, advice = Handling { degrees = 254 } }, "
                        + "Advice { care = 0x63, advice = 0x0102 }] }");
        assertThat(fault(codec, "Advice", "02" + "0002" + "0102").kind()).isEqualTo("trailing_bytes");
        assertThat(fault(codec, "Advice", "02" + "0000").kind()).isEqualTo("truncated");
        assertThat(fault(codec, "Advice", "01" + "0001" + "00").kind()).isEqualTo("trailing_bytes");
    }

    @Test
    void aClosedEnumHasItsMembersOnly() {
        Codec codec = new Codec(Specifications.of("closed enum { a(1), (255) } E; struct { E e; } S;"));

        assertThat(fault(codec, "S", "02").kind()).isEqualTo("unknown_value");
    }

    @Test
    void aTagWithoutCaseIsAFault() {
        Codec codec = codec("context");

        assertThat(fault(codec, "Item", "07" + "0000").kind()).isEqualTo("unknown_case");
    }

    @Test
    void contextIsPassedOnAndSuppliedLater() throws Malformed {
        Codec codec = codec("context");

        assertThat(codec.decode("Item", Octets.fromHex("01" + "0003" + "01" + "01" + "61")))
                .hasToString("Item { kind = letter, body = Letter { speed = slow, route = "
                        + "Route { way = Road { name = 0x61 } } } }");
        Value.Struct item = codec.decode("Item", Octets.fromHex("02" + "0001" + "09"));
        assertThat(item.field("body")).isEqualTo(new Value.Encoded("Parcel", Octets.fromHex("09")));
        assertThat(codec.encode(item).toHex()).isEqualTo("02" + "0001" + "09");
        Value fast = new Value.Code("Speed", 2, Optional.of("fast"));
        assertThat(codec.decode("Parcel", Octets.fromHex("09"), Map.of("speed", fast)))
                .hasToString("Parcel { weight = 9, route = Route { way = struct {} } }");
    }

    @Test
    void aLengthMayStandWellBeforeWhatItMeasures() throws Malformed {
        Codec codec = codec("distant-length");
        Value.Struct parcel = codec.decode("Parcel", Octets.fromHex("0002" + "07" + "aabb" + "cc"));

        assertThat(parcel).hasToString("Parcel { weight = 7, content = 0xaabb, padding = 0xcc }");
        Layout layout = codec.layout(parcel);
        assertThat(layout.octets().toHex()).isEqualTo("0002" + "07" + "aabb" + "cc");
        assertThat(layout.part("far").flatMap(Layout.Part::measures)).contains("content");
        assertThat(layout.part("content").flatMap(Layout.Part::size)).contains(new Prefix(0, 2, 0, 0xffff));
    }

    @Test
    void aLayoutSaysWhereEachPartLies() throws Malformed {
        Codec codec = codec("vectors");
        Layout layout = codec.layout(codec.decode("Letter", Octets.fromHex(LETTER + NOTES)));

        assertThat(layout.parts())
                .extracting(part -> part.path() + " " + part.offset() + "+" + part.length())
                .containsExactly(
                        "serial 0+8",
                        "postmark 8+4",
                        "seal 12+4",
                        "addresses 18+5",
                        "addresses[0] 19+1",
                        "addresses[1] 21+2",
                        "stamps 25+4",
                        "stamps[0] 25+2",
                        "stamps[1] 27+2",
                        "dates 29+6",
                        "dates[0] 29+3",
                        "dates[1] 32+3",
                        "notes 38+9",
                        "notes[0] 38+5",
                        "notes[0].stamp 38+2",
                        "notes[0].text 41+2",
                        "notes[1] 43+4",
                        "notes[1].stamp 43+2",
                        "notes[1].text 46+1");
        assertThat(layout.part("addresses").flatMap(Layout.Part::size)).contains(new Prefix(16, 2, 2, 0xffff));
        assertThat(layout.part("notes[0].text").flatMap(Layout.Part::size)).contains(new Prefix(40, 1, 0, 0xff));
        assertThat(layout.part("seal").flatMap(Layout.Part::size)).isEmpty();
    }

    @Test
    void whatDoesNotFitIsNotWritten() throws Malformed {
        Codec codec = codec("vectors");
        Value.Struct letter = codec.decode("Letter", Octets.fromHex(LETTER));

        assertThatThrownBy(() -> codec.encode(with(letter, "seal", Octets.fromHex("01"))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("seal: 1 octets where 4 belong");
        assertThatThrownBy(() -> codec.encode(with(letter, "addresses", new Value.Listed(List.of()))))
                .hasMessage("addresses: 0 octets where 2 to 65535 may be");
        assertThatThrownBy(() -> codec.encode(with(letter, "postmark", Value.of(1L << 32))))
                .hasMessage("postmark: 4294967296 does not fit in 4 octets");
    }

    @Test
    void framesAreToldApartByTheirLengthTheirSizeOrTheFragment() {
        assertThat(codec("distant-length").framing("Parcel")).isEqualTo(new Framing.WholeFragment());
        assertThat(codec("context").framing("Item")).isEqualTo(new Framing.LengthField(1, 2, 3));
        assertThat(codec("select").framing("Handling")).isEqualTo(new Framing.FixedLength(1));
    }

    @Test
    void aMessageThatIsTooLongIsAFault() {
        Framing framing = new Framing.LengthField(0, 4, 4);
        Buffer buffer = Buffer.EMPTY.feed(Octets.fromHex("0001"), framing);

        assertThat(catchThrowableOfType(
                                Malformed.class,
                                () -> buffer.feed(Octets.fromHex("fffd"), framing)
                                        .next(framing))
                        .kind())
                .isEqualTo("oversize");
    }

    @Test
    void aSecretIsNotShown() {
        assertThat(Octets.fromHex("0102").asSecret().concat(Octets.fromHex("03")))
                .isEqualTo(Octets.fromHex("010203"))
                .hasToString("secret of 3 octets");
    }

    private static Value.Struct with(Value.Struct struct, String field, Value value) {
        Map<String, Value> fields = new LinkedHashMap<>(struct.fields());
        fields.put(field, value);
        return new Value.Struct(struct.name(), fields);
    }

    private static Malformed fault(Codec codec, String struct, String hex) {
        return catchThrowableOfType(Malformed.class, () -> codec.decode(struct, Octets.fromHex(hex)));
    }

    private static Codec codec(String golden) {
        Model model = Specifications.read(GOLDEN.resolve(golden));
        return new Codec(model);
    }
}
