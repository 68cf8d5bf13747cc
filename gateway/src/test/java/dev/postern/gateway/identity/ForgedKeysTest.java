package dev.postern.gateway.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.postern.gateway.error.ErrorCode;
import dev.postern.gateway.error.RefusedException;
import dev.postern.gateway.identity.key.KeyKind;
import dev.postern.gateway.identity.key.KeyText;
import dev.postern.gateway.identity.key.TestKeys;
import dev.postern.gateway.wire.Cases;
import io.vertx.core.MultiMap;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Keys that are none, in every header that a key may come in. */
class ForgedKeysTest {
    private static final String GOOD = TestKeys.unknown(KeyKind.PERSON).reveal();
    private static final String BODY = GOOD.substring(0, 58);
    private static final String SUM = GOOD.substring(58);
    private static final String TICKET =
            "pst_t_AQAAAAAAAAAAAAAAAAAAAAAAAAAAZ0HjgKqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqq";

    private static final List<String> HEADERS = List.of("authorization", "x-api-key", "api-key");

    static Stream<Arguments> forms() {
        Map<String, String> forged = new LinkedHashMap<>();
        forged.put("mark alone", "pst_");
        forged.put("mark and kind", "pst_p");
        forged.put("nothing after the kind", "pst_p_");
        forged.put("id alone", GOOD.substring(0, 18));
        forged.put("without checksum", BODY);
        forged.put("without id", "pst_p_" + GOOD.substring(18));
        forged.put("one character short", GOOD.substring(0, 63));
        forged.put("first character of the id left out", "pst_p_" + GOOD.substring(7));
        forged.put("one character long", GOOD + "0");
        forged.put("one zero in front of the checksum", BODY + "0" + SUM);
        forged.put("twice", GOOD + GOOD);
        forged.put("cut in the middle", GOOD.substring(0, 32));
        forged.put("very long", GOOD + "A".repeat(10_000));
        forged.put("longer than any token", "pst_p_" + "A".repeat(20_000));
        forged.put("base64 padding", GOOD + "=");
        forged.put("base64 padding for the last character", GOOD.substring(0, 63) + "=");
        forged.put("checksum one higher", BODY + next(SUM, 5));
        forged.put("checksum off in its first digit", BODY + next(SUM, 0));
        forged.put("checksum of zeros", BODY + "000000");
        forged.put("checksum in the other case", BODY + swapCase(SUM));
        forged.put("checksum backwards", BODY + new StringBuilder(SUM).reverse());
        forged.put("checksum of the secret only", BODY + "3jZRME");
        forged.put("checksum higher than CRC-32 goes", BODY + "zzzzzz");
        forged.put("id in the other case", "pst_p_" + swapCase(GOOD.substring(6, 18)) + GOOD.substring(18));
        forged.put("all in lower case", GOOD.toLowerCase(Locale.ROOT));
        forged.put("kind of a service with the checksum of a person", "pst_s_" + GOOD.substring(6));
        forged.put("unknown kind", "pst_x_" + GOOD.substring(6));
        forged.put("kind in capitals", "pst_P_" + GOOD.substring(6));
        forged.put("no kind", "pst__" + GOOD.substring(6) + "0");
        forged.put("kind of a ticket", "pst_t_" + GOOD.substring(6));
        forged.put("a ticket", TICKET);
        forged.put("hyphen after the kind", "pst_p-" + GOOD.substring(6));
        forged.put("two underscores", "pst_p__" + GOOD.substring(7));
        for (char wrong : "_-+/=.~!'\"\\;:,<>()[]{}|&%$#@?*^` \t\n\r\0\u007f".toCharArray()) {
            forged.put("character %04x in the secret".formatted((int) wrong), with(30, wrong));
        }
        forged.put("Cyrillic a", with(30, 'а'));
        forged.put("Greek O", with(30, 'Ο'));
        forged.put("fullwidth A", with(30, 'Ａ'));
        forged.put("Arabic-Indic digit", with(30, '٣'));
        forged.put("superscript two", with(30, '²'));
        forged.put("dotless i", with(30, 'ı'));
        forged.put("long s", with(30, 'ſ'));
        forged.put("Kelvin sign", with(30, 'K'));
        forged.put("zero width space", with(30, '\u200b'));
        forged.put("half of a surrogate pair", with(30, '\ud83d'));
        forged.put("look-alike in the id", with(8, 'е'));
        forged.put("look-alike in the checksum", with(60, 'о'));
        forged.put("look-alike of the kind", "pst_р_" + GOOD.substring(6));
        forged.put("invisible character at the end", GOOD + "\u200d");
        forged.put("new line at the end", GOOD + "\n");
        forged.put("blank at the end", GOOD + " ");
        forged.put("second key after a comma", GOOD + "," + GOOD);
        forged.put("SQL in the id", "pst_p_' OR '1'='1" + GOOD.substring(17));
        forged.put("SQL in the secret", GOOD.substring(0, 18) + "'; DROP TABLE api_key; --" + GOOD.substring(43));
        forged.put("SQL in the checksum", BODY + "' OR 1");
        forged.put("SQL after the key", GOOD + "' OR '1'='1");
        forged.put("pattern of LIKE", "pst_p_%%%%%%%%%%%%" + GOOD.substring(18));
        forged.put("path", "pst_p_../../../../" + GOOD.substring(18));
        forged.put("percent-encoded", GOOD.substring(0, 18) + "%41" + GOOD.substring(21));
        forged.put("lookup of a logger", "pst_p_${jndi:ldap://a/b}" + GOOD.substring(24));
        forged.put("token of JWT behind the mark", "pst_eyJhbGciOiJub25lIn0.eyJzdWIiOiIxIn0.");
        return forged.entrySet().stream().map(each -> Arguments.of(each.getKey(), each.getValue()));
    }

    static Stream<Arguments> inEveryHeader() {
        return forms().flatMap(
                        form -> HEADERS.stream().map(header -> Arguments.of(form.get()[0], header, form.get()[1])));
    }

    @ParameterizedTest(name = "{0} in {1}")
    @MethodSource("inEveryHeader")
    void forged_form_is_refused_before_anything_is_looked_up(String what, String header, String text) {
        TestKeys keys = new TestKeys();

        RefusedException refusal = enter(keys, header, text);

        assertThat(refusal).as(what).isNotNull();
        assertThat(refusal.code()).isEqualTo(ErrorCode.INVALID_TOKEN);
        assertThat(String.valueOf(refusal.getMessage())).doesNotContain(text);
        assertThat(keys.asked()).isZero();
        assertThat(keys.directoryAsked()).isZero();
    }

    @Test
    void there_are_enough_forged_forms() {
        assertThat(forms().count()).isGreaterThan(90);
    }

    @Test
    void made_up_revoked_and_guessed_keys_get_one_answer() {
        TestKeys keys = new TestKeys();
        KeyText revoked = keys.good();
        keys.revoke(revoked);
        List<KeyText> none = List.of(
                TestKeys.unknown(KeyKind.PERSON),
                TestKeys.unknown(KeyKind.SERVICE),
                revoked,
                TestKeys.otherSecret(keys.good()),
                TestKeys.otherSecret(keys.expired()));

        List<@Nullable String> answers = new ArrayList<>();
        none.forEach(each -> answers.add(enter(keys, "x-api-key", each.reveal()).getMessage()));
        answers.add(enter(keys, "x-api-key", "pst_p_").getMessage());

        assertThat(answers).doesNotContainNull();
        assertThat(new HashSet<>(answers)).hasSize(1);
        assertThat(keys.directoryAsked()).isZero();
        assertThat(keys.usedTimes()).isZero();
    }

    @Test
    void random_texts_after_the_mark_never_reach_the_shelf() {
        Cases.of(500, cases -> {
            TestKeys keys = new TestKeys();

            RefusedException refusal = enter(keys, cases.oneOf(HEADERS), "pst_" + cases.text(80));

            assertThat(refusal.code()).isEqualTo(ErrorCode.INVALID_TOKEN);
            assertThat(keys.asked()).isZero();
        });
    }

    @ParameterizedTest
    @MethodSource("headers")
    void good_key_comes_in_by_every_header(String header) {
        TestKeys keys = new TestKeys();

        Credential credential = read(header, keys.good().reveal());

        assertThat(credential).isInstanceOf(Credential.Key.class);
        assertThat(keys.verifier()
                        .verify(((Credential.Key) credential).text(), "10.0.0.1")
                        .subject())
                .isEqualTo(TestKeys.OWNER);
        assertThat(credential.toString())
                .doesNotContain(((Credential.Key) credential).text().reveal());
    }

    static List<String> headers() {
        return HEADERS;
    }

    private static RefusedException enter(TestKeys keys, String header, String text) {
        return catchThrowableOfType(RefusedException.class, () -> {
            Credential credential = read(header, text);
            keys.verifier().verify(((Credential.Key) credential).text(), "10.0.0.1");
        });
    }

    private static Credential read(String header, String text) {
        MultiMap headers = MultiMap.caseInsensitiveMultiMap()
                .add(header, header.equals("authorization") ? "Bearer " + text : text);
        return CredentialReader.read(headers, List.of());
    }

    private static String with(int at, char wrong) {
        return GOOD.substring(0, at) + wrong + GOOD.substring(at + 1);
    }

    private static String next(String digits, int at) {
        char digit = digits.charAt(at);
        char other = digit == 'z' ? 'y' : digit == 'Z' ? 'a' : digit == '9' ? 'A' : (char) (digit + 1);
        return digits.substring(0, at) + other + digits.substring(at + 1);
    }

    private static String swapCase(String text) {
        return text.chars()
                .map(each -> Character.isUpperCase(each) ? Character.toLowerCase(each) : Character.toUpperCase(each))
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
