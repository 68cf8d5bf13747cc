package dev.postern.policy.detect.view;

import dev.postern.policy.detect.Finding;
import dev.postern.policy.detect.scan.Unwrapped;
import dev.postern.policy.detect.scan.Unwrapping;
import dev.postern.policy.detect.scan.Window;
import java.util.Locale;
import java.util.Set;

/** A value with mark-up inside: Markdown's stars, tildes and backquotes, or tags of HTML that leave a word in one piece. */
final class MarkUp implements Unwrapping {
    private static final int PATIENCE = 40;
    private static final int LONGEST_TAG = 48;
    private static final int LONGEST_NAME = 8;
    private static final Set<String> TAGS = Set.of(
            "b", "i", "u", "s", "em", "strong", "span", "code", "mark", "wbr", "font", "small", "big", "sub", "sup",
            "a", "tt", "kbd", "var", "del", "ins", "bdo", "bdi", "zwnj", "nobr");

    private int last;

    /** @param first where the first mark-up stands */
    MarkUp(int first) {
        this.last = first;
    }

    /** Whether mark-up with more of a value behind it stands at a place. */
    static boolean begin(Window text, int place) {
        int end = end(text, place);
        int behind = text.at(end);
        boolean joins = behind == ' ' || behind == '.' || behind == '-' || behind == '@';
        return end > place && (text.isWordAt(end) || (joins && text.isWordAt(end + 1)));
    }

    /** One past the mark-up at a place, or the place itself where there is none. */
    private static int end(Window text, int place) {
        int unit = text.at(place);
        return switch (unit) {
            case '*', '`', '~' -> {
                int end = place + 1;
                while (end < place + 3 && text.at(end) == unit) {
                    end++;
                }
                yield unit == '~' && end == place + 1 ? place : end;
            }
            case '_' -> text.at(place + 1) == '_' ? place + 2 : place;
            case '<' -> tagEnd(text, place);
            default -> place;
        };
    }

    private static int tagEnd(Window text, int place) {
        int first = text.at(place + 1) == '/' ? place + 2 : place + 1;
        int name = first;
        while (name < first + LONGEST_NAME && text.isWordAt(name)) {
            name++;
        }
        if (name == first || !TAGS.contains(text.slice(first, name).toLowerCase(Locale.ROOT))) {
            return comment(text, place);
        }
        int end = name;
        while (end < place + LONGEST_TAG && text.at(end) != '>' && text.at(end) != Window.END) {
            end++;
        }
        return text.at(end) == '>' ? end + 1 : place;
    }

    private static int comment(Window text, int place) {
        if (!text.isAt(place, "<!--")) {
            return place;
        }
        int end = place + 4;
        while (end < place + LONGEST_TAG && !text.isAt(end, "-->")) {
            end++;
        }
        return text.isAt(end, "-->") ? end + 3 : place;
    }

    @Override
    public int next(Window text, int place, Unwrapped unwrapped) {
        int unit = text.at(place);
        int end = end(text, place);
        if (text.isStarved() || unit == Window.END || place > last + PATIENCE) {
            return OVER;
        }
        if (end > place) {
            last = end;
            return end;
        }
        unwrapped.put((char) unit, place, place + 1);
        return place + 1;
    }

    @Override
    public boolean goesOn() {
        return true;
    }

    @Override
    public boolean isEncoding() {
        return false;
    }

    @Override
    public boolean mayAccept(String type) {
        return Believed.mayAccept(type);
    }

    @Override
    public boolean accepts(Finding finding) {
        return Believed.accepts(finding);
    }

    @Override
    public String how() {
        return "with mark-up inside";
    }
}
