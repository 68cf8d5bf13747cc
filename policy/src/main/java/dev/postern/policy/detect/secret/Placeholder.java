package dev.postern.policy.detect.secret;

import dev.postern.policy.detect.check.Randomness;
import java.util.Locale;
import java.util.Set;

/** What people write where a secret would stand. */
final class Placeholder {
    private static final int SMALLEST_VARIETY = 3;
    private static final int LONGEST_RUN = 7;
    private static final int LONGEST_ROW = 9;
    private static final int LONG = 8;
    private static final Set<String> WHOLE =
            Set.of(("password passwort passwd pass pwd pw secret token changeme change-me change_me changeit change_it "
                            + "example placeholder redacted undefined required optional disabled enabled none null nil true false "
                            + "user username userpass user-pass test testing test123 test1234 testtest testpass demo admin root guest fake "
                            + "foo bar foobar foobarbaz string str text value default empty unset unknown anonymous hidden masked "
                            + "credentials credential bearer basic apikey api-key api_key accesstoken key mykey mytoken mypassword mysecret "
                            + "my-secret my_secret my-token my_token my-password my_password the-secret s3cr3t p4ssw0rd_here abc abcdef abcdefg "
                            + "abcd1234 abc123 123456 1234567 12345678 123456789 1234567890 qwerty xyz yyy zzz lorem ipsum deadbeef_ n/a "
                            + "password_here secret_here token_here")
                    .split(" ", -1));
    private static final Set<String> WORDS = Set.of(
            "your",
            "yours",
            "example",
            "examples",
            "placeholder",
            "redacted",
            "changeme",
            "insert",
            "todo",
            "dummy",
            "sample",
            "fake",
            "mock",
            "replace",
            "replaceme",
            "here",
            "goes",
            "enter",
            "censored");
    /** Readable words that are given to such names without being a password. */
    private static final Set<String> NOT_CHOSEN =
            Set.of(("required optional disabled enabled undefined integer boolean "
                            + "character characters encrypted plaintext protected external internal automatic always never "
                            + "prompt interactive kerberos certificate environment keychain keyring username nickname surname "
                            + "firstname lastname identifier autocomplete confirmation incorrect mismatch forgotten generated")
                    .split(" ", -1));

    private static final String[] PARTS = {"xxxx", "****", "....", "<", "\u2026", "\u2022\u2022", "____"};

    private Placeholder() {}

    /** Whether a value says that a secret would stand here. */
    static boolean is(String value) {
        String lower = value.toLowerCase(Locale.ROOT);
        if (WHOLE.contains(lower) || Randomness.variety(lower) < SMALLEST_VARIETY || PublishedExample.is(value)) {
            return true;
        }
        for (String part : PARTS) {
            if (lower.contains(part)) {
                return true;
            }
        }
        boolean label = value.startsWith("[") && value.endsWith("]");
        return label || isFiller(value) || NameWords.of(value).stream().anyMatch(WORDS::contains);
    }

    /** Whether a readable word speaks of a secret or of a state rather than being one. */
    static boolean isNoun(String lower) {
        return SecretKey.of(lower) != null || NOT_CHOSEN.contains(lower);
    }

    /** Whether it is crossed out, or holds the whole alphabet. */
    static boolean isMasked(String value) {
        String lower = value.toLowerCase(Locale.ROOT);
        return lower.contains("xxxx") || lower.contains("****") || lower.contains("abcdefghijklmnopqrstuvwx");
    }

    /** Whether most of it is one character over and over, or characters in the order of the alphabet or of the digits. */
    static boolean isFiller(String value) {
        int same = 1;
        int row = 1;
        int longest = 0;
        for (int i = 1; i < value.length(); i++) {
            char before = value.charAt(i - 1);
            char c = value.charAt(i);
            boolean repeats = (c | 0x20) == (before | 0x20);
            same = repeats ? same + 1 : 1;
            row = c == before + 1 || (before == '9' && c == '0') ? row + 1 : 1;
            if (same > LONGEST_RUN || (same > LONGEST_RUN / 2 && (c == 'x' || c == 'X' || c == '*'))) {
                return true;
            }
            longest = Math.max(longest, row);
        }
        return longest > LONGEST_ROW || (longest >= LONG && longest * 2 > value.length());
    }
}
