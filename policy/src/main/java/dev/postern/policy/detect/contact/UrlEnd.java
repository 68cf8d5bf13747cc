package dev.postern.policy.detect.contact;

import dev.postern.policy.detect.scan.Glyphs;
import dev.postern.policy.detect.scan.Window;

/** Where a web address ends that stands in running text: RFC 3986 without the punctuation of the sentence around it. */
final class UrlEnd {
    private static final int LONGEST = 240;
    private static final int LONGEST_PORT = 5;

    private UrlEnd() {}

    /** One past the port, path, query and fragment that follow a host; {@code hostEnd} where none does. */
    static int of(Window text, int hostEnd) {
        int place = hostEnd;
        if (text.at(place) == ':' && text.digitAt(place + 1) >= 0) {
            int port = place + 1;
            while (port <= place + LONGEST_PORT && text.digitAt(port) >= 0) {
                port++;
            }
            place = port;
        }
        int first = text.at(place);
        if (first != '/' && first != '?' && first != '#') {
            return place;
        }
        if (first != '/' && !text.isWordAt(place + 1)) {
            return place;
        }
        return pathEnd(text, place);
    }

    private static int pathEnd(Window text, int from) {
        int open = 0;
        int place = from;
        int end = from;
        while (place - from < LONGEST) {
            int unit = text.at(place);
            if (!isUrl(unit)) {
                return end;
            }
            open += unit == '(' ? 1 : 0;
            if (unit == ')' && --open < 0) {
                return end;
            }
            place++;
            end = ".,;:!?'*".indexOf(unit) >= 0 ? end : place;
        }
        return end;
    }

    private static boolean isUrl(int unit) {
        if (unit >= 0x80) {
            return !Glyphs.isSpace(unit) && Character.isLetterOrDigit(unit);
        }
        return unit > ' ' && unit < 0x7f && "\"<>\\^`{|}".indexOf(unit) < 0;
    }
}
