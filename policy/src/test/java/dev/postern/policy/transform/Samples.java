package dev.postern.policy.transform;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Texts that hold every kind of value the built-in detectors know, and pieces to build more from. */
final class Samples {
    static final String KEY = "-----BEGIN RSA PRIVATE KEY-----\nMIIEpAIBAAKCAQEA7bq8xkYc3\n"
            + "Zm9vYmFyYmF6cXV4Zm9vYmFyYmF6cXV4\n".repeat(12)
            + "-----END RSA PRIVATE KEY-----";
    static final String JWT = "eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9.eyJzdWIiOiIxMjM0NTY3ODkwIn0."
            + "dozjgNryP4J3jVmNHl0w5N_XgL0n3I9PlFUP0THsR8U";
    static final String LONG_JWT = "eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9."
            + "eyJzdWIiOiIxMjM0NTY3ODkwIiwicm9sZXMiOlsiYSJd".repeat(12)
            + ".dozjgNryP4J3jVmNHl0w5N_XgL0n3I9PlFUP0THsR8U";

    static final List<String> TEXTS = List.of(
            "My card is 4111 1111 1111 1111, exp 12/27.",
            "4111111111111111",
            "n=4111-1111-1111-1111; 5555 5555 5555 4444 and 3782 822463 10005.",
            "4\u200b1\u200b1\u200b1 1111\u00ad1111 1111",
            "\uff14\uff11\uff11\uff11\uff11\uff11\uff11\uff11\uff11\uff11\uff11\uff11\uff11\uff11\uff11\uff11",
            "\ud83d\ude00 \ud835\udfd2\ud835\udfcf\ud835\udfcf\ud835\udfcf 1111 1111 1111 \ud83d\ude00",
            "Pay to DE89 3704 0044 0532 0130 00 or gb82west12345698765432 today.",
            "Write to jane.doe+news@mail.example.co.uk, or m\u00fcller@m\u00fcnchen.de!",
            "\u8bf7\u53d1\u90ae\u4ef6\u5230zhang@example.com\u8c22\u8c22\uff0c\u7528\u6237@\u4f8b\u5b50.\u5e7f\u544a",
            "Call +49 30 1234567, (415) 555-2671 x12 or phone 06 12 34 56 78.",
            "SSN 123-45-6789 and 123456780 (social security)",
            "Server 192.168.10.20/24, 2001:db8::1, fe80::1%eth0 and ::ffff:192.0.2.1 but not version 1.2.3.4",
            "AKIAIOSFODNN7EXAMPLE and wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY",
            "token ghp_abcdefghijABCDEFGHIJ0123456789abcdef; sk-proj-abc123DEF456ghi789JKL0",
            "Authorization: Bearer " + JWT + ".",
            "{\"api_key\": \"a8f5f167f44f4964e6c998dee827110c\", \"password\":\"hunter2!\"}",
            "db: postgres://admin:hunter2x@db.internal:5432/orders password = s3cr3t! ok",
            "before\n" + KEY + "\nafter 4111111111111111 end",
            "unfinished " + KEY.substring(0, 200) + " me@example.com",
            "The line -----BEGIN PRIVATE KEY----- is where a key begins.",
            "long " + LONG_JWT + " tail jane@example.com",
            "secret = \"" + "k9Xq2LmZ7".repeat(40) + "\" done",
            "4111 1111 1111 1111 2222@example.com 4111111111111111@example.com",
            "Project  Heron\u00a0and project\nheron, E-123456!");

    static final List<String> FRAGMENTS = Stream.of(
                    TEXTS.stream().filter(text -> text.length() < 200),
                    Stream.of(
                            KEY,
                            LONG_JWT,
                            " ",
                            "\n",
                            "-",
                            ".",
                            "@",
                            ":",
                            "=",
                            "\"",
                            "+",
                            "(",
                            "1",
                            "4111",
                            "1111",
                            " 1111",
                            "0",
                            "password",
                            "secret=",
                            "card ",
                            "tel ",
                            "-----BEGIN ",
                            "PRIVATE KEY-----",
                            "-----END ",
                            "eyJ",
                            "::",
                            "fe80",
                            "ab",
                            "\ud83d\ude00",
                            "\ud83d",
                            "\ude00",
                            "\u4f8b",
                            "\u200b",
                            "\u00e9",
                            "E-1234",
                            "Heron",
                            "Project",
                            "[SECRET]",
                            "https://",
                            "user:",
                            "xyz.",
                            "AKIA",
                            "DE89",
                            " and "))
            .flatMap(stream -> stream)
            .toList();

    private Samples() {}

    /** Every text, and every two of them in a row. */
    static Stream<String> pairs() {
        return IntStream.range(0, TEXTS.size() - 1).mapToObj(i -> TEXTS.get(i) + TEXTS.get(i + 1));
    }
}
