package dev.postern.policy.detect.contact;

import dev.postern.policy.detect.Likelihood;
import dev.postern.policy.detect.scan.Anchor;
import dev.postern.policy.detect.scan.CharacterClass;
import dev.postern.policy.detect.scan.Glyphs;
import dev.postern.policy.detect.scan.Kind;
import dev.postern.policy.detect.scan.Match;
import dev.postern.policy.detect.scan.SingleMatcher;
import dev.postern.policy.detect.scan.Window;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * EMAIL: local part and domain (RFC 5321, 5322), internationalised ones too (RFC 6531). Any top-level label will do,
 * because companies have private ones; file extensions and code repositories will not.
 */
final class EmailMatcher implements SingleMatcher {
    private static final Kind KIND = Kind.builtIn("EMAIL");
    private static final int LONGEST_LOCAL_OCTETS = 64;
    private static final int LONGEST_DOMAIN = 190;
    private static final int SHORTEST_TOP_LABEL = 2;
    private static final int NOWHERE = -1;
    private static final int FAR = 64;
    private static final String IN_LOCAL = "_%+-'&~";
    private static final Set<String> FILE_EXTENSIONS = Set.of(
            "png", "jpg", "jpeg", "gif", "svg", "webp", "ico", "css", "scss", "js", "ts", "mjs", "tsx", "jsx", "json",
            "html", "xml", "yaml", "yml", "md", "txt", "pdf", "zip", "tgz", "gz", "jar", "java", "py", "rb", "go",
            "rs");

    @Override
    public Kind kind() {
        return KIND;
    }

    @Override
    public Anchor anchor() {
        return Anchor.letters().or(Anchor.of("0123456789_")).orBeyondAscii().atWordStart();
    }

    @Override
    public @Nullable Match match(Window text, int start) {
        int first = text.codePointAt(start);
        boolean word = CharacterClass.isWord(first) || first == '_';
        if (!word || (CharacterClass.isUnspaced(first) && !begins(text, start))) {
            return null;
        }
        int at = localEnd(text, start);
        if (at == NOWHERE || !begins(text, start)) {
            return null;
        }
        Domain domain = new Domain(text, at + 1);
        if (domain.end == NOWHERE || isUserInfo(text, start)) {
            return null;
        }
        if (FILE_EXTENSIONS.contains(domain.topLabel())) {
            return null;
        }
        if (text.isAt(start, "git@") && text.at(domain.end) == ':') {
            return new Match(domain.end, Likelihood.UNLIKELY, "Local part and domain, but of a code repository.");
        }
        return new Match(
                domain.end,
                Likelihood.VERY_LIKELY,
                "Local part, at sign and domain" + ExampleNames.remark(text, domain.end) + ".");
    }

    /** Where the at sign stands that ends a local part, or -1. */
    private static int localEnd(Window text, int start) {
        int place = start;
        int octets = 0;
        boolean unspaced = CharacterClass.isUnspaced(text.at(start));
        while (octets <= LONGEST_LOCAL_OCTETS) {
            int codePoint = text.codePointAt(place);
            if (codePoint < 0x80 && CharacterClass.isWord(codePoint) && !unspaced) {
                octets++;
                place++;
                continue;
            }
            if (isAtSign(codePoint)) {
                return place > start ? place : NOWHERE;
            }
            if (codePoint == '.' ? text.at(place + 1) == '.' : !isLocal(codePoint)) {
                return NOWHERE;
            }
            if (place > start && CharacterClass.isWord(codePoint) && CharacterClass.isUnspaced(codePoint) != unspaced) {
                return NOWHERE;
            }
            octets += codePoint < 0x80 ? 1 : codePoint < 0x800 ? 2 : 3;
            place += Character.charCount(codePoint);
        }
        return NOWHERE;
    }

    private static boolean isLocal(int codePoint) {
        return CharacterClass.isWord(codePoint) || joinsLocal(codePoint);
    }

    private static boolean joinsLocal(int codePoint) {
        return IN_LOCAL.indexOf(codePoint) >= 0 || (codePoint >= 0x80 && Glyphs.isInvisible(codePoint));
    }

    private static boolean isAtSign(int codePoint) {
        return codePoint == '@' || codePoint == '\uff20' || codePoint == '\ufe6b';
    }

    /** Whether no earlier character belongs to the same local part. */
    private static boolean begins(Window text, int start) {
        if (CharacterClass.isEscape(text.at(start - 1), text.at(start))) {
            return false;
        }
        int place = start - 1;
        while (place > start - FAR && (text.at(place) == '.' || joinsLocal(text.at(place)))) {
            if (text.at(place) == '_') {
                return false;
            }
            if (text.at(place) == '.' && text.at(place - 1) == '.') {
                return true;
            }
            place--;
        }
        int before = text.codePointBefore(place + 1);
        return !CharacterClass.isWord(before)
                || CharacterClass.isUnspaced(before) != CharacterClass.isUnspaced(text.at(start))
                || CharacterClass.isEscape(text.at(place - 1), before);
    }

    /** Whether what looks like a local part is the password of an address such as {@code scheme://user:password@host}. */
    private static boolean isUserInfo(Window text, int start) {
        for (int place = start - 1; place > start - FAR; place--) {
            int unit = text.at(place);
            if (unit == '/') {
                return text.at(place - 1) == '/' && text.at(place - 2) == ':';
            }
            if (unit <= ' ' || unit == '"' || unit == '\'' || unit == '@') {
                return false;
            }
        }
        return false;
    }

    /** Labels parted by dots; the last one is a top-level label. */
    private static final class Domain {
        private final Window text;
        private int end = NOWHERE;
        private int topStart;

        Domain(Window text, int start) {
            this.text = text;
            int label = start;
            while (label - start < LONGEST_DOMAIN) {
                int labelEnd = labelEnd(label);
                if (labelEnd == label) {
                    return;
                }
                if (label > start && beginsSentence(label, labelEnd)) {
                    return;
                }
                if (label > start && isTop(label, labelEnd)) {
                    topStart = label;
                    end = labelEnd;
                }
                if (!isDot(text.at(labelEnd))) {
                    return;
                }
                label = labelEnd + 1;
            }
        }

        String topLabel() {
            return text.slice(topStart, end).toLowerCase(Locale.ROOT);
        }

        /** One past the last letter or digit of a label; a hyphen must not be last. */
        private int labelEnd(int start) {
            boolean unspaced = CharacterClass.isUnspaced(text.at(start));
            int last = start;
            int place = start;
            while (place - start < LONGEST_DOMAIN) {
                int codePoint = text.codePointAt(place);
                boolean word = CharacterClass.isWord(codePoint);
                if (word ? CharacterClass.isUnspaced(codePoint) != unspaced : !joinsLabel(codePoint)) {
                    return last;
                }
                place += Character.charCount(codePoint);
                if (word) {
                    last = place;
                }
            }
            return last;
        }

        /** Whether a top-level label ended the domain and a capitalised word goes on after the full stop. */
        private boolean beginsSentence(int from, int to) {
            return end == from - 1
                    && to - from > 1
                    && Character.isUpperCase(text.at(from))
                    && Character.isLowerCase(text.at(from + 1))
                    && !Character.isUpperCase(text.at(topStart))
                    && TopLevel.isKnown(topLabel());
        }

        private static boolean joinsLabel(int codePoint) {
            return codePoint == '-' || (codePoint >= 0x80 && Glyphs.isInvisible(codePoint));
        }

        private static boolean isDot(int unit) {
            return unit == '.' || unit == '\uff0e' || unit == '\uff61';
        }

        private boolean isTop(int from, int to) {
            if (text.isAt(from, "xn--")) {
                return true;
            }
            for (int place = from; place < to; place++) {
                int codePoint = text.codePointAt(place);
                if (codePoint == '-' || Glyphs.digit(codePoint) >= 0) {
                    return false;
                }
            }
            return to - from >= SHORTEST_TOP_LABEL;
        }
    }
}
