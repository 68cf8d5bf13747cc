package dev.postern.policy.detect.contact;

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
 * MAC_ADDRESS: six octets in hexadecimal (EUI-48, IEEE 802), in pairs by colons or hyphens or in fours by dots, one
 * separator throughout.
 */
final class MacMatcher implements SingleMatcher {
    private static final Kind KIND = Kind.builtIn("MAC_ADDRESS");
    private static final int DIGITS = 12;
    private static final Nearby NAMES = Nearby.of(
            "mac",
            "hardware address",
            "physical address",
            "hwaddr",
            "ether",
            "lladdr",
            "bssid",
            "wlan",
            "wifi",
            "bluetooth",
            "ethernet",
            "hardwareadresse",
            "physische adresse",
            "adresse physique",
            "dirección física");

    @Override
    public Kind kind() {
        return KIND;
    }

    @Override
    public Anchor anchor() {
        return Anchor.of("0123456789abcdefABCDEF").atWordStart();
    }

    @Override
    public @Nullable Match match(Window text, int start) {
        int size = groupSize(text, start);
        if (size == 0) {
            return null;
        }
        int separator = text.at(start + size);
        int letters = letters(text, start, size);
        int place = start + size;
        for (int read = size; read < DIGITS; read += size) {
            if (text.at(place) != separator || groupSize(text, place + 1, size) != size) {
                return null;
            }
            letters += letters(text, place + 1, size);
            place += size + 1;
        }
        if (text.isWordAt(place) || goesOn(text, place, separator) || follows(text, start, separator)) {
            return null;
        }
        Mention name = NAMES.mentionBefore(text, start);
        Likelihood likelihood = name != null
                ? Likelihood.VERY_LIKELY
                : letters > 0 && size == 2 ? Likelihood.LIKELY : Likelihood.POSSIBLE;
        String why = "Six octets in hexadecimal with one separator";
        return new Match(place, likelihood, why + (name == null ? "." : ", " + name.phrase() + "."));
    }

    /** 2 or 4 where a group of that many hexadecimal digits is followed by a separator that fits, else 0. */
    private static int groupSize(Window text, int start) {
        if (!isHex(text.at(start)) || !isHex(text.at(start + 1))) {
            return 0;
        }
        int after = text.at(start + 2);
        if (after == ':' || after == '-') {
            return 2;
        }
        return isHex(after) && isHex(text.at(start + 3)) && text.at(start + 4) == '.' ? 4 : 0;
    }

    private static int groupSize(Window text, int start, int most) {
        int size = 0;
        while (size < most && isHex(text.at(start + size))) {
            size++;
        }
        return size;
    }

    private static int letters(Window text, int start, int size) {
        int letters = 0;
        for (int place = start; place < start + size; place++) {
            letters += text.at(place) >= 'A' ? 1 : 0;
        }
        return letters;
    }

    private static boolean goesOn(Window text, int end, int separator) {
        return text.at(end) == separator && isHex(text.at(end + 1)) && isHex(text.at(end + 2));
    }

    private static boolean follows(Window text, int start, int separator) {
        return text.at(start - 1) == separator && text.isWordAt(start - 2);
    }

    static boolean isHex(int unit) {
        return (unit >= '0' && unit <= '9') || ((unit | 0x20) >= 'a' && (unit | 0x20) <= 'f');
    }
}
