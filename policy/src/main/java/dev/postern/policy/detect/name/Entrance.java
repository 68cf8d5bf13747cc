package dev.postern.policy.detect.name;

import dev.postern.policy.detect.scan.CharacterClass;
import dev.postern.policy.detect.scan.Window;
import java.util.Arrays;
import java.util.stream.Stream;

/** Whether a name can begin at a place at all: told from one word, before anything else is read. */
final class Entrance {
    private static final int LONGEST_BEFORE = 8;
    private static final int SHORTEST_SMALL = 4;

    /** Words after which a name is looked for in small letters too. */
    private static final int[] INTRODUCERS = hashes(
            "is am i'm im name named called hi hey dear hello mr mrs ms dr from in to "
                    + "near with by for contact ask tell meet bin heiße heisse aus suis m'appelle soy llamo sono chiamo");

    /** What stands before a credential in the header of a request (RFC 9110) reads like a given name. */
    private static final int[] SCHEMES = hashes("bearer basic digest authorization");

    private static final int CLOSED = WordClass.FUNCTION.bit() | WordClass.CALENDAR.bit();
    private static final int PERSON = WordClass.GIVEN.bit();
    private static final int PLACE = WordClass.CITY.bit() | WordClass.COUNTRY.bit();
    private static final int NAMES =
            PERSON | PLACE | WordClass.SURNAME.bit() | WordClass.REGION.bit() | WordClass.BRAND.bit();

    private Entrance() {}

    static boolean isOpen(Window text, int start, Lexicon lexicon) {
        int first = text.at(start);
        if (!Letters.isLatin(first) || continuesWord(text, start)) {
            return false;
        }
        return Character.isUpperCase(first)
                ? isOpenToCapital(text, start, lexicon)
                : isIntroduced(text, start, lexicon);
    }

    private static boolean continuesWord(Window text, int start) {
        int before = text.at(start - 1);
        return (before == '-' || before == '\'' || before == '\u2019' || before == '_')
                && CharacterClass.isWord(text.at(start - 2))
                && !isElision(text, start);
    }

    /** Whether a small word such as {@code d'} stands before, as in the French of {@code d'Orléans}. */
    private static boolean isElision(Window text, int start) {
        int letter = text.at(start - 2);
        return text.at(start - 1) != '-' && text.at(start - 1) != '_' && letter >= 'a' && letter <= 'z';
    }

    private static boolean isOpenToCapital(Window text, int start, Lexicon lexicon) {
        WordReader word = new WordReader(text, start);
        int classes = lexicon.classes(word.hash());
        Shape shape = word.shape();
        if (isAmong(SCHEMES, word.hash())) {
            return false;
        }
        return shape == Shape.INITIAL || shape == Shape.CAPITALS || (classes & CLOSED) == 0 || (classes & NAMES) != 0;
    }

    private static boolean isIntroduced(Window text, int start, Lexicon lexicon) {
        if (text.at(start - 1) != ' ') {
            return false;
        }
        int from = start - 1;
        while (start - from <= LONGEST_BEFORE + 1 && isWordUnit(text.at(from - 1))) {
            from--;
        }
        int hash = Letters.SEED;
        for (int place = from; place < start - 1; place++) {
            hash = Letters.step(hash, Letters.fold((char) text.at(place)));
        }
        if (!isAmong(INTRODUCERS, hash)) {
            return false;
        }
        WordReader word = new WordReader(text, start);
        int classes = lexicon.classes(word.hash());
        return word.shape() == Shape.SMALL
                && word.end() - start >= SHORTEST_SMALL
                && (classes & (PERSON | PLACE)) != 0
                && (classes & (CLOSED | WordClass.COMMON.bit() | WordClass.TECH.bit() | WordClass.PARTICLE.bit())) == 0;
    }

    private static int[] hashes(String words) {
        return Stream.of(words.split(" ", -1)).mapToInt(Letters::hash).sorted().toArray();
    }

    private static boolean isAmong(int[] sorted, int hash) {
        return Arrays.binarySearch(sorted, hash) >= 0;
    }

    private static boolean isWordUnit(int c) {
        return c == '\'' || (c != Window.END && CharacterClass.isWord(c));
    }
}
