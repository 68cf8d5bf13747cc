package dev.postern.policy.detect.name;

import dev.postern.policy.detect.Likelihood;
import dev.postern.policy.detect.scan.Anchor;
import dev.postern.policy.detect.scan.CharacterClass;
import dev.postern.policy.detect.scan.Kind;
import dev.postern.policy.detect.scan.Match;
import dev.postern.policy.detect.scan.SingleMatcher;
import dev.postern.policy.detect.scan.Window;
import org.jspecify.annotations.Nullable;

/**
 * Finds street addresses: a house number and a street in the order of the country, with what follows up to the country.
 * A street without a number is reported too, but not as sure.
 */
final class StreetAddressMatcher implements SingleMatcher {
    private static final Kind KIND = Kind.builtIn("STREET_ADDRESS");
    private static final Anchor ANCHOR = Anchor.letters().or(Anchor.digits()).atWordStart();

    /** How far before a name an address is looked for that the name is part of. */
    private static final int BEFORE = 96;

    private final Lexicon lexicon;

    StreetAddressMatcher(Lexicon lexicon) {
        this.lexicon = lexicon;
    }

    @Override
    public Kind kind() {
        return KIND;
    }

    @Override
    public Anchor anchor() {
        return ANCHOR;
    }

    @Override
    public @Nullable Match match(Window text, int start) {
        if (!mayStart(text, start)) {
            return null;
        }
        StreetReader reader = new StreetReader(text, lexicon, start);
        StreetReader.Street street = reader.read();
        if (street == null || (!street.numbered() && followsCapital(text, start))) {
            return null;
        }
        int next = new AddressTail(reader.tokeniser()).end(street.next());
        Tokens tokens = reader.tokeniser().tokens();
        int last = next - 1;
        while (tokens.isMark(last, '.') || tokens.isBreak(last)) {
            last--;
        }
        boolean goesOn = next > street.next();
        String why = street.numbered()
                ? "A house number and a street" + (goesOn ? ", with what follows in an address." : ".")
                : "The name of a street.";
        return new Match(tokens.end(last), street.likelihood(), why);
    }

    private static boolean mayStart(Window text, int start) {
        int first = text.at(start);
        int before = text.at(start - 1);
        boolean attached = before != Window.END && ".,:/\\$_@=#%+-&'\u2019\u20ac\u00a3".indexOf(before) >= 0;
        if (first >= 'a' && first <= 'z' && !StreetWords.mayBegin(first, text.at(start + 1))) {
            return false;
        }
        if (first >= '0' && first <= '9') {
            boolean free = !attached || (before == ':' && !CharacterClass.isWord(text.at(start - 2)));
            return free && !goesOnYears(text, start);
        }
        return Letters.isLatin(first)
                && !followsNumber(text, start)
                && (!attached
                        || before == ':'
                        || before == '='
                        || (before == '\'' && !CharacterClass.isWord(text.at(start - 2))));
    }

    /** Whether a year stands here in a row of years, or with a range of years behind: the owner's name follows. */
    private static boolean goesOnYears(Window text, int start) {
        boolean year = (text.isAt(start, "19") || text.isAt(start, "20")) && text.digitAt(start + 3) >= 0;
        int sign = text.at(start + 4);
        boolean more = (sign == '-' || sign == ',') && text.digitAt(sign == '-' ? start + 5 : start + 6) >= 0;
        return year
                && (more || (text.at(start - 1) == ' ' && text.at(start - 2) == ',' && text.digitAt(start - 3) >= 0));
    }

    /** A street after a number is read from the number on. */
    private static boolean followsNumber(Window text, int start) {
        int place = text.at(start - 1) == ' ' ? start - 2 : start;
        int last = text.at(text.at(place) == ',' ? place - 1 : place);
        return place < start && last >= '0' && last <= '9';
    }

    private static boolean followsCapital(Window text, int start) {
        int place = start - 1;
        if (text.at(place) != ' ') {
            return false;
        }
        while (start - place < 24 && CharacterClass.isWord(text.at(place - 1))) {
            place--;
        }
        int first = text.at(place);
        return (first >= '0' && first <= '9') || (first >= 'A' && first <= 'Z' && start - place > 4);
    }

    /** Whether an address that begins at a place or before it goes on to {@code end} at least. */
    boolean covers(Window text, int start, int end) {
        for (int place = start; place >= start - BEFORE && text.at(place) != Window.END; place--) {
            boolean wordStart = CharacterClass.isWord(text.at(place)) && !CharacterClass.isWord(text.at(place - 1));
            if (wordStart) {
                Match match = match(text, place);
                if (match != null && match.end() >= end && match.likelihood().compareTo(Likelihood.POSSIBLE) >= 0) {
                    return true;
                }
            }
        }
        return false;
    }
}
