package dev.postern.policy.detect.contact;

import dev.postern.policy.detect.Likelihood;
import dev.postern.policy.detect.contact.NumberingPlans.Standing;
import dev.postern.policy.detect.context.Mention;
import dev.postern.policy.detect.digits.Lookalikes;
import dev.postern.policy.detect.scan.Anchor;
import dev.postern.policy.detect.scan.Glyphs;
import dev.postern.policy.detect.scan.Kind;
import dev.postern.policy.detect.scan.Match;
import dev.postern.policy.detect.scan.SingleMatcher;
import dev.postern.policy.detect.scan.Window;
import org.jspecify.annotations.Nullable;

/**
 * PHONE: numbers of any country, international (ITU-T E.164, E.123) and national, with an extension. What has the shape
 * of a phone number or stands by a word for one is checked against the national numbering plans.
 */
final class PhoneMatcher implements SingleMatcher {
    private static final Kind KIND = Kind.builtIn("PHONE");
    private static final int LONGEST_COUNTRY_CODE = 3;

    @Override
    public Kind kind() {
        return KIND;
    }

    @Override
    public Anchor anchor() {
        return Anchor.of("+(").or(Anchor.digits()).atWordStart();
    }

    @Override
    public @Nullable Match match(Window text, int start) {
        if (!begins(text, start)) {
            return null;
        }
        PhoneShape shape = PhoneShape.read(text, start);
        if (shape == null || shape.looksLikeSomethingElse() || isPartOfRow(text, start, shape)) {
            return null;
        }
        Mention name = PhoneWords.naming(text, start, shape);
        if (name == null && !shape.isDistinct()) {
            return PhoneWords.speakAgainst(text, start) ? null : bare(text, start, shape);
        }
        Standing standing = NumberingPlans.of(shape);
        while (standing == Standing.UNKNOWN && shape.isInternational() && shape.dropLastGroup()) {
            standing = NumberingPlans.of(shape);
        }
        if (standing == Standing.UNKNOWN && shape.mayLackPlus()) {
            standing = NumberingPlans.international(shape.number());
        }
        Likelihood likelihood = likelihood(shape, standing, name != null);
        if (likelihood == null) {
            return null;
        }
        if (name == null && !shape.hasPlus() && PhoneWords.speakAgainst(text, start)) {
            likelihood = Likelihood.UNLIKELY;
        }
        Match match = new Match(PhoneExtension.end(text, shape.end()), likelihood, why(shape, standing, name));
        return standing == Standing.VALID ? match.orLikelyInList() : match;
    }

    /** A number in one piece that nothing speaks for but its 0 and a numbering plan. */
    private static @Nullable Match bare(Window text, int start, PhoneShape shape) {
        if (!shape.isBareTrunkNumber()
                || !NumberingPlans.hasTrunkNumber(shape.number())
                || Lookalikes.isPartOfToken(text, start, shape.end())) {
            return null;
        }
        return new Match(shape.end(), Likelihood.POSSIBLE, "Digits with a trunk prefix that a numbering plan has.");
    }

    private static @Nullable Likelihood likelihood(PhoneShape shape, Standing standing, boolean named) {
        boolean clear = shape.isInternational() || shape.isNorthAmerican();
        return switch (standing) {
            case VALID -> {
                if (shape.isInternational() || (clear && named)) {
                    yield Likelihood.VERY_LIKELY;
                }
                yield clear || named ? Likelihood.LIKELY : Likelihood.POSSIBLE;
            }
            case POSSIBLE -> named ? Likelihood.LIKELY : Likelihood.POSSIBLE;
            case UNKNOWN -> named && (shape.isDistinct() || shape.isThreeThreeFour()) ? Likelihood.POSSIBLE : null;
        };
    }

    private static String why(PhoneShape shape, Standing standing, @Nullable Mention name) {
        String form = shape.isInternational() ? "International number" : "National number";
        String plan = switch (standing) {
            case VALID -> " of a numbering plan";
            case POSSIBLE -> " of a possible length";
            case UNKNOWN -> " by its grouping";
        };
        String fiction = shape.isFictional() ? ", of a range kept for examples" : "";
        return form + plan + fiction + (name == null ? "." : ", " + name.phrase() + ".");
    }

    /** Whether the digits go on what stands before the last space. */
    private static boolean isPartOfRow(Window text, int start, PhoneShape shape) {
        int before = text.codePointBefore(start);
        if (!Glyphs.isSpace(before) || text.at(start) == '+') {
            return false;
        }
        int place = start - Character.charCount(before);
        int digits = 0;
        while (digits <= LONGEST_COUNTRY_CODE && text.digitAt(place - 1) >= 0) {
            place--;
            digits++;
        }
        boolean countryCode = digits > 0 && digits <= LONGEST_COUNTRY_CODE;
        boolean anew = text.at(start) == '(' || !shape.isSpaced() || shape.isInternational();
        return countryCode || text.at(place - 1) == ')' || (digits > 0 && !anew);
    }

    /** Whether nothing before belongs to the same number or makes it part of an identifier. */
    private static boolean begins(Window text, int start) {
        int unit = text.at(start);
        if (unit >= 0x80 && unit != '\uff0b' && Glyphs.digit(text.codePointAt(start)) < 0) {
            return false;
        }
        int before = text.codePointBefore(start);
        if (text.isInsideWord(start) || before == '+' || before == '_') {
            return false;
        }
        if (unit == '+' || unit == '\uff0b') {
            return true;
        }
        if (before == '(') {
            return text.at(start - 2) != '+' && !isClosedAfterDigits(text, start);
        }
        boolean list = before == ','
                && (text.digitAt(start - 2) < 0 || text.surroundings().column(start) != null);
        boolean joins = before == '-' || before == '.' || before == '/' || (before == ',' && !list) || before == ')';
        boolean joined = joins
                ? text.isWordAt(start - 2) || text.at(start - 2) == ')'
                : before == ':' && text.digitAt(start - 2) >= 0;
        return !joined && "#$€£".indexOf(before) < 0;
    }

    private static boolean isClosedAfterDigits(Window text, int start) {
        int place = start;
        while (place < start + PhoneShape.LONGEST_AREA && text.digitAt(place) >= 0) {
            place++;
        }
        return text.at(place) == ')';
    }
}
