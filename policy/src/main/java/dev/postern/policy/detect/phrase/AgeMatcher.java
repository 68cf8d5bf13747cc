package dev.postern.policy.detect.phrase;

import dev.postern.policy.detect.Likelihood;
import dev.postern.policy.detect.context.Mention;
import dev.postern.policy.detect.context.Nearby;
import dev.postern.policy.detect.scan.Anchor;
import dev.postern.policy.detect.scan.Kind;
import dev.postern.policy.detect.scan.Match;
import dev.postern.policy.detect.scan.SingleMatcher;
import dev.postern.policy.detect.scan.Window;
import org.jspecify.annotations.Nullable;

/** AGE: a number with a unit of age ({@code 45 years old}, {@code 45-jährig}), or behind a word for it ({@code aged 45}). */
final class AgeMatcher implements SingleMatcher {
    private static final Kind KIND = Kind.builtIn("AGE");
    private static final int OLDEST = 120;
    private static final int MONTHS = 36;
    private static final int CLOSE = 2;
    private static final Nearby WORDS = Nearby.of(
            "age",
            "aged",
            " alter ",
            " alter von ",
            "âge",
            "âgé",
            "âgée",
            "agé",
            "agée",
            "edad",
            "età",
            "idade",
            "leeftijd",
            "ålder",
            "alder",
            "wiek",
            "возраст",
            "年齢",
            "年龄");
    /** Words before a number of years in languages in which the unit alone says nothing about a person. */
    private static final Nearby HAS = Nearby.of(
            "âgé de", "âgée de", "j ai", "il a", "elle a", "tiene", "tengo", "tenía", "edad", "de edad", "ha", "ho",
            "aveva", "tem", "tenho", "is", "ich bin", "er ist", "sie ist", "ist", "war", "wird", "ben", "мне", "ему",
            "ей");

    private static final Nearby LIMITS = Nearby.of("max age", "maxage", "min age", "average age");
    private static final Nearby PEOPLE = Nearby.of(
            "man",
            "woman",
            "male",
            "female",
            "boy",
            "girl",
            "patient",
            "mann",
            "frau",
            "patientin",
            "homme",
            "femme",
            "hombre",
            "mujer",
            "uomo",
            "donna");

    @Override
    public Kind kind() {
        return KIND;
    }

    @Override
    public Anchor anchor() {
        return Anchor.of("123456789").atWordStart();
    }

    @Override
    public @Nullable Match match(Window text, int start) {
        int digits = Place.digits(text, start, 3);
        int number = digits <= 3 ? Place.number(text, start, start + digits) : OLDEST + 1;
        int before = text.at(start - 1);
        if (number > OLDEST
                || before == '+'
                || (before == '-' && text.at(start - 2) <= ' ')
                || ((before == '.' || before == ',' || before == '/') && text.digitAt(start - 2) >= 0)) {
            return null;
        }
        int place = start + digits;
        AgeUnit unit = AgeUnit.at(text, place);
        if (unit != null) {
            return withUnit(text, start, number, unit);
        }
        int after = text.at(place);
        boolean goesOn = text.isWordAt(place)
                || after == '%'
                || after == '_'
                || after == '-'
                || after == '/'
                || after == ':'
                || ((after == '.' || after == ',') && text.digitAt(place + 1) >= 0);
        if (goesOn) {
            return null;
        }
        Mention word = WORDS.mentionBefore(text, start);
        boolean close = word != null && word.distance() <= CLOSE && text.at(start - 1) != '=';
        Mention limit = close ? LIMITS.mentionBefore(text, start) : null;
        close &= limit == null || limit.distance() > CLOSE;
        return word != null && close ? new Match(place, Likelihood.POSSIBLE, "A number, " + word.phrase() + ".") : null;
    }

    private static @Nullable Match withUnit(Window text, int start, int number, AgeUnit unit) {
        if (unit.months() && number > MONTHS) {
            return null;
        }
        Mention has = unit.clear() ? null : HAS.mentionBefore(text, start);
        if (!unit.clear() && (has == null || has.distance() > CLOSE)) {
            return null;
        }
        Mention person = unit.clear() ? PEOPLE.mentionAfter(text, unit.end()) : null;
        boolean close = person != null && person.distance() <= 1;
        return person != null && close
                ? new Match(unit.end(), Likelihood.LIKELY, "A number with a unit of age, " + person.phrase() + ".")
                : new Match(unit.end(), Likelihood.POSSIBLE, "A number with a unit of age.");
    }
}
