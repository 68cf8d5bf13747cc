package dev.postern.policy.detect.contact;

import dev.postern.policy.detect.Likelihood;
import dev.postern.policy.detect.context.Mention;
import dev.postern.policy.detect.context.Nearby;
import dev.postern.policy.detect.scan.Anchor;
import dev.postern.policy.detect.scan.Glyphs;
import dev.postern.policy.detect.scan.Kind;
import dev.postern.policy.detect.scan.Match;
import dev.postern.policy.detect.scan.SingleMatcher;
import dev.postern.policy.detect.scan.Window;
import org.jspecify.annotations.Nullable;

/** IP_ADDRESS, version 4: four octets (RFC 791), with an optional prefix length (RFC 4632). */
final class Ipv4Matcher implements SingleMatcher {
    private static final Kind KIND = Kind.builtIn("IP_ADDRESS");
    private static final int NONE = -1;
    private static final int LARGE_OCTET = 20;
    private static final int LONGEST_PREFIX = 32;
    private static final Nearby NAMES = Nearby.of(
            "ip",
            "ips",
            "ipv4",
            "ip address",
            "address",
            "addr",
            "host",
            "server",
            "subnet",
            "network",
            "gateway",
            "dns",
            "netmask",
            "cidr",
            "ping",
            "adresse",
            "dirección",
            "indirizzo",
            "endereço",
            "adres",
            "адрес",
            "地址");

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
        if (Glyphs.digit(text.codePointAt(start)) < 0) {
            return null;
        }
        long octets = octets(text, start);
        if (octets == NONE || !begins(text, start)) {
            return null;
        }
        int end = (int) (octets >>> Byte.SIZE);
        int whole = prefixEnd(text, end, LONGEST_PREFIX);
        boolean telling = (octets & 0xff) >= LARGE_OCTET || whole > end || text.isAt(start, "10.");
        if (VersionWords.stand(text, start)) {
            return null;
        }
        if (text.isAt(start, "127.") || text.isAt(start, "0.0.0.0")) {
            return new Match(whole, Likelihood.POSSIBLE, "Four octets that mean the machine itself (RFC 1122).");
        }
        Mention name = NAMES.mentionBefore(text, start);
        Likelihood likelihood =
                name != null ? Likelihood.VERY_LIKELY : telling ? Likelihood.LIKELY : Likelihood.POSSIBLE;
        String why =
                "Four octets" + ExampleBlocks.remark(text, start) + (name == null ? "." : ", " + name.phrase() + ".");
        return new Match(whole, likelihood, why);
    }

    /** The end of four octets, shifted by eight bits, and the largest of them; -1 where there are no four. */
    static long octets(Window text, int start) {
        int place = start;
        int largest = 0;
        for (int i = 0; i < 4; i++) {
            if (i > 0) {
                int dot = text.at(place);
                if (dot != '.' && dot != '\uff0e') {
                    return NONE;
                }
                place++;
            }
            int octet = 0;
            int length = 0;
            while (true) {
                int codePoint = text.codePointAt(place);
                int digit = Glyphs.digit(codePoint);
                if (digit < 0) {
                    if (codePoint >= 0x80 && Glyphs.isInvisible(codePoint)) {
                        place += Character.charCount(codePoint);
                        continue;
                    }
                    break;
                }
                octet = octet * 10 + digit;
                place += Character.charCount(codePoint);
                if (++length > 3 || octet > 0xff) {
                    return NONE;
                }
            }
            if (length == 0) {
                return NONE;
            }
            largest = Math.max(largest, octet);
        }
        boolean goesOn = (text.at(place) == '.' && text.digitAt(place + 1) >= 0) || text.isWordAt(place);
        return goesOn ? NONE : (long) place << Byte.SIZE | largest;
    }

    /** The end of a prefix length or port-less rest; {@code end} itself where no prefix length follows. */
    static int prefixEnd(Window text, int end, int longest) {
        if (text.at(end) != '/') {
            return end;
        }
        int length = 0;
        int place = end + 1;
        while (place < end + 4 && text.digitAt(place) >= 0) {
            length = length * 10 + text.digitAt(place++);
        }
        boolean ends = place > end + 1 && length <= longest && !text.isWordAt(place) && text.at(place) != '/';
        return ends ? place : end;
    }

    /** Whether the octets are the end of a version 6 address. */
    private static boolean followsHexGroup(Window text, int colon) {
        int place = colon - 1;
        while (place > colon - 5 && Character.digit(text.at(place), 16) >= 0) {
            place--;
        }
        return text.at(place) == ':';
    }

    private static boolean begins(Window text, int start) {
        int before = text.codePointBefore(start);
        if (before == '.' || before == ':') {
            return !(before == '.' ? text.isWordAt(start - 2) : followsHexGroup(text, start - 1));
        }
        return before == '_' || !text.isInsideWord(start);
    }
}
