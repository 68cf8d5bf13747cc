package dev.postern.policy.detect.scan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postern.policy.detect.catalogue.BuiltInMatchers;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Texts made to keep matchers busy. Work is counted in looks at the text and not in time: twice the text takes twice the
 * looks, and no text takes more than a fixed number of them for each of its characters.
 */
class LinearWorkTest {
    private static final int UNITS = 50_000;

    /** How much more than twice the looks twice the text may take: what is looked at around the ends. */
    private static final double TWICE = 2.1;

    /** Looks for each character; prose takes about ten, a text of nothing but broken values some hundred. */
    private static final long MOST_LOOKS = 800;

    private static final MatcherTable ALL = BuiltInMatchers.table(BuiltInMatchers.all());

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1 ",
                "1-",
                "1.",
                "1/",
                "12 34-56.78/",
                "1\u00a02\u20113\u200b",
                "a@",
                "a@a.",
                "a.b@c.d,",
                "(",
                "((1)",
                "[{\"",
                "key=",
                "key=key:",
                "\"password\":\"",
                "%25",
                "%34%31",
                "....",
                "..1",
                "http://",
                "https://a:b@",
                "A",
                "QUFB",
                "QUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFB ",
                "'\"`",
                "\\\"",
                "\\\\",
                "-----BEGIN",
                "-----BEGIN RSA PRIVATE KEY-----",
                "-----BEGIN X-----\n-----END Y-----\n",
                "::::",
                "1:2:",
                "fe80::",
                "&#52;",
                "\\u0034",
                "=34",
                "eyJhbGciOiJub25lIn0.",
                "xoxb-",
                "ghp_",
                "ignore ",
                "ignore all ",
                "you are now ",
                "do not ",
                "show your system ",
                "<|im_",
                "[",
                "#",
                "\u0301",
                "\u202e1",
                "\ud83d\ude00",
                "\ud800",
                "\0",
                "\uff11",
                "\u0661 ",
                "\u4f8b1"
            })
    void twice_the_text_takes_twice_the_work(String piece) {
        long once = looks(piece.repeat(UNITS / piece.length()));
        long twice = looks(piece.repeat(2 * (UNITS / piece.length())));

        assertThat((double) twice).isLessThanOrEqualTo(TWICE * once + UNITS / 100.0);
        assertThat(twice).isLessThanOrEqualTo(MOST_LOOKS * 2 * UNITS);
    }

    private static long looks(String text) {
        return Scans.looks(ALL, text);
    }
}
