package dev.postern.policy.detect.check;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A range of issuer numbers and the lengths its cards have: ISO/IEC 7812-1, the ranges as the schemes publish them.
 *
 * @param scheme name of the card scheme
 * @param from first prefix of the range
 * @param to last prefix, as long as {@code from}
 * @param shortest fewest digits of a card
 * @param longest most digits of a card
 * @param sure whether the range is so narrow that number and check alone speak for a card
 */
public record CardIssuer(String scheme, String from, String to, int shortest, int longest, boolean sure) {
    /** Narrow ranges before the wide ones that hold them. */
    private static final List<CardIssuer> RANGES = List.of(
            sure("Visa", "4", "4", 16, 16),
            sure("Visa", "4", "4", 19, 19),
            weak("Visa", "4", "4", 13, 13),
            sure("Mastercard", "51", "55", 16, 16),
            sure("Mastercard", "2221", "2720", 16, 16),
            sure("American Express", "34", "34", 15, 15),
            sure("American Express", "37", "37", 15, 15),
            sure("Discover", "6011", "6011", 16, 19),
            sure("Discover", "644", "649", 16, 19),
            sure("Discover", "65", "65", 16, 19),
            sure("UnionPay", "62", "62", 16, 19),
            sure("UnionPay", "81", "81", 16, 19),
            sure("JCB", "3528", "3589", 16, 19),
            sure("JCB", "2131", "2131", 15, 15),
            sure("JCB", "1800", "1800", 15, 15),
            sure("Diners Club", "300", "305", 14, 19),
            sure("Diners Club", "3095", "3095", 14, 19),
            sure("Diners Club", "36", "36", 14, 19),
            sure("Diners Club", "38", "39", 14, 19),
            sure("Mir", "2200", "2204", 16, 19),
            sure("Maestro", "5018", "5018", 12, 19),
            sure("Dankort", "5019", "5019", 16, 16),
            sure("Maestro", "5020", "5020", 12, 19),
            sure("Maestro", "5038", "5038", 12, 19),
            sure("Maestro", "5893", "5893", 12, 19),
            sure("Maestro", "6304", "6304", 12, 19),
            sure("Maestro", "6390", "6390", 12, 19),
            sure("Maestro", "6759", "6759", 12, 19),
            sure("Maestro", "6761", "6763", 12, 19),
            sure("Verve", "506099", "506198", 16, 19),
            sure("RuPay", "508", "508", 16, 16),
            sure("RuPay", "82", "82", 16, 16),
            sure("Troy", "9792", "9792", 16, 16),
            weak("JCB", "35", "35", 16, 16),
            weak("enRoute", "2014", "2014", 15, 15),
            weak("enRoute", "2149", "2149", 15, 15),
            weak("Maestro", "0604", "0604", 12, 19),
            sure("Maestro", "56", "58", 16, 16),
            weak("Maestro", "50", "50", 12, 19),
            weak("Maestro", "56", "58", 12, 19),
            weak("UATP", "1", "1", 15, 15),
            sure("Maestro", "60", "69", 16, 16),
            weak("Maestro", "6", "6", 12, 19));

    /** The issuer range a string of ASCII digits falls into by prefix and length, or null where it falls into none. */
    public static @Nullable CardIssuer of(CharSequence digits) {
        for (CardIssuer range : RANGES) {
            if (range.holds(digits)) {
                return range;
            }
        }
        return null;
    }

    /** Whether the range is so wide that a tenth of all numbers fall into it and only a word can make one a card. */
    public boolean wide() {
        return !sure && (from.equals("1") || from.equals("6"));
    }

    private static CardIssuer sure(String scheme, String from, String to, int shortest, int longest) {
        return new CardIssuer(scheme, from, to, shortest, longest, true);
    }

    private static CardIssuer weak(String scheme, String from, String to, int shortest, int longest) {
        return new CardIssuer(scheme, from, to, shortest, longest, false);
    }

    private boolean holds(CharSequence digits) {
        if (digits.length() < shortest || digits.length() > longest) {
            return false;
        }
        CharSequence prefix = digits.subSequence(0, from.length());
        return CharSequence.compare(from, prefix) <= 0 && CharSequence.compare(prefix, to) <= 0;
    }
}
