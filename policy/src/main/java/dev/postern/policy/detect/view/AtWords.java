package dev.postern.policy.detect.view;

import dev.postern.policy.detect.Finding;
import dev.postern.policy.detect.scan.Unwrapped;
import dev.postern.policy.detect.scan.Unwrapping;
import dev.postern.policy.detect.scan.Window;
import java.util.Set;

/** An address with its signs as words: {@code jane [at] example (dot) com}, {@code jane AT example DOT com}. */
final class AtWords implements Unwrapping {
    private static final String OPENING = "[({<";
    private static final String CLOSING = "])}>";
    private static final String[] AT = {"at", "ät", "arroba", "arobase", "@"};
    private static final String[] DOT = {"dot", "punkt", "point", "punto", "."};
    private static final Set<String> TYPES = Set.of("EMAIL", "IP_ADDRESS", "DOMAIN_NAME", "URL");
    private static final int LONGEST_LABEL = 64;

    private boolean dots;

    /** Whether a word for the sign stands at a place, with a domain behind it. */
    static boolean begin(Window text, int place) {
        if (!mayBegin(text, place)) {
            return false;
        }
        int end = word(text, place, AT);
        if (end < 0) {
            return isDotted(text, place);
        }
        int label = labelEnd(text, end);
        if (label == end) {
            return false;
        }
        boolean bracketed = isBracketed(text, place);
        boolean plain = text.at(label) == '.' && text.isWordAt(label + 1);
        return (bracketed && plain) || word(text, label, DOT) > 0;
    }

    /** Whether the first letters are those of any of the words: quicker than trying all. */
    static boolean mayBegin(Window text, int place) {
        if (text.at(place) != ' ') {
            return mayBegin(text.at(place));
        }
        int first = text.at(place + 1);
        return switch (first | 0x20) {
            case 'a' -> (text.at(place + 2) | 0x20) == 't' || (text.at(place + 2) | 0x20) == 'r';
            case 'd', 'p' -> (text.at(place + 2) | 0x20) == 'o' || (text.at(place + 2) | 0x20) == 'u';
            default -> mayBegin(first);
        };
    }

    private static boolean mayBegin(int unit) {
        return switch (unit) {
            case ' ', 'a', 'd', 'p', 'A', 'D', 'P', '@', '[', '(', '{', '<', '\u00e4' -> true;
            default -> false;
        };
    }

    /** Numbers or labels with two words for the dot between them. */
    private static boolean isDotted(Window text, int place) {
        int end = word(text, place, DOT);
        int label = end < 0 ? end : labelEnd(text, end);
        return label > end && word(text, label, DOT) > 0;
    }

    private static boolean isBracketed(Window text, int place) {
        return OPENING.indexOf(text.at(place)) >= 0 || OPENING.indexOf(text.at(place + 1)) >= 0;
    }

    private static int labelEnd(Window text, int from) {
        int end = from;
        while (end < from + LONGEST_LABEL && (text.isWordAt(end) || text.at(end) == '-')) {
            end++;
        }
        return end;
    }

    /** One past a word for a sign with what stands around it, or -1; alone it needs blanks, in brackets it does not. */
    private static int word(Window text, int place, String[] words) {
        int start = text.at(place) == ' ' ? place + 1 : place;
        boolean bracket = OPENING.indexOf(text.at(start)) >= 0 && text.at(start) != Window.END;
        if (!bracket && start == place) {
            return -1;
        }
        int inner = bracket ? start + 1 : start;
        int name = text.at(inner) == ' ' ? inner + 1 : inner;
        for (String word : words) {
            if (text.isAt(name, word)) {
                int end = close(text, name + word.length(), bracket);
                if (end > 0) {
                    return end;
                }
            }
        }
        return -1;
    }

    private static int close(Window text, int place, boolean bracket) {
        int end = bracket && text.at(place) == ' ' ? place + 1 : place;
        if (bracket) {
            if (text.at(end) == Window.END || CLOSING.indexOf(text.at(end)) < 0) {
                return -1;
            }
            return text.at(end + 1) == ' ' ? end + 2 : end + 1;
        }
        return text.at(end) == ' ' ? end + 1 : -1;
    }

    @Override
    public int next(Window text, int place, Unwrapped unwrapped) {
        int unit = text.at(place);
        boolean sign = unit == ' ' || (unit >= 0 && OPENING.indexOf(unit) >= 0);
        int at = sign ? word(text, place, AT) : -1;
        int dot = sign && at < 0 ? word(text, place, DOT) : -1;
        if (text.isStarved() || unit == Window.END || (sign && at < 0 && dot < 0)) {
            return OVER;
        }
        if (at > 0 && dots) {
            return OVER;
        }
        dots |= at > 0;
        if (!sign) {
            unwrapped.put((char) unit, place, place + 1);
            return place + 1;
        }
        unwrapped.put(at > 0 ? '@' : '.', place, Math.max(at, dot));
        return Math.max(at, dot);
    }

    @Override
    public boolean isEncoding() {
        return false;
    }

    @Override
    public boolean mayAccept(String type) {
        return TYPES.contains(type);
    }

    @Override
    public boolean accepts(Finding finding) {
        return mayAccept(finding.type());
    }

    @Override
    public String how() {
        return "with words for the signs";
    }
}
