package dev.postern.policy.detect.contact;

import dev.postern.policy.detect.scan.Anchor;
import dev.postern.policy.detect.scan.Kind;
import dev.postern.policy.detect.scan.Matcher;
import dev.postern.policy.detect.scan.Matches;
import dev.postern.policy.detect.scan.Window;
import java.util.List;
import java.util.stream.Stream;

/** Addresses that begin with hexadecimal digits: looks once at what follows the first group before it asks for them. */
final class HexAddressMatcher implements Matcher {
    private static final int LONGEST_GROUP = 4;

    private final MacMatcher mac = new MacMatcher();
    private final Ipv6Matcher ipv6 = new Ipv6Matcher();

    @Override
    public List<Kind> kinds() {
        return Stream.of(mac, ipv6).map(matcher -> matcher.kind()).toList();
    }

    @Override
    public boolean beginsWithPlainWord() {
        return false;
    }

    @Override
    public Anchor anchor() {
        return ipv6.anchor();
    }

    @Override
    public void match(Window text, int start, Matches matches) {
        int place = start;
        while (place - start < LONGEST_GROUP && MacMatcher.isHex(text.at(place))) {
            place++;
        }
        int after = text.at(place);
        if (after == ':') {
            ipv6.match(text, start, matches);
        }
        if (after == ':' || after == '-' || after == '.') {
            mac.match(text, start, matches);
        }
    }
}
