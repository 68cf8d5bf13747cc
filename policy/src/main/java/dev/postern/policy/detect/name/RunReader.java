package dev.postern.policy.detect.name;

import dev.postern.policy.detect.scan.CharacterClass;
import dev.postern.policy.detect.scan.Window;
import org.jspecify.annotations.Nullable;

/** Finds the run of words around a place: looks back for its context and ahead to one token after its end. */
final class RunReader {
    private static final int BEFORE = 96;
    private static final int QUIET_WORDS = 3;
    private static final int MOST_TOKENS = 12;
    private static final int MOST_SMALL = 3;

    private static final int NO_START = WordClass.FUNCTION.bit() | WordClass.CALENDAR.bit();
    private static final int NAMES = WordClass.GIVEN.bit()
            | WordClass.SURNAME.bit()
            | WordClass.CITY.bit()
            | WordClass.REGION.bit()
            | WordClass.COUNTRY.bit()
            | WordClass.BRAND.bit();

    private final Tokeniser tokeniser;
    private final Tokens tokens;
    private final int token;
    private final @Nullable Run run;

    /** Reads around the word that begins at {@code start}. */
    RunReader(Window text, Lexicon lexicon, int start) {
        tokeniser = new Tokeniser(text, lexicon, contextStart(text, start));
        tokens = tokeniser.tokens();
        boolean more = true;
        while (more && tokeniser.place() <= start) {
            more = tokeniser.next();
        }
        token = tokens.at(start);
        run = token < 0 ? null : tokens.shape(token) == Shape.SMALL ? small() : capital();
    }

    Tokens tokens() {
        return tokens;
    }

    /** Index of the token at the place. */
    int token() {
        return token;
    }

    /** The run the token is in, or null where no name has such a word. */
    @Nullable
    Run run() {
        return run;
    }

    private static int contextStart(Window text, int start) {
        int place = start;
        int quiet = 0;
        while (start - place < BEFORE) {
            int c = text.at(place - 1);
            if (c == Window.END) {
                return place;
            }
            boolean word = CharacterClass.isWord(c);
            place--;
            if (word && !CharacterClass.isWord(text.at(place - 1))) {
                quiet = Letters.isLatin(c) && Character.isUpperCase(c) ? 0 : quiet + 1;
                if (quiet == QUIET_WORDS) {
                    return place;
                }
            }
        }
        while (place < start && CharacterClass.isWord(text.at(place))) {
            place++;
        }
        return place;
    }

    private @Nullable Run capital() {
        for (int first = 0; first <= token; first++) {
            if (canStart(first)) {
                int last = extend(first);
                if (last >= token) {
                    return new Run(first, last);
                }
                first = last;
            }
        }
        return null;
    }

    private @Nullable Run small() {
        int last = token;
        while (last - token < MOST_SMALL && tokeniser.reaches(last + 1) && goesOnSmall(last + 1)) {
            last++;
        }
        return new Run(token, last);
    }

    private boolean goesOnSmall(int next) {
        return tokens.shape(next) == Shape.SMALL
                && tokens.gap(next) == 1
                && (tokens.classes(next) & NAMES) != 0
                && (tokens.classes(next) & NO_START) == 0;
    }

    private boolean canStart(int at) {
        if (!tokens.shape(at).isCapital()) {
            return false;
        }
        boolean grammar = (tokens.classes(at) & NO_START) != 0 && (tokens.classes(at) & NAMES) == 0;
        return !grammar || (tokens.shape(at) == Shape.INITIAL && tokeniser.reaches(at + 1) && isAttached(at + 1, '.'));
    }

    private boolean isAttached(int at, char mark) {
        return tokens.isMark(at, mark) && tokens.gap(at) == 0;
    }

    /** The last token of the run that begins with {@code first}. */
    private int extend(int first) {
        int last = first;
        while (last - first < MOST_TOKENS) {
            int next = follows(last);
            if (next == last) {
                return last;
            }
            last = next;
        }
        return last;
    }

    /** The next capitalised word of a run after {@code last}, over what may join the two; {@code last} where it ends. */
    private int follows(int last) {
        int next = last + 1;
        if (!tokeniser.reaches(next)) {
            return last;
        }
        if (isAttached(next, '.') && isAbbreviation(last)) {
            return tokeniser.reaches(next + 1) && tokens.gap(next + 1) <= 1 && canStart(next + 1) ? next + 1 : next;
        }
        if (isAttached(next, ',')) {
            return tokeniser.reaches(next + 1) && isLegal(next + 1) ? next + 1 : last;
        }
        if (tokens.gap(next) > 1) {
            return last;
        }
        if (canStart(next)) {
            return tokens.gap(next) == 1 || tokens.shape(last) == Shape.MARK || isElision(last) ? next : last;
        }
        boolean joins = isJoiner(next);
        if (!joins || !tokeniser.reaches(next + 1) || tokens.gap(next + 1) > 1) {
            return last;
        }
        if (canStart(next + 1)) {
            return next + 1;
        }
        boolean second = isJoiner(next + 1) && tokeniser.reaches(next + 2) && tokens.gap(next + 2) <= 1;
        return second && canStart(next + 2) ? next + 2 : last;
    }

    private boolean isAbbreviation(int at) {
        return tokens.shape(at) == Shape.INITIAL
                || (tokens.length(at) <= 5
                        && (tokens.classes(at)
                                        & (WordClass.TITLE.bit() | WordClass.LEGAL.bit() | WordClass.PLACE_WORD.bit()))
                                != 0);
    }

    private boolean isLegal(int at) {
        return tokens.gap(at) <= 1
                && tokens.is(at, WordClass.LEGAL)
                && tokens.shape(at).isCapital();
    }

    private boolean isElision(int at) {
        return tokens.shape(at) == Shape.SMALL;
    }

    /** A particle inside a name or an ampersand. "And" joins nouns far more often than the parts of one name. */
    private boolean isJoiner(int at) {
        boolean particle = tokens.shape(at) == Shape.SMALL && tokens.is(at, WordClass.PARTICLE);
        return (particle && !tokens.isAnd(at)) || tokens.isMark(at, '&');
    }
}
