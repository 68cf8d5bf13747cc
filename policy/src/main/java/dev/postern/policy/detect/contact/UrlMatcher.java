package dev.postern.policy.detect.contact;

import dev.postern.policy.detect.Likelihood;
import dev.postern.policy.detect.scan.Anchor;
import dev.postern.policy.detect.scan.CharacterClass;
import dev.postern.policy.detect.scan.Kind;
import dev.postern.policy.detect.scan.Match;
import dev.postern.policy.detect.scan.SingleMatcher;
import dev.postern.policy.detect.scan.Window;
import org.jspecify.annotations.Nullable;

/**
 * URL with a scheme (RFC 3986, WHATWG URL). It is likely something to protect only where it carries a user, an address, a
 * token or the profile of a person.
 */
final class UrlMatcher implements SingleMatcher {
    private static final Kind KIND = Kind.builtIn("URL");
    private static final int LONGEST_USER = 100;
    private static final String[] SCHEMES = {"https://", "http://", "ftp://", "ftps://"};
    private static final String[] TOKENS = {
        "token=",
        "key=",
        "sig=",
        "signature=",
        "secret=",
        "password=",
        "code=",
        "auth=",
        "email=",
        "mail=",
        "phone=",
        "user=",
        "session="
    };
    private static final String[] PROFILES = {
        "linkedin.com/in/",
        "facebook.com/",
        "instagram.com/",
        "twitter.com/",
        "xing.com/profile/",
        "t.me/",
        "tiktok.com/@",
        "/profile/",
        "/profiles/",
        "/users/",
        "/user/",
        "/people/"
    };

    @Override
    public Kind kind() {
        return KIND;
    }

    @Override
    public Anchor anchor() {
        return Anchor.of("hHfF").atWordStart();
    }

    @Override
    public @Nullable Match match(Window text, int start) {
        if ((text.at(start + 1) | 0x20) != 't') {
            return null;
        }
        int host = schemeEnd(text, start);
        if (host == start) {
            return null;
        }
        int user = userEnd(text, host);
        int from = user > host ? user + 1 : host;
        int hostEnd = hostEnd(text, from);
        if (hostEnd == from) {
            return null;
        }
        int end = UrlEnd.of(text, hostEnd);
        String example = ExampleNames.remark(text, hostEnd);
        String personal =
                !example.isEmpty() ? null : user > host ? "a user before the host" : personal(text, start, end);
        return personal == null
                ? new Match(end, Likelihood.POSSIBLE, "Scheme, host and path" + example + ".")
                : new Match(end, Likelihood.LIKELY, "Scheme, host and path with " + personal + ".");
    }

    private static int schemeEnd(Window text, int start) {
        for (String scheme : SCHEMES) {
            if (text.isAt(start, scheme)) {
                return start + scheme.length();
            }
        }
        return start;
    }

    /** Where the at sign stands that ends the user before a host; {@code host} where there is none. */
    private static int userEnd(Window text, int host) {
        for (int place = host; place < host + LONGEST_USER; place++) {
            int unit = text.at(place);
            if (unit == '@') {
                return place;
            }
            if (unit <= ' ' || "/?#\"<>".indexOf(unit) >= 0) {
                return host;
            }
        }
        return host;
    }

    private static int hostEnd(Window text, int from) {
        int place = from;
        if (text.at(place) == '[') {
            while (place < from + 50 && text.at(place) != ']') {
                place++;
            }
            return text.at(place) == ']' ? place + 1 : from;
        }
        int end = from;
        while (place < from + LONGEST_USER) {
            int unit = text.codePointAt(place);
            boolean word = CharacterClass.isWord(unit);
            if (!word && unit != '.' && unit != '-' && unit != '_' && unit != '%') {
                return end;
            }
            place += Character.charCount(unit);
            end = word ? place : end;
        }
        return end;
    }

    /** What makes the address somebody's, or null. */
    private static @Nullable String personal(Window text, int start, int end) {
        boolean query = false;
        for (int place = start; place < end; place++) {
            int unit = text.at(place);
            query |= unit == '?' || unit == '#';
            if (unit == '@' && query) {
                return "an address in its query";
            }
            if (query && (unit == '?' || unit == '&') && isAny(TOKENS, text, place + 1, end)) {
                return "a token or a person in its query";
            }
            if (!query && (unit == '/' || unit == '.') && isAny(PROFILES, text, unit == '/' ? place : place + 1, end)) {
                return "the path of a profile";
            }
        }
        return null;
    }

    private static boolean isAny(String[] starts, Window text, int place, int end) {
        for (String start : starts) {
            if (place + start.length() < end && text.isAt(place, start)) {
                return true;
            }
        }
        return false;
    }
}
