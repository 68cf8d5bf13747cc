package dev.postern.policy.detect.secret;

import dev.postern.policy.detect.Likelihood;
import dev.postern.policy.detect.check.Randomness;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Judges whether a value behind a telling name is a secret or only stands where one would. */
final class SecretValue {
    private static final int SHORTEST_PASSWORD = 6;
    private static final int SHORTEST_TOKEN = 10;
    private static final int SHORTEST_KEY = 20;
    private static final int LONG_TOKEN = 20;
    private static final int SMALLEST_VARIETY = 3;
    private static final int SHORT_PART = 4;
    private static final int UUID_LENGTH = 36;
    private static final double READABLE = 0.6;
    private static final double RANDOM = 3;
    private static final double VERY_RANDOM = 3.6;
    private static final Set<String> PLACEHOLDERS = Set.of(
            "password",
            "passwort",
            "passwd",
            "secret",
            "token",
            "changeme",
            "change-me",
            "example",
            "placeholder",
            "redacted",
            "undefined",
            "required",
            "optional",
            "disabled",
            "enabled");

    private static final Set<String> PLACEHOLDER_WORDS =
            Set.of("your", "example", "placeholder", "redacted", "changeme", "insert", "todo", "dummy", "sample");

    private static final String[] PLACEHOLDER_PARTS = {"xxxx", "****", "....", "<", "…"};

    private SecretValue() {}

    /** How likely a value is a secret, or null where it is none. */
    static @Nullable Likelihood judge(SecretKey key, String value, boolean quoted) {
        if (isPlaceholder(value) || (!quoted && isExpression(value))) {
            return null;
        }
        return switch (key) {
            case PASSWORD -> password(value, quoted);
            case TOKEN -> token(value, SHORTEST_TOKEN, RANDOM);
            case KEY -> token(value, SHORTEST_KEY, VERY_RANDOM);
        };
    }

    /** The same for the password inside an address, where hardly anything else can stand. */
    static @Nullable Likelihood judgeUserInfo(String value) {
        if (isPlaceholder(value) || isExpression(value)) {
            return null;
        }
        boolean readable = value.chars().allMatch(Character::isLetter) && Randomness.wordness(value) > READABLE;
        return readable ? Likelihood.POSSIBLE : Likelihood.VERY_LIKELY;
    }

    private static @Nullable Likelihood password(String value, boolean quoted) {
        if (value.length() < SHORTEST_PASSWORD || value.indexOf(' ') >= 0) {
            return null;
        }
        boolean letters = value.chars().anyMatch(Character::isLetter);
        boolean others = value.chars().anyMatch(c -> !Character.isLetter(c) && "_-./:".indexOf(c) < 0);
        if (!letters) {
            return others ? Likelihood.LIKELY : null;
        }
        if (isWordsAndNumbers(value)) {
            return others && quoted ? Likelihood.POSSIBLE : null;
        }
        if (others) {
            return Likelihood.VERY_LIKELY;
        }
        return Randomness.wordness(value) > READABLE ? null : Likelihood.LIKELY;
    }

    private static @Nullable Likelihood token(String value, int shortest, double random) {
        if (value.length() < shortest || value.indexOf(' ') >= 0 || isWordsAndNumbers(value)) {
            return null;
        }
        boolean digits = value.chars().anyMatch(c -> c >= '0' && c <= '9');
        boolean letters = value.chars().anyMatch(Character::isLetter);
        if (!letters || (!digits && value.length() < LONG_TOKEN) || Randomness.wordness(value) > READABLE) {
            return null;
        }
        double entropy = Randomness.entropy(value);
        boolean hexadecimal = value.chars().allMatch(c -> Character.digit(c, 16) >= 0 || c == '-');
        double needed = hexadecimal ? Math.min(random, RANDOM) : random;
        if (entropy < needed - (value.length() < LONG_TOKEN || hexadecimal ? 0.3 : 0)) {
            return null;
        }
        if (hexadecimal && value.length() == UUID_LENGTH && value.indexOf('-') == 8) {
            return Likelihood.POSSIBLE;
        }
        return value.length() >= LONG_TOKEN ? Likelihood.VERY_LIKELY : Likelihood.LIKELY;
    }

    private static boolean isPlaceholder(String value) {
        String lower = value.toLowerCase(Locale.ROOT);
        if (PLACEHOLDERS.contains(lower) || Randomness.variety(lower) < SMALLEST_VARIETY) {
            return true;
        }
        for (String part : PLACEHOLDER_PARTS) {
            if (lower.contains(part)) {
                return true;
            }
        }
        boolean label = value.startsWith("[") && value.endsWith("]");
        return label || SecretKey.words(value).stream().anyMatch(PLACEHOLDER_WORDS::contains);
    }

    /** A variable, a call, a template or a path into a configuration instead of a value. */
    private static boolean isExpression(String value) {
        char first = value.isEmpty() ? ' ' : value.charAt(0);
        if ("{[(%".indexOf(first) >= 0) {
            return true;
        }
        if (first == '$') {
            return value.chars().skip(1).allMatch(c -> Character.isLetter(c) || "_{}().".indexOf(c) >= 0);
        }
        return value.indexOf('(') > 0
                || value.indexOf('[') > 0
                || value.contains("::")
                || value.contains("->")
                || value.contains("://");
    }

    /** Parts that are each a readable word or a number, as in names, dates and paths. */
    private static boolean isWordsAndNumbers(String value) {
        String[] parts = value.split("[-_./:]", -1);
        if (parts.length < 2) {
            return false;
        }
        for (String part : parts) {
            boolean number = part.chars().allMatch(Character::isDigit);
            boolean word = part.chars().allMatch(Character::isLetterOrDigit) && Randomness.wordness(part) > READABLE;
            if (!number && !word && part.length() > SHORT_PART) {
                return false;
            }
        }
        return true;
    }
}
