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

/**
 * POSTAL_CODE of any country (UPU addressing systems). Digits need a word for it or a place in an address line; the
 * mixed forms of Great Britain, Canada and the Netherlands say more.
 */
final class PostalCodeMatcher implements SingleMatcher {
    private static final Kind KIND = Kind.builtIn("POSTAL_CODE");
    private static final int CLOSE = 2;
    private static final Nearby NAMES = Nearby.of(
            "zip",
            "zipcode",
            "zip code",
            "postal code",
            "postalcode",
            "postcode",
            "post code",
            "plz",
            "postleitzahl",
            "code postal",
            "código postal",
            "codigo postal",
            "c p",
            "cap",
            "cep",
            "postnummer",
            "postinumero",
            "kod pocztowy",
            "psč",
            "pin code",
            "pincode",
            "индекс",
            "邮编",
            "邮政编码",
            "郵便番号",
            "우편번호");

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
        return Anchor.of("0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ").atWordStart();
    }

    @Override
    public @Nullable Match match(Window text, int start) {
        PostalShape shape = PostalShape.read(text, start);
        if (shape == null) {
            return null;
        }
        Mention name = NAMES.mentionBefore(text, start);
        if (name != null && name.distance() <= CLOSE) {
            return new Match(shape.end(), Likelihood.LIKELY, "The form of a postal code, " + name.phrase() + ".");
        }
        if (text.at(start - 1) == '\u3012' || text.at(start - 2) == '\u3012') {
            return new Match(
                    shape.end(), Likelihood.LIKELY, "The form of a postal code behind the Japanese postal mark.");
        }
        if (shape.distinct()) {
            return new Match(shape.end(), Likelihood.POSSIBLE, "Letters and digits in the form of a postal code.");
        }
        return AddressLine.holds(text, start, shape.end())
                ? new Match(shape.end(), Likelihood.POSSIBLE, "The form of a postal code, in an address line.")
                : null;
    }
}
