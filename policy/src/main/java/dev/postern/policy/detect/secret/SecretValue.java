package dev.postern.policy.detect.secret;

import dev.postern.policy.detect.Likelihood;
import dev.postern.policy.detect.check.Randomness;
import org.jspecify.annotations.Nullable;

/** Judges whether a value behind a telling name is a secret or only stands where one would. */
final class SecretValue {
    private static final int SHORTEST_PASSWORD = 6;
    private static final int SHORTEST_READABLE = 8;
    private static final int LONGEST_READABLE = 20;
    private static final int SHORTEST_TOKEN = 10;
    private static final int SHORTEST_KEY = 20;
    private static final int LONG_TOKEN = 20;
    private static final int SHORT_PART = 4;
    private static final int UUID_LENGTH = 36;
    private static final double READABLE = 0.6;
    private static final double RANDOM = 3;
    private static final double VERY_RANDOM = 3.6;
    private static final double SLACK = 0.3;

    private SecretValue() {}

    /** How likely a value given to a name is a secret, or null where it is none. */
    static @Nullable Likelihood judge(SecretKey key, String value, String name, Assignment assignment) {
        if (Placeholder.is(value) || Expression.is(value, assignment.quoted())) {
            return null;
        }
        return switch (key) {
            case PASSWORD -> password(value, assignment);
            case TOKEN -> token(value, SHORTEST_TOKEN, RANDOM);
            case KEY -> isBare(name) ? null : token(value, SHORTEST_KEY, VERY_RANDOM);
        };
    }

    /** The same for a value that words announce. */
    static @Nullable Likelihood judge(SecretPhrase phrase, String value, boolean quoted) {
        if (Placeholder.is(value) || Expression.is(value, quoted)) {
            return null;
        }
        if (phrase.key() != SecretKey.PASSWORD) {
            return token(value, SHORTEST_TOKEN, RANDOM);
        }
        boolean mixed =
                value.chars().anyMatch(Character::isLetter) && value.chars().anyMatch(SecretValue::isStrong);
        if (value.length() < SHORTEST_PASSWORD || value.indexOf(' ') >= 0 || isWordsAndNumbers(value)) {
            return null;
        }
        return switch (phrase.form()) {
            case SENTENCE, OPTION -> mixed ? Likelihood.VERY_LIKELY : null;
            case NAME, SCHEME -> mixed ? Likelihood.LIKELY : null;
        };
    }

    /** The same for the password inside an address or behind a user's name, where hardly anything else can stand. */
    static @Nullable Likelihood judgeUserInfo(String value, boolean quoted) {
        if (Placeholder.is(value) || Expression.is(value, quoted)) {
            return null;
        }
        boolean readable = value.chars().allMatch(Character::isLetter) && Randomness.wordness(value) > READABLE;
        return readable ? Likelihood.POSSIBLE : Likelihood.VERY_LIKELY;
    }

    private static boolean isStrong(int c) {
        return !Character.isLetter(c) && "_-./:,".indexOf(c) < 0;
    }

    private static boolean isBare(String name) {
        return NameWords.of(name).size() < 2;
    }

    private static @Nullable Likelihood password(String value, Assignment assignment) {
        if (value.length() < SHORTEST_PASSWORD || value.indexOf(' ') >= 0) {
            return null;
        }
        boolean letters = value.chars().anyMatch(Character::isLetter);
        boolean others = value.chars().anyMatch(SecretValue::isStrong);
        if (!letters) {
            return others ? Likelihood.LIKELY : null;
        }
        if (isWordsAndNumbers(value)) {
            return others && assignment.quoted() ? Likelihood.POSSIBLE : null;
        }
        if (others) {
            return Likelihood.VERY_LIKELY;
        }
        if (Randomness.wordness(value) <= READABLE) {
            return Likelihood.LIKELY;
        }
        return assignment.quoted() && assignment.sign() == '=' && isPlainWord(value) ? Likelihood.POSSIBLE : null;
    }

    /** Small letters only, as long as a password and no longer. */
    private static boolean isPlainWord(String value) {
        return value.length() >= SHORTEST_READABLE
                && value.length() <= LONGEST_READABLE
                && value.chars().allMatch(c -> c >= 'a' && c <= 'z')
                && !Placeholder.isNoun(value);
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
        if (entropy < needed - (value.length() < LONG_TOKEN || hexadecimal ? SLACK : 0)) {
            return null;
        }
        if (hexadecimal && value.length() == UUID_LENGTH && value.indexOf('-') == 8) {
            return Likelihood.POSSIBLE;
        }
        return value.length() >= LONG_TOKEN ? Likelihood.VERY_LIKELY : Likelihood.LIKELY;
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
