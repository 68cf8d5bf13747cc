package dev.postern.policy.detect.finance;

import dev.postern.policy.detect.Likelihood;
import dev.postern.policy.detect.check.Countries;
import dev.postern.policy.detect.context.Mention;
import dev.postern.policy.detect.context.Nearby;
import dev.postern.policy.detect.scan.Anchor;
import dev.postern.policy.detect.scan.Kind;
import dev.postern.policy.detect.scan.Match;
import dev.postern.policy.detect.scan.SingleMatcher;
import dev.postern.policy.detect.scan.Window;
import org.jspecify.annotations.Nullable;

/**
 * BIC: party, country, suffix and an optional branch (ISO 9362). Many words in capitals have that shape, so a word for it
 * or an account number close by is needed.
 */
final class BicMatcher implements SingleMatcher {
    private static final Kind KIND = Kind.builtIn("BIC");
    private static final int PARTY = 4;
    private static final int COUNTRY_END = 6;
    private static final int SHORT = 8;
    private static final int LONG = 11;
    private static final Nearby NAMES = Nearby.of(
            "bic",
            "swift",
            "bank identifier",
            "bank code",
            "bank",
            "iban",
            "business identifier",
            "bankleitzahl",
            "banque",
            "banco",
            "banca");

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
        return Anchor.of("ABCDEFGHIJKLMNOPQRSTUVWXYZ").atWordStart();
    }

    @Override
    public @Nullable Match match(Window text, int start) {
        int place = start;
        while (place - start <= LONG && isFitting(text.at(place), place - start)) {
            place++;
        }
        int length = place - start;
        if ((length != SHORT && length != LONG) || text.isWordAt(place) || "_@".indexOf(text.at(place)) >= 0) {
            return null;
        }
        if (!Countries.has(text.slice(start + PARTY, start + COUNTRY_END))) {
            return null;
        }
        Mention name = NAMES.mention(text, start, place);
        if (name == null) {
            return null;
        }
        boolean clear = !name.word().startsWith("ban") && name.distance() <= 2;
        return new Match(
                place,
                clear ? Likelihood.VERY_LIKELY : Likelihood.POSSIBLE,
                length + " characters with a country of ISO 3166, " + name.phrase() + ".");
    }

    private static boolean isFitting(int unit, int index) {
        return (unit >= 'A' && unit <= 'Z') || (index >= COUNTRY_END && unit >= '0' && unit <= '9');
    }
}
