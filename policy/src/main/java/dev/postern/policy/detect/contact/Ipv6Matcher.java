package dev.postern.policy.detect.contact;

import dev.postern.policy.detect.Likelihood;
import dev.postern.policy.detect.context.Mention;
import dev.postern.policy.detect.context.Nearby;
import dev.postern.policy.detect.scan.Anchor;
import dev.postern.policy.detect.scan.CharacterClass;
import dev.postern.policy.detect.scan.Glyphs;
import dev.postern.policy.detect.scan.Kind;
import dev.postern.policy.detect.scan.Match;
import dev.postern.policy.detect.scan.SingleMatcher;
import dev.postern.policy.detect.scan.Window;
import org.jspecify.annotations.Nullable;

/**
 * IP_ADDRESS, version 6: eight groups of hexadecimal digits (RFC 4291), compressed by {@code ::}, with an embedded
 * version 4 address, a zone (RFC 4007) or a prefix length. Scope operators of programs are told apart by their letters.
 */
final class Ipv6Matcher implements SingleMatcher {
    private static final Kind KIND = Kind.builtIn("IP_ADDRESS");
    private static final int GROUPS = 8;
    private static final int LONGEST_PREFIX = 128;
    private static final int LONGEST_ZONE = 32;
    private static final Nearby NAMES = Nearby.of(
            "ip",
            "ipv6",
            "address",
            "addr",
            "host",
            "server",
            "subnet",
            "network",
            "gateway",
            "dns",
            "ping",
            "ping6",
            "localhost",
            "loopback",
            "listen",
            "adresse");

    @Override
    public Kind kind() {
        return KIND;
    }

    @Override
    public Anchor anchor() {
        return Anchor.of("0123456789abcdefABCDEF:").atWordStart();
    }

    @Override
    public @Nullable Match match(Window text, int start) {
        if (text.at(start) == ':' && text.at(start + 1) == ':' && isUnspecified(text, start)) {
            return unspecified(text, start);
        }
        if (!mayBegin(text, start)) {
            return null;
        }
        Groups groups = new Groups(text, start);
        if (!groups.isAddress()) {
            return null;
        }
        Mention name = NAMES.mentionBefore(text, start);
        if (name == null && !groups.isPlausible()) {
            return null;
        }
        int end = zoneEnd(text, groups.place);
        if (text.isAt(start, "::1") && end == start + 3) {
            return new Match(
                    Ipv4Matcher.prefixEnd(text, end, LONGEST_PREFIX),
                    Likelihood.POSSIBLE,
                    "The address that means the machine itself (RFC 4291).");
        }
        Likelihood likelihood = name != null || groups.count >= 4 ? Likelihood.VERY_LIKELY : Likelihood.LIKELY;
        String why = groups.count + " hexadecimal groups" + (groups.compressed ? " around a double colon" : "");
        return new Match(
                Ipv4Matcher.prefixEnd(text, end, LONGEST_PREFIX),
                likelihood,
                why + ExampleBlocks.remark(text, start) + (name == null ? "." : ", " + name.phrase() + "."));
    }

    /** The address of all zeros is nothing but two colons: with a prefix length, after a sign, or alone behind a name. */
    private static @Nullable Match unspecified(Window text, int start) {
        int end = Ipv4Matcher.prefixEnd(text, start + 2, LONGEST_PREFIX);
        boolean assigned = text.at(start - 1) == '=' || text.at(start - 1) == '[';
        if (end == start + 2 && !assigned && NAMES.mentionBefore(text, start) == null) {
            return null;
        }
        return new Match(end, Likelihood.POSSIBLE, "A double colon alone, the unspecified address.");
    }

    private static boolean isUnspecified(Window text, int start) {
        int before = text.at(start - 1);
        int after = text.at(start + 2);
        boolean parted = before <= ' ' || before == '=' || before == '[' || before == '"';
        return parted && (after == '/' || after == ']' || after == '"' || after <= ' ');
    }

    private static boolean mayBegin(Window text, int start) {
        if (text.at(start) == ':') {
            return text.at(start + 1) == ':'
                    && text.at(start - 1) != ':'
                    && Character.digit(text.at(start + 2), 16) >= 0;
        }
        int end = start;
        while (end - start <= 4 && Character.digit(text.at(end), 16) >= 0) {
            end++;
        }
        return text.at(end) == ':' && text.at(start - 1) != '.' && !followsGroup(text, start);
    }

    /** Whether a colon and a group before it show that an address would have begun earlier. */
    private static boolean followsGroup(Window text, int start) {
        if (text.at(start - 1) != ':') {
            return false;
        }
        int group = start - 1;
        while (Character.digit(text.at(group - 1), 16) >= 0 && group > start - 1 - 5) {
            group--;
        }
        int length = start - 1 - group;
        return text.at(start - 2) == ':' || (length > 0 && length <= 4 && !text.isInsideWord(group));
    }

    private static int zoneEnd(Window text, int end) {
        if (text.at(end) != '%') {
            return end;
        }
        int place = end + 1;
        while (place < end + LONGEST_ZONE && (text.isWordAt(place) || text.at(place) == '-' || text.at(place) == '_')) {
            place++;
        }
        return place > end + 1 ? place : end;
    }

    /** Groups as far as they go. */
    private static final class Groups {
        private final Window text;
        private int place;
        private int count;
        private int firstLength;
        private int digits;
        private boolean compressed;
        private boolean broken;

        Groups(Window text, int start) {
            this.text = text;
            this.place = start;
            read();
        }

        boolean isAddress() {
            return !broken && (compressed ? count > 0 && count < GROUPS : count == GROUPS);
        }

        /** Whether it can hardly be a scope operator between two names. */
        boolean isPlausible() {
            return count >= 3 || (digits > 0 && (firstLength == 0 || firstLength == 4));
        }

        private void read() {
            if (text.at(place) == ':') {
                compressed = true;
                place += 2;
            }
            while (count < GROUPS) {
                int end = groupEnd();
                if (text.at(end) == '.' && end > place) {
                    readEmbedded();
                    return;
                }
                if (end == place || end - place > 4) {
                    broken = end > place || !compressed;
                    return;
                }
                note(end);
                if (text.at(place) != ':' || !colonsLeadOn()) {
                    break;
                }
            }
            broken |= text.at(place) == ':' && (compressed || count == GROUPS) && leadsOn(place + 1);
            broken |= CharacterClass.isWord(text.codePointAt(place));
        }

        private void note(int end) {
            if (count == 0 && !compressed) {
                firstLength = end - place;
            }
            while (place < end) {
                digits += Glyphs.digit(text.at(place++)) >= 0 ? 1 : 0;
            }
            count++;
        }

        /** Steps over one colon or two; false where the address ends before or after them. */
        private boolean colonsLeadOn() {
            if (text.at(place + 1) == ':') {
                if (compressed) {
                    broken = true;
                    return false;
                }
                compressed = true;
                place += 2;
                return Character.digit(text.at(place), 16) >= 0;
            }
            if (Character.digit(text.at(place + 1), 16) < 0 || count == GROUPS) {
                return false;
            }
            place++;
            return true;
        }

        private boolean leadsOn(int after) {
            return text.at(after) == ':' || Character.digit(text.at(after), 16) >= 0;
        }

        private int groupEnd() {
            int end = place;
            while (end - place <= 4 && Character.digit(text.at(end), 16) >= 0) {
                end++;
            }
            return end;
        }

        private void readEmbedded() {
            long octets = Ipv4Matcher.octets(text, place);
            if (octets < 0) {
                noteLast();
                return;
            }
            count += 2;
            digits++;
            place = (int) (octets >>> Byte.SIZE);
        }

        /** A dot after the last group ends a sentence. */
        private void noteLast() {
            int end = groupEnd();
            broken = end - place > 4 || text.digitAt(end + 1) >= 0;
            note(end);
        }
    }
}
