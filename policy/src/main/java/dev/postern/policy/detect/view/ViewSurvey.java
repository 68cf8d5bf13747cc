package dev.postern.policy.detect.view;

import dev.postern.policy.detect.scan.Anchor;
import dev.postern.policy.detect.scan.Unwrapping;
import dev.postern.policy.detect.scan.Views;
import dev.postern.policy.detect.scan.Window;
import java.util.function.Consumer;

/**
 * Looks once along every word and tells which ways of writing may begin there. An ordinary word costs one look at each of
 * its letters and looks no further than the unit behind it. Immutable and thread-safe.
 */
public final class ViewSurvey implements Views {
    /** All ways of writing that Postern sees through. */
    public static final ViewSurvey ALL = new ViewSurvey(true);

    private static final ViewSurvey ENCODINGS = new ViewSurvey(false);

    private static final int LONGEST_PLAIN = Base64.PEEK;
    private static final int LONGEST = 64;

    private static final int LETTER = 1;
    private static final int DIGIT = 2;
    private static final int SIGN = 4;
    private static final int SHORT_NAME = 4;
    private static final int LONGEST_NUMBER_WORD = 12;
    private static final byte[] CLASSES = classes();

    private final boolean all;

    private ViewSurvey(boolean all) {
        this.all = all;
    }

    @Override
    public Anchor anchor() {
        return Anchor.letters().or(Anchor.of("0123456789+%\\&="));
    }

    @Override
    public Views inside(Unwrapping way) {
        return way.isEncoding() ? this : ENCODINGS;
    }

    @Override
    public void open(Window text, int place, Consumer<Unwrapping> found) {
        int first = text.at(place);
        int kind = kind(first);
        if (kind == 0) {
            if (Escape.mayBegin(first) && new Escape().opens(text, place)) {
                found.accept(new Escapes(place));
            }
            return;
        }
        if ((kind & SIGN) != 0 && first != '+') {
            return;
        }
        int run = text.run(place, place + LONGEST_PLAIN, CLASSES);
        if (run >> 3 == place + LONGEST_PLAIN && (run & SIGN) != 0) {
            run = text.run(place, place + LONGEST, CLASSES);
        }
        int end = run >> 3;
        int seen = run & 7;
        run(text, place, end, seen, found);
    }

    @Override
    public boolean mayBeginWithWord(Window text, int place, int end) {
        return !isPlainWord(text, place, end);
    }

    /** Whether letters between two places are a word of which nothing more is worth knowing: most of a text. */
    private static boolean isPlainWord(Window text, int place, int end) {
        int length = end - place;
        int behind = text.at(end);
        if (length < 2
                || length >= Base64.SHORTEST
                || behind == '\n'
                || (behind == ' ' && AtWords.mayBegin(text, end))) {
            return false;
        }
        int first = text.at(place);
        return !LookalikeDigits.mayBegin(first, text.at(place + 1))
                && (first >= 'a' || length > SHORT_NAME)
                && !NumberWord.mayBe(first, text.at(end - 1), length);
    }

    private void run(Window text, int place, int end, int seen, Consumer<Unwrapping> found) {
        int length = end - place;
        int behind = text.at(end);
        boolean whole = (length < Base64.SHORTEST && behind > '\r') || isWhole(text, place);
        if (length >= Base64.SHORTEST && whole) {
            Encodings.open(text, place, found);
        }
        if (!all) {
            if (Escape.mayBegin(behind)) {
                escapes(text, place, end, found);
            }
            return;
        }
        if (length >= Encodings.SHORTEST_TOKEN && whole && (seen & DIGIT) != 0) {
            Encodings.turn(text, place, found);
        }
        switch (behind) {
            case '@' -> address(text, place, end, found);
            case '\n', '\r' -> wrapped(text, place, end, whole ? seen : 0, found);
            case ' ', '(', '[', '{' -> atWords(text, end, found);
            default -> inside(text, place, end, found);
        }
        if (length <= 2 || ((seen & SIGN) != 0 && kind(text.at(place + 1)) == SIGN)) {
            shortRun(text, place, found);
        }
        if ((seen & DIGIT) != 0) {
            numbers(text, place, found);
        } else if (length <= LONGEST_NUMBER_WORD && mayEndWord(behind)) {
            words(text, place, end, found);
        }
    }

    /** Whether a token begins here, and not only its next part after a sign. */
    private static boolean isWhole(Window text, int place) {
        return kind(text.at(place - 1)) != SIGN || kind(text.at(place - 2)) == 0;
    }

    /** What begins at a place may go on behind the sign at {@code at} with escapes or mark-up inside. */
    private static void inside(Window text, int place, int at, Consumer<Unwrapping> found) {
        switch (text.at(at)) {
            case '%', '\\', '&', '=' -> escapes(text, place, at, found);
            case '*', '`', '~', '<', '_' -> markUp(text, place, at, found);
            default -> {}
        }
    }

    private static void escapes(Window text, int place, int at, Consumer<Unwrapping> found) {
        if (new Escape().opens(text, at)) {
            found.accept(new Escapes(at));
        } else if (text.at(at) == '=' && (text.at(at + 1) == '\n' || text.at(at + 1) == '\r')) {
            wrapped(text, place, at, SIGN, found);
        }
    }

    private static void markUp(Window text, int place, int at, Consumer<Unwrapping> found) {
        if (at > place && MarkUp.begin(text, at)) {
            found.accept(new MarkUp(at));
        }
    }

    /** An address so far: its other half may be written in another way, or it stands there backwards. */
    private static void address(Window text, int place, int at, Consumer<Unwrapping> found) {
        int end = at + 1;
        while (end < at + LONGEST && kind(text.at(end)) != 0) {
            end++;
        }
        if (text.at(end) == '\n' || text.at(end) == '\r') {
            wrapped(text, place, end, SIGN, found);
        } else {
            inside(text, place, end, found);
        }
        if (Backwards.beginsWithTopLevel(text, place)) {
            found.accept(new Reversed(end - place, false));
        }
    }

    private static void wrapped(Window text, int place, int at, int seen, Consumer<Unwrapping> found) {
        boolean token = (seen & (DIGIT | SIGN)) != 0 || at - place >= Encodings.SHORTEST_TOKEN;
        int next = at + 1;
        while (next < at + 3 && (text.at(next) == '\n' || text.at(next) == '\r')) {
            next++;
        }
        boolean goesOn = kind(text.at(next)) != 0 || text.at(next) == '@';
        if (goesOn && (token || text.at(next) == '@' || isAddress(text, place, at))) {
            found.accept(new Wrapped(place, false));
        }
    }

    private static boolean isAddress(Window text, int place, int at) {
        for (int i = place; i < at; i++) {
            if (text.at(i) == '@') {
                return true;
            }
        }
        return false;
    }

    private static void atWords(Window text, int at, Consumer<Unwrapping> found) {
        if (AtWords.begin(text, at)) {
            found.accept(new AtWords());
        }
    }

    private static void shortRun(Window text, int place, Consumer<Unwrapping> found) {
        Unwrapping spaced = Spaced.at(text, place);
        if (spaced != null) {
            found.accept(spaced);
        }
        Unwrapping hex = Hex.at(text, place);
        if (hex != null) {
            found.accept(hex);
        }
    }

    /** Behind a word, or in the middle of one that is no ASCII: fünf, zéro. */
    private static boolean mayEndWord(int unit) {
        return unit == ' ' || unit == '-' || unit == '\n' || unit == ',' || unit == '\u00fc' || unit == '\u00e9';
    }

    private static void numbers(Window text, int place, Consumer<Unwrapping> found) {
        groups(text, place, found);
        if (NumberWords.joins(text, place)) {
            found.accept(new NumberWords());
        }
        if (LookalikeDigits.begin(text, place)) {
            found.accept(new LookalikeDigits());
        }
        int length = Backwards.numberLength(text, place);
        if (length > 0) {
            found.accept(new Reversed(length, true));
        }
    }

    /** A number in groups may be written in another way from its second group on. */
    private static void groups(Window text, int place, Consumer<Unwrapping> found) {
        int end = place;
        while (end < place + LONGEST && isGroupUnit(text.at(end))) {
            end++;
        }
        if (text.at(end) != '\n' && text.at(end) != '\r') {
            inside(text, place, end, found);
        } else if (text.digitAt(end + 1) >= 0) {
            found.accept(new Wrapped(place, true));
        }
    }

    private static boolean isGroupUnit(int unit) {
        return unit == ' '
                || unit == '-'
                || unit == '('
                || unit == ')'
                || (kind(unit) & (DIGIT | SIGN)) != 0
                || (unit >= 'A' && unit <= 'Z');
    }

    private static void words(Window text, int place, int end, Consumer<Unwrapping> found) {
        boolean capital = end - place <= SHORT_NAME && text.at(end - 1) <= 'Z';
        if ((capital || text.at(end) > 'z' || NumberWord.mayBe(text.at(place), text.at(end - 1), end - place))
                && NumberWords.begin(text, place)) {
            found.accept(new NumberWords());
        } else if (LookalikeDigits.begin(text, place)) {
            found.accept(new LookalikeDigits());
        }
    }

    private static int kind(int unit) {
        return unit >= 0 && unit < CLASSES.length ? CLASSES[unit] : 0;
    }

    private static byte[] classes() {
        byte[] classes = new byte[0x80];
        for (char c = 0; c < classes.length; c++) {
            if (Character.isLetter(c)) {
                classes[c] = LETTER;
            } else if (Character.isDigit(c)) {
                classes[c] = DIGIT;
            } else if ("._+-/".indexOf(c) >= 0) {
                classes[c] = SIGN;
            }
        }
        return classes;
    }
}
