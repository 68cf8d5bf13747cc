package dev.postern.policy.detect.keyed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HexFormat;
import java.util.SplittableRandom;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class KeyedHashTest {
    private static final String ONE = "01".repeat(32);

    /** RFC 4231, test cases 1, 2 and 6. */
    @ParameterizedTest
    @CsvSource({
        "0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b, Hi There, b0344c61d8db38535ca8afceaf0bf12b881dc200c9833da726e9376c2e32cff7",
        "4a656665, what do ya want for nothing?, 5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843",
        "long, Test Using Larger Than Block-Size Key - Hash Key First, 60e431591ee0b67f0d8a26aacbf5b77f8e0bc6213728c5140546040f0ee37f54",
    })
    void hmac_is_that_of_the_standard(String key, String message, String expected) {
        byte[] bytes = HexFormat.of().parseHex(key.equals("long") ? "aa".repeat(131) : key);

        assertThat(new Hmac(bytes).of(message.getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(HexFormat.of().parseHex(expected));
    }

    /** Test vectors of the authors: key 00 01 … 0f, messages 00 01 …. */
    @ParameterizedTest
    @CsvSource({"0, 310e0edd47db6f72", "2, 5a4fa9d909806c0d", "8, 6224939a79f5f593", "14, eef27a8e90ca23f7"})
    void quick_hash_is_that_of_its_authors(int length, String expected) {
        SipHash hash = SipHash.of(HexFormat.of().parseHex("000102030405060708090a0b0c0d0e0f"));
        StringBuilder message = new StringBuilder();
        for (int i = 0; i < length; i += 2) {
            message.append((char) (((i + 1) << 8) | i));
        }

        assertThat(Long.reverseBytes(hash.of(message.toString()))).isEqualTo(Long.parseUnsignedLong(expected, 16));
    }

    @Test
    void quick_hash_can_be_asked_on_the_way() {
        SipHash hash = DataKey.of(ONE).quickHash("test");
        SipHash.Run run = hash.begin();
        for (char c : "seven letters".toCharArray()) {
            run.value();
            run.add(c);
        }

        assertThat(run.value()).isEqualTo(hash.of("seven letters"));
    }

    @Test
    void hashes_differ_by_key_and_by_purpose() {
        DataKey key = DataKey.of(ONE);

        assertThat(key.hash("a").of("value"))
                .isEqualTo(DataKey.of(ONE).hash("a").of("value"))
                .isNotEqualTo(key.hash("b").of("value"))
                .isNotEqualTo(key.derive("a").hash("a").of("value"))
                .isNotEqualTo(DataKey.of("02".repeat(32)).hash("a").of("value"));
    }

    @Test
    void key_in_base64_is_the_same_key() {
        String base64 = Base64.getEncoder().encodeToString(HexFormat.of().parseHex(ONE));

        assertThat(DataKey.of(base64 + "\n").hash("a").of("value"))
                .isEqualTo(DataKey.of(ONE).hash("a").of("value"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "abc", "0101", "zz01010101010101010101010101010101010101010101010101010101010101"})
    void what_is_no_key_is_refused_and_not_shown(String key) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> DataKey.of(key))
                .withMessage(
                        "A data key is 32 bytes, as 64 hexadecimal digits or in base64, such as openssl rand -hex 32 makes.");
    }

    @Test
    void filter_holds_what_was_added_and_little_else() {
        SplittableRandom random = new SplittableRandom(1);
        QuickFilter filter = QuickFilter.sizedFor(10_000);
        long[] added = random.longs(10_000).toArray();
        for (long hash : added) {
            filter.add(hash);
        }

        assertThat(LongStream.of(added)).allMatch(filter::mayHold);
        assertThat(random.longs(100_000).filter(filter::mayHold).count()).isLessThan(3_000);
    }
}
