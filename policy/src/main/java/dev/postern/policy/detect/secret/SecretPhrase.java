package dev.postern.policy.detect.secret;

import dev.postern.policy.detect.scan.Window;
import org.jspecify.annotations.Nullable;

/** Words after which a secret stands without a sign: {@code Bearer}, {@code --password}, {@code the password is}. */
final class SecretPhrase {
    private static final int LONGEST_OPTION = 32;
    private static final String[] VERBS = {"is", "ist", "lautet", "est", "es", "\u00e9", "\u00e8", "to"};
    private static final String[] OPTIONS = {"password", "passwd", "pwd", "pass", "token", "secret", "key"};

    private SecretPhrase() {}

    /** What the word that ends here says about the value after it, or null. */
    static @Nullable SecretKey before(Window text, int end) {
        return switch (text.at(end - 1) | 0x20) {
            case 'r' -> endsWith(text, end, "bearer") ? SecretKey.TOKEN : null;
            case 'c' -> endsWith(text, end, "basic") ? SecretKey.TOKEN : null;
            case 's', 't', 'o', '\u00e9', '\u00e8' -> {
                SecretKey key = verb(text, end);
                yield key == null ? option(text, end) : key;
            }
            case 'd', 'n', 'y' -> option(text, end);
            default -> null;
        };
    }

    private static @Nullable SecretKey verb(Window text, int end) {
        for (String verb : VERBS) {
            int start = end - verb.length();
            if (text.at(start - 1) == ' ' && text.isAt(start, verb)) {
                SecretKey key = SecretKey.before(text, start - 1);
                return key == SecretKey.KEY ? null : key;
            }
        }
        return null;
    }

    /** The name of a command line option such as {@code --api-token}. */
    private static @Nullable SecretKey option(Window text, int end) {
        for (String option : OPTIONS) {
            int start = end - option.length();
            if (text.at(start - 1) == '-' && text.isAt(start, option)) {
                return isLongOption(text, start, end) ? SecretKey.before(text, end) : null;
            }
        }
        return null;
    }

    private static boolean isLongOption(Window text, int start, int end) {
        int from = start;
        while (from > end - LONGEST_OPTION && (text.isWordAt(from - 1) || text.at(from - 1) == '-')) {
            from--;
        }
        return text.at(from) == '-' && text.at(from + 1) == '-';
    }

    private static boolean endsWith(Window text, int end, String lower) {
        return text.isAt(end - lower.length(), lower) && !text.isWordAt(end - lower.length() - 1);
    }
}
