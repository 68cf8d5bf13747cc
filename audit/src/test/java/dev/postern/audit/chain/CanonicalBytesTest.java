package dev.postern.audit.chain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class CanonicalBytesTest {
    private static final UUID ID = UUID.fromString("019abcde-f012-7345-8678-9abcdef01234");

    private final CanonicalBytes canonical = new CanonicalBytes();

    /** The vector of docs/audit-format.md: whoever changes it breaks every trail that was ever written. */
    @Test
    void first_record_of_a_lane_has_these_bytes_and_this_hash() {
        Fields fields = new Fields()
                .text(Field.KIND, "EPOCH_START")
                .moment(Field.MOMENT, Instant.parse("2026-11-23T08:00:00.123456Z"))
                .id(Field.REQUEST_ID, ID)
                .texts(Field.DETAIL, List.of("host", "gw-1"));

        byte[] bytes = canonical.of(new Position(0, 1, 1), Hash.NONE, fields);

        assertThat(HexFormat.of().formatHex(bytes)).isEqualTo(Vectors.read("epoch-start.hex"));
        assertThat(canonical.hash(new Position(0, 1, 1), Hash.NONE, fields))
                .hasToString(Vectors.read("epoch-start.sha256"));
    }

    @Test
    void every_type_of_field_has_these_bytes_and_this_hash() {
        Position position = new Position(3, 258, 65_540);
        Fields fields = new Fields()
                .text(Field.KIND, "OUTCOME")
                .moment(Field.MOMENT, Instant.parse("1969-12-31T23:59:59.999999Z"))
                .id(Field.REQUEST_ID, ID)
                .bytes(Field.PSEUDONYM, HexFormat.of().parseHex("00112233445566778899aabbccddeeff"))
                .text(Field.MODEL, "größe-漢-😀")
                .flag(Field.STREAM, true)
                .texts(Field.RULES, List.of("a", "bc"))
                .numbers(Field.FINDING_COUNTS, List.of(1L, -2L))
                .number(Field.HTTP_STATUS, 200);
        Hash previous = new Hash(HexFormat.of().parseHex("ab".repeat(Hash.LENGTH)));

        byte[] bytes = canonical.of(position, previous, fields);

        assertThat(HexFormat.of().formatHex(bytes)).isEqualTo(Vectors.read("every-type.hex"));
        assertThat(canonical.hash(position, previous, fields)).hasToString(Vectors.read("every-type.sha256"));
    }

    @ParameterizedTest
    @EnumSource(Field.class)
    void a_field_that_says_nothing_leaves_no_bytes(Field field) {
        Fields empty = new Fields();

        byte[] bytes = canonical.of(new Position(0, 1, 1), Hash.NONE, empty.stored(field, null));

        assertThat(bytes).isEqualTo(canonical.of(new Position(0, 1, 1), Hash.NONE, new Fields()));
    }

    @Test
    void a_long_record_after_a_short_one_is_written_whole() {
        Fields large = new Fields().texts(Field.RULES, java.util.Collections.nCopies(1_000, "a rule of some length"));
        canonical.hash(new Position(0, 1, 1), Hash.NONE, new Fields());

        Hash hash = canonical.hash(new Position(0, 1, 1), Hash.NONE, large);

        assertThat(hash).isEqualTo(new CanonicalBytes().hash(new Position(0, 1, 1), Hash.NONE, large));
        assertThat(canonical.of(new Position(0, 1, 1), Hash.NONE, large)).hasSizeGreaterThan(25_000);
    }

    @Test
    void tags_are_never_given_twice() {
        assertThat(Field.ALL)
                .extracting(Field::tag)
                .doesNotHaveDuplicates()
                .isSorted()
                .allMatch(tag -> tag > 4);
    }
}
