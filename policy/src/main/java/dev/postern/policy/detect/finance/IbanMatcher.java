package dev.postern.policy.detect.finance;

import dev.postern.policy.detect.Likelihood;
import dev.postern.policy.detect.check.IbanStructure;
import dev.postern.policy.detect.scan.Anchor;
import dev.postern.policy.detect.scan.CharacterClass;
import dev.postern.policy.detect.scan.Glyphs;
import dev.postern.policy.detect.scan.Kind;
import dev.postern.policy.detect.scan.Match;
import dev.postern.policy.detect.scan.SingleMatcher;
import dev.postern.policy.detect.scan.Window;
import org.jspecify.annotations.Nullable;

/**
 * IBAN: country, check digits and an account number of the length and structure registered for the country (ISO 13616-1),
 * in any case and however grouped. Glued to a word before it, only one that begins with capitals is found.
 */
final class IbanMatcher implements SingleMatcher {
    private static final Kind KIND = Kind.builtIn("IBAN");
    private static final int LONGEST_GAP = 8;

    private final boolean insideWords;

    /** @param insideWords whether to look at capitals inside words instead of at the beginnings of words */
    IbanMatcher(boolean insideWords) {
        this.insideWords = insideWords;
    }

    @Override
    public Kind kind() {
        return KIND;
    }

    @Override
    public boolean beginsWithPlainWord() {
        return false;
    }

    @Override
    public Anchor anchor() {
        return insideWords
                ? Anchor.of("ABCDEFGHIJKLMNOPQRSTUVWXYZ")
                : Anchor.letters().atWordStart();
    }

    @Override
    public @Nullable Match match(Window text, int start) {
        if (!mayBegin(text, start) || text.isInsideWord(start) != insideWords) {
            return null;
        }
        Reading reading = new Reading(text, start);
        char first = reading.next();
        char second = reading.next();
        if (first < 'A' || second < 'A') {
            return null;
        }
        IbanStructure structure = IbanStructure.of(new String(new char[] {first, second}));
        if (structure == null || !reading.fits(structure)) {
            return null;
        }
        return new Match(
                reading.place,
                Likelihood.VERY_LIKELY,
                "Country, length and structure of a registered account number, ISO 7064 check holds.");
    }

    /** Two letters and a digit in a row, or something that has to be looked at closely. */
    private boolean mayBegin(Window text, int start) {
        int first = text.at(start);
        int second = text.at(start + 1);
        if (first < 0x80 && second >= 'A' && second < 0x80) {
            return IbanStructure.isCountry(first, second) && leadsToDigit(text, start + 2);
        }
        return Glyphs.letter(text.codePointAt(start)) >= 0 && !insideWords;
    }

    /** Whether the next ASCII letter or digit is a digit; what is beyond ASCII has to be looked at closely. */
    private static boolean leadsToDigit(Window text, int from) {
        for (int place = from; place - from <= LONGEST_GAP; place++) {
            int unit = text.at(place);
            if (unit >= 0x80 || (unit >= '0' && unit <= '9')) {
                return true;
            }
            if (unit == Window.END || (unit >= 'A' && CharacterClass.isWord(unit))) {
                return unit == 'n' || unit == 'r' || unit == 't';
            }
        }
        return false;
    }

    /** Reads letters and digits over what parts them. */
    private static final class Reading {
        private static final char NOTHING = 0;

        private final Window text;
        private int place;

        Reading(Window text, int start) {
            this.text = text;
            this.place = start;
        }

        /** The next letter in upper case or digit, or 0 where another character stands. */
        char next() {
            int ahead = place;
            while (ahead - place <= LONGEST_GAP) {
                int codePoint = text.codePointAt(ahead);
                int letter = Glyphs.letter(codePoint);
                int digit = letter >= 0 ? -1 : Glyphs.digit(codePoint);
                if (letter >= 0 || digit >= 0) {
                    place = ahead + Character.charCount(codePoint);
                    return (char) (letter >= 0 ? letter : '0' + digit);
                }
                if (codePoint == '\\' && CharacterClass.isEscape('\\', text.at(ahead + 1))) {
                    ahead++;
                } else if (!Glyphs.partsGroups(codePoint) && !Glyphs.isInvisible(codePoint)) {
                    return NOTHING;
                }
                ahead += Character.charCount(codePoint);
            }
            return NOTHING;
        }

        /** Whether the rest is as the country has it, no letter or digit more of the same kind follows, and it checks. */
        boolean fits(IbanStructure structure) {
            StringBuilder iban = new StringBuilder(structure.length()).append(structure.country());
            while (iban.length() < structure.length()) {
                char character = next();
                if (character == NOTHING || !structure.allows(iban.length(), character)) {
                    return false;
                }
                iban.append(character);
            }
            boolean endsInDigit = iban.charAt(iban.length() - 1) < 'A';
            int after = text.codePointAt(place);
            boolean goesOn = endsInDigit ? Glyphs.digit(after) >= 0 : Glyphs.letter(after) >= 0;
            return !goesOn && structure.checks(iban.toString());
        }
    }
}
