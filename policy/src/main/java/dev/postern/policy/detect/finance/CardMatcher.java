package dev.postern.policy.detect.finance;

import dev.postern.policy.detect.Likelihood;
import dev.postern.policy.detect.check.CardIssuer;
import dev.postern.policy.detect.check.Luhn;
import dev.postern.policy.detect.check.TestCards;
import dev.postern.policy.detect.context.Mention;
import dev.postern.policy.detect.context.Nearby;
import dev.postern.policy.detect.digits.DigitGroups;
import dev.postern.policy.detect.digits.Lookalikes;
import dev.postern.policy.detect.scan.Anchor;
import dev.postern.policy.detect.scan.Kind;
import dev.postern.policy.detect.scan.Match;
import dev.postern.policy.detect.scan.SingleMatcher;
import dev.postern.policy.detect.scan.Window;
import org.jspecify.annotations.Nullable;

/**
 * PAYMENT_CARD: 12 to 19 digits with a Luhn check digit (ISO/IEC 7812-1), however they are grouped. Published test
 * numbers count as cards.
 */
final class CardMatcher implements SingleMatcher {
    private static final Kind KIND = Kind.builtIn("PAYMENT_CARD");
    private static final int SHORTEST = 12;
    private static final int LONGEST_INTEGER = 3;
    private static final int MANY_GROUPS = 4;
    private static final int CLOSE = 2;
    private static final Nearby OTHERS = Nearby.of(
            "ean",
            "gtin",
            "isbn",
            "upc",
            "imei",
            "sku",
            "barcode",
            "tracking",
            "serial",
            "order",
            "invoice",
            "parcel",
            "timestamp",
            "ticket",
            "article",
            "artikel",
            "bestellung",
            "rechnung",
            "sendung",
            "seriennummer");
    private static final Nearby NAMES = Nearby.of(
            "card",
            "visa",
            "mastercard",
            "maestro",
            "amex",
            "american express",
            "discover",
            "diners",
            "unionpay",
            "jcb",
            "credit",
            "debit",
            "cc",
            "ccn",
            "pan",
            "cvv",
            "cvc",
            "karte",
            "carte",
            "tarjeta",
            "carta",
            "cartão",
            "kaart",
            "kreditkort",
            "kort",
            "karta",
            "kartı",
            "kortti",
            "карт",
            "卡",
            "カード",
            "카드",
            "بطاقة",
            "कार्ड");

    @Override
    public Kind kind() {
        return KIND;
    }

    @Override
    public Anchor anchor() {
        return Anchor.digits();
    }

    @Override
    public @Nullable Match match(Window text, int start) {
        DigitGroups chain = DigitGroups.read(text, start, SHORTEST);
        if (chain == null || Lookalikes.followsTrackingPrefix(text, start)) {
            return null;
        }
        Match best = null;
        Place place = new Place(text, start);
        for (int n = Math.min(chain.count(), DigitGroups.LONGEST); n >= SHORTEST; n--) {
            if (chain.isGroupEnd(n) && Luhn.holds(chain.digits(n))) {
                Match match = card(place, chain, n);
                if (match != null && (best == null || match.likelihood().compareTo(best.likelihood()) > 0)) {
                    best = match;
                }
            }
        }
        return best;
    }

    private static @Nullable Match card(Place place, DigitGroups chain, int n) {
        Shape shape = shape(place, chain, n);
        if (shape == Shape.NONE) {
            return null;
        }
        CardIssuer issuer = CardIssuer.of(chain.digits(n));
        Mention name = place.name();
        boolean uneven = n != chain.end(n) - place.start && shape != Shape.CARD && !isEven(chain.groups(n));
        boolean bare = shape == Shape.STRAY || issuer == null || issuer.wide() || (uneven && !issuer.sure());
        if (issuer == null && !chain.isTight(n)) {
            return null;
        }
        if (name == null && place.isNamedOtherwise() && (issuer == null || !issuer.sure())) {
            return null;
        }
        if (name == null && (bare || Lookalikes.isPartOfToken(place.text, place.start, chain.end(n)))) {
            return null;
        }
        Likelihood likelihood = likelihood(issuer, shape, name != null);
        Match match = new Match(chain.end(n), likelihood, why(chain.digits(n), issuer, shape, name));
        return issuer == null ? match : match.orLikelyInList();
    }

    private static Likelihood likelihood(@Nullable CardIssuer issuer, Shape shape, boolean named) {
        if (issuer == null) {
            return Likelihood.POSSIBLE;
        }
        boolean stray = shape == Shape.ODD || shape == Shape.STRAY;
        if (issuer.sure() && !stray) {
            return named || shape == Shape.CARD ? Likelihood.VERY_LIKELY : Likelihood.LIKELY;
        }
        if (issuer.sure() || !stray) {
            return named ? Likelihood.LIKELY : Likelihood.POSSIBLE;
        }
        return named ? Likelihood.POSSIBLE : Likelihood.UNLIKELY;
    }

    private static Shape shape(Place place, DigitGroups chain, int n) {
        int[] groups = chain.groups(n);
        boolean whole = chain.isChainEnd(n) && !DigitGroups.followsGroup(place.text, place.start);
        if (groups.length == 1) {
            return isFraction(place.text, place.start) ? Shape.STRAY : Shape.PLAIN;
        }
        if (isPrinted(groups, n)) {
            return chain.isTight(n) ? Shape.CARD : Shape.PLAIN;
        }
        if (!chain.isTight(n)) {
            return Shape.NONE;
        }
        if (!whole) {
            return Shape.STRAY;
        }
        return groups.length <= MANY_GROUPS || isEven(groups) ? Shape.PLAIN : Shape.ODD;
    }

    /** Grouped as cards are printed: fours, 4-6-5 (American Express), 4-6-4 (Diners Club). */
    private static boolean isPrinted(int[] groups, int n) {
        if (groups.length == 3 && groups[0] == 4 && groups[1] == 6) {
            return n == 14 || n == 15;
        }
        for (int i = 0; i < groups.length - 1; i++) {
            if (groups[i] != 4) {
                return false;
            }
        }
        return groups[groups.length - 1] <= 4;
    }

    private static boolean isEven(int[] groups) {
        for (int i = 1; i < groups.length; i++) {
            if (groups[i] > groups[0] || (groups[i] < groups[0] && i < groups.length - 1)) {
                return false;
            }
        }
        return true;
    }

    /** The digits after a decimal point. */
    private static boolean isFraction(Window text, int start) {
        int place = start - 1;
        while (place > start - LONGEST_INTEGER - 2 && text.digitAt(place - 1) >= 0) {
            place--;
        }
        int digits = start - 1 - place;
        return text.at(start - 1) == '.'
                && digits > 0
                && digits <= LONGEST_INTEGER
                && !DigitGroups.followsGroup(text, place);
    }

    private static String why(String digits, @Nullable CardIssuer issuer, Shape shape, @Nullable Mention name) {
        String range = issuer == null ? "no known issuer range" : issuer.scheme() + " range";
        String form = shape == Shape.CARD ? ", grouped as on a card" : "";
        String test = TestCards.has(digits) ? ", a number published for tests" : "";
        String context = name == null ? "" : ", " + name.phrase();
        return digits.length() + " digits, Luhn holds, " + range + form + test + context + ".";
    }

    /** Where a chain of digits begins, and the word before it, looked for once. */
    private static final class Place {
        private final Window text;
        private final int start;
        private @Nullable Mention name;
        private boolean looked;

        Place(Window text, int start) {
            this.text = text;
            this.start = start;
        }

        /** Whether a word directly before says that it is a number of something else. */
        boolean isNamedOtherwise() {
            Mention other = OTHERS.mentionBefore(text, start);
            return other != null && other.distance() <= CLOSE;
        }

        @Nullable
        Mention name() {
            if (!looked) {
                looked = true;
                name = NAMES.mentionBefore(text, start);
            }
            return name;
        }
    }

    /** How the digits stand on the page. */
    private enum Shape {
        /** Grouped as cards are printed. */
        CARD,
        /** In one piece, or in a few pieces with nothing before or after. */
        PLAIN,
        /** In many uneven pieces with nothing before or after. */
        ODD,
        /** Part of a longer row of groups or of a decimal number: only a word can make it a card. */
        STRAY,
        /** No card. */
        NONE
    }
}
