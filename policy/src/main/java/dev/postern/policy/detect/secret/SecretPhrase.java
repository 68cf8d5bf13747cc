package dev.postern.policy.detect.secret;

import dev.postern.policy.detect.scan.CharacterClass;
import dev.postern.policy.detect.scan.Window;
import org.jspecify.annotations.Nullable;

/**
 * Words after which a secret stands without a sign: {@code Bearer}, {@code --password}, {@code the password is}, {@code
 * password "…"}.
 *
 * @param key what they say about the value
 * @param form how they say it
 */
record SecretPhrase(SecretKey key, Form form) {
    /** How words announce a secret; the weaker they are, the more the value has to show. */
    enum Form {
        /** The scheme of an HTTP credential: {@code Authorization: Bearer}. */
        SCHEME,
        /** An option of a command: {@code --password}. */
        OPTION,
        /** A sentence: {@code the password is}. */
        SENTENCE,
        /** The bare name: {@code password}. */
        NAME
    }

    private static final int LONGEST_OPTION = 32;
    private static final int LONGEST_SENTENCE = 60;
    private static final String[] VERBS = {
        "is", "ist", "lautet", "est", "es", "\u00e9", "\u00e8", "to", "be", "was", "war"
    };
    private static final String[] SCHEMES = {"bearer", "basic", "token", "apikey", "key", "geniekey", "sswsskey", "ssws"
    };
    private static final String[] NAMES = {
        "password",
        "passwort",
        "passwd",
        "passphrase",
        "pwd",
        "kennwort",
        "contrase\u00f1a",
        "passe",
        "apikey",
        "secret",
        "token",
        "pass",
        "key",
        "api_key",
        "secret_key",
        "auth_token",
        "access_token",
        "senha"
    };

    /** What the words that end before {@code end} say about the value after them, or null. */
    static @Nullable SecretPhrase before(Window text, int end) {
        if (!mayAnnounce(text, end)) {
            return null;
        }
        if (isAny(text, end, SCHEMES)) {
            SecretPhrase scheme = scheme(text, end);
            if (scheme != null) {
                return scheme;
            }
        }
        if (isAny(text, end, VERBS)) {
            SecretKey key = SecretKey.within(sentence(text, end));
            return key == null ? null : new SecretPhrase(key, Form.SENTENCE);
        }
        return isAny(text, end, NAMES) ? name(text, end) : null;
    }

    /** Whether the last two letters end one of the words; quicker than comparing them all. */
    private static boolean mayAnnounce(Window text, int end) {
        int last = text.at(end - 1);
        int other = text.at(end - 2) | 0x20;
        return switch (last | 0x20) {
            case 's' -> other == 'i' || other == 'e' || other == 'a' || other == 's' || other == 'w';
            case 't' -> other == 's' || other == 'e' || other == 'r';
            case 'r' -> other == 'e' || other == 'a';
            case 'c' -> other == 'i';
            case 'n' -> other == 'e';
            case 'y' -> other == 'e';
            case 'd' -> other == 'r' || other == 'w';
            case 'e' -> other == 'b' || other == 's';
            case 'o' -> other == 't';
            case 'a' -> other == '\u00f1' || other == 'h';
            case '\u00e9', '\u00e8' -> true;
            default -> false;
        };
    }

    private static boolean isAny(Window text, int end, String[] words) {
        for (String word : words) {
            int start = end - word.length();
            if ((text.at(end - 1) | 0x20) == word.charAt(word.length() - 1)
                    && text.isAt(start, word)
                    && !CharacterClass.isWord(text.at(start - 1))) {
                return true;
            }
        }
        return false;
    }

    /** The scheme of a credential behind the name of a header; {@code Bearer} and {@code Basic} say enough alone. */
    private static @Nullable SecretPhrase scheme(Window text, int end) {
        int start = end;
        while (start > end - LONGEST_OPTION && Alphabet.NAME.has(text.at(start - 1))) {
            start--;
        }
        int place = start;
        while (place > start - 2 && (text.at(place - 1) == ' ' || text.at(place - 1) == '"')) {
            place--;
        }
        boolean header = text.at(place - 1) == ':' || text.at(place - 1) == '=';
        boolean named = header && text.isAt(place - 1 - "authorization".length(), "authorization");
        boolean alone = text.isAt(start, "bearer") && start + "bearer".length() == end;
        boolean basic = text.isAt(start, "basic") && start + "basic".length() == end;
        return named || alone || basic ? new SecretPhrase(SecretKey.TOKEN, Form.SCHEME) : null;
    }

    private static String sentence(Window text, int end) {
        int from = end;
        while (from > end - LONGEST_SENTENCE && isSentenceUnit(text.at(from - 1))) {
            from--;
        }
        return text.slice(from, end);
    }

    private static boolean isSentenceUnit(int unit) {
        return unit != Window.END && unit >= ' ' && ".!?:;=|".indexOf(unit) < 0;
    }

    private static @Nullable SecretPhrase name(Window text, int end) {
        int start = end;
        while (start > end - LONGEST_OPTION && (Alphabet.NAME.has(text.at(start - 1)) || text.at(start - 1) > 0x80)) {
            start--;
        }
        boolean option = text.at(start) == '-' && text.at(start + 1) == '-';
        if (!option && text.isAt(start, "passe")) {
            return text.isAt(start - 7, "mot de ") ? new SecretPhrase(SecretKey.PASSWORD, Form.NAME) : null;
        }
        SecretKey key = SecretKey.of(text.slice(start, end));
        if (key == null || (key == SecretKey.KEY && !option)) {
            return null;
        }
        return new SecretPhrase(key, option ? Form.OPTION : Form.NAME);
    }
}
