package dev.postern.policy.detect.contact;

import dev.postern.policy.detect.Likelihood;
import dev.postern.policy.detect.contact.NumberingPlans.Standing;
import dev.postern.policy.detect.context.Nearby;
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
    private static final Nearby NAMES = Nearby.of(
            "phone",
            "tel",
            "mobile",
            "cell",
            "fax",
            "call",
            "dial",
            "sms",
            "text me",
            "reach me",
            "whatsapp",
            "contact",
            "telefon",
            "handy",
            "mobil",
            "rufnummer",
            "anruf",
            "ruf",
            "telefax",
            "téléphone",
            "tél",
            "portable",
            "appel",
            "teléfono",
            "móvil",
            "celular",
            "cep",
            "llám",
            "telefone",
            "telemóvel",
            "telefono",
            "cellulare",
            "chiam",
            "telefoon",
            "bel",
            "puhelin",
            "tlf",
            "тел",
            "звон",
            "τηλ",
            "电话",
            "手机",
            "電話",
            "携帯",
            "전화",
            "फ़ोन",
            "هاتف",
            "טלפון");

    @Override
    public Kind kind() {
        return KIND;
    }

    @Override
    public Anchor anchor() {
        return Anchor.of("+(").or(Anchor.digits());
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
        String name = shape.isDistinct() ? NAMES.before(text, start) : NAMES.around(text, start, shape.end());
        if (name == null && !shape.isDistinct()) {
            return null;
        }
        Standing standing = NumberingPlans.of(shape);
        while (standing == Standing.UNKNOWN && shape.isInternational() && shape.dropLastGroup()) {
            standing = NumberingPlans.of(shape);
        }
        Likelihood likelihood = likelihood(shape, standing, name != null);
        return likelihood == null
                ? null
                : new Match(PhoneExtension.end(text, shape.end()), likelihood, why(shape, standing, name));
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
            case UNKNOWN -> named && shape.isDistinct() ? Likelihood.POSSIBLE : null;
        };
    }

    private static String why(PhoneShape shape, Standing standing, @Nullable String name) {
        String form = shape.isInternational() ? "International number" : "National number";
        String plan = switch (standing) {
            case VALID -> " of a numbering plan";
            case POSSIBLE -> " of a possible length";
            case UNKNOWN -> " by its grouping";
        };
        return form + plan + (name == null ? "." : ", the word '" + name + "' close by.");
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
        boolean joins =
                before == '-' || before == '.' || before == '/' || before == ',' || before == ':' || before == ')';
        return !(joins && text.isWordAt(start - 2)) && "#$€£".indexOf(before) < 0;
    }

    private static boolean isClosedAfterDigits(Window text, int start) {
        int place = start;
        while (place < start + PhoneShape.LONGEST_AREA && text.digitAt(place) >= 0) {
            place++;
        }
        return text.at(place) == ')';
    }
}
