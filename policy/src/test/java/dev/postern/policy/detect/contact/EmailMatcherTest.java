package dev.postern.policy.detect.contact;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postern.policy.detect.scan.Scans;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EmailMatcherTest {
    private static final String TYPE = "EMAIL";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "jane@example.com",
                "jane.doe+news@mail.example.co.uk",
                "j@x.io",
                "o'brien@example.ie",
                "_ops@example.org",
                "a_b-c%d@ex-ample.com",
                "jane@corp.internal",
                "JANE@EXAMPLE.COM",
                "1234@example.com",
                "m\u00fcller@m\u00fcnchen.de",
                "\u7528\u6237@\u4f8b\u5b50.\u5e7f\u544a",
                "\u0438\u0432\u0430\u043d@\u043f\u043e\u0447\u0442\u0430.\u0440\u0444",
                "jane@xn--mnchen-3ya.xn--p1ai",
                "jane\uff20example.com",
                "ja\u200bne@exam\u200bple.com",
            })
    void addresses_of_all_kinds_are_found(String address) {
        assertThat(Scans.found(TYPE, "<" + address + ">, thanks")).containsExactly(address);
    }

    @ParameterizedTest
    @CsvSource(quoteCharacter = '~', delimiter = '|', textBlock = """
            Write to jane@example.com.                  | jane@example.com
            'jane@example.com'                          | jane@example.com
            mailto:jane@example.com?subject=x           | jane@example.com
            email=jane@example.com&x=1                  | jane@example.com
            see...jane@example.com...                   | jane@example.com
            **jane@example.com**                        | jane@example.com
            \\njane@example.com\\n                      | jane@example.com
            \u8bf7\u53d1\u5230jane@example.com\u8c22\u8c22 | jane@example.com
            \ud83d\ude00jane@example.com\ud83d\ude00    | jane@example.com
            jane@example.com's mail                     | jane@example.com
            -jane@example.com                           | jane@example.com
            """)
    void span_is_the_address_only(String text, String address) {
        assertThat(Scans.found(TYPE, text)).containsExactly(address);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "icon@2x.png",
                "lodash@4.17.21",
                "@types/node",
                "foo@bar",
                "jane@",
                "@example.com",
                "a@b@c",
                "jane@example.c",
                "jane@example.123",
                "git@github.com:org/repo.git",
                "https://user:pass@example.com/",
                "me @ work.today",
            })
    void lookalikes_are_no_addresses(String text) {
        assertThat(Scans.found(TYPE, text)).isEmpty();
    }
}
