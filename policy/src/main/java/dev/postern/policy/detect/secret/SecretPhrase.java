package dev.postern.policy.detect.secret;

import dev.postern.policy.detect.scan.CharacterClass;
import dev.postern.policy.detect.scan.Window;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Words after which a secret stands without a sign: {@code Bearer}, {@code --password}, {@code the password is}, {@code
 * password "…"}.
 *
 * @param key what they say about the value
 * @param form how they say it
 */
record SecretPhrase(SecretKey key, Form form) {
    /** How words announce a secret. */
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
    private static final int LONGEST_WORD = 20;
    private static final int LONGEST_SENTENCE = 60;
    private static final int ENDINGS = 0x400;
    private static final int BITS = 5;
    private static final String AUTHORIZATION = "authorization";
    private static final String[] VERBS = words("is ist lautet est es \u00e9 \u00e8 was war sera lautete");
    private static final String[] SCHEMES = words("bearer basic token apikey key geniekey ssws");
    private static final String[] NAMES = words(
            "password passwort passwd passphrase pwd kennwort contrase\u00f1a passe "
                    + "apikey secret token pass key api_key secret_key auth_token access_token senha api-key auth-token api-token");

    /** The words by their last two letters. */
    private static final String[][] BY_ENDING = byEnding();

    private static String[] words(String words) {
        return words.split(" ", -1);
    }

    private static String[][] byEnding() {
        String[][] byEnding = new String[ENDINGS][];
        for (String[] list : new String[][] {VERBS, SCHEMES, NAMES}) {
            for (String word : list) {
                int slot =
                        slot(word.length() < 2 ? ' ' : word.charAt(word.length() - 2), word.charAt(word.length() - 1));
                String[] there = byEnding[slot] == null ? new String[0] : byEnding[slot];
                String[] more = Arrays.copyOf(there, there.length + 1);
                more[there.length] = word;
                byEnding[slot] = more;
            }
        }
        return byEnding;
    }

    private static int slot(int before, int last) {
        return (before & 0x1f) << BITS | (last & 0x1f);
    }

    /**
     * What the words that end before {@code end} say about the value after them, or null. A word of prose is no value, so
     * that the words before it need not be read.
     */
    static @Nullable SecretPhrase before(Window text, int end, int start) {
        String[] candidates = BY_ENDING[slot(text.at(end - 2), text.at(end - 1))];
        String word = candidates == null ? null : word(text, end, candidates);
        if (word == null || isProse(text, start)) {
            return null;
        }
        if (contains(VERBS, word)) {
            SecretKey key = SecretKey.within(sentence(text, end));
            return key == null ? null : new SecretPhrase(key, Form.SENTENCE);
        }
        SecretPhrase scheme = contains(SCHEMES, word) ? scheme(text, end, word) : null;
        return scheme != null || !contains(NAMES, word) ? scheme : name(text, end);
    }

    private static @Nullable String word(Window text, int end, String[] candidates) {
        for (String word : candidates) {
            int start = end - word.length();
            if (text.isAt(start, word) && !CharacterClass.isWord(text.at(start - 1))) {
                return word;
            }
        }
        return null;
    }

    /** Whether a word of prose stands there: letters, and then a blank or the mark of a sentence. */
    private static boolean isProse(Window text, int start) {
        int place = start;
        while (place < start + LONGEST_WORD && Alphabet.LETTER.has(text.at(place))) {
            place++;
        }
        int unit = text.at(place);
        return unit <= ' ' || (",.;:".indexOf(unit) >= 0 && text.at(place + 1) <= ' ');
    }

    private static boolean contains(String[] words, String word) {
        return Arrays.asList(words).contains(word);
    }

    /** The scheme of a credential behind the name of a header; {@code Bearer} and {@code Basic} say enough alone. */
    private static @Nullable SecretPhrase scheme(Window text, int end, String word) {
        int start = end - word.length();
        while (start > end - LONGEST_OPTION && Alphabet.NAME.has(text.at(start - 1))) {
            start--;
        }
        int place = start;
        while (place > start - 2 && (text.at(place - 1) == ' ' || text.at(place - 1) == '"')) {
            place--;
        }
        boolean header = text.at(place - 1) == ':' || text.at(place - 1) == '=';
        boolean named = header && text.isAt(place - 1 - AUTHORIZATION.length(), AUTHORIZATION);
        boolean alone = start == end - word.length() && (word.equals("bearer") || word.equals("basic"));
        return named || alone ? new SecretPhrase(SecretKey.TOKEN, Form.SCHEME) : null;
    }

    private static String sentence(Window text, int end) {
        int from = end;
        while (from > end - LONGEST_SENTENCE && isSentenceUnit(text.at(from - 1))) {
            from--;
        }
        return text.slice(from, end);
    }

    private static boolean isSentenceUnit(int unit) {
        return unit >= ' ' && ".!?:;=|".indexOf(unit) < 0;
    }

    private static @Nullable SecretPhrase name(Window text, int end) {
        int start = end;
        while (start > end - LONGEST_OPTION && (Alphabet.NAME.has(text.at(start - 1)) || text.at(start - 1) > 0x80)) {
            start--;
        }
        boolean option = text.at(start) == '-' && text.at(start + 1) == '-';
        if (!option && text.isAt(start, "pass") && end - start <= "passe".length()) {
            boolean french = text.isAt(start - "mot de ".length(), "mot de ") && end - start == "passe".length();
            return french ? new SecretPhrase(SecretKey.PASSWORD, Form.NAME) : null;
        }
        SecretKey key = SecretKey.of(text.slice(start, end));
        if (key == null || (key == SecretKey.KEY && !option)) {
            return null;
        }
        return new SecretPhrase(key, option ? Form.OPTION : Form.NAME);
    }
}
