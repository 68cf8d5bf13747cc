package dev.postern.policy.detect.secret;

import dev.postern.policy.detect.scan.Window;
import java.util.ArrayList;
import java.util.List;

/**
 * How a credential is written: fixed characters and stretches of an alphabet, {@code PMAK-{hex:24}-{hex:34}}. A stretch
 * has a length ({@code {hex:24}}), two bounds ({@code {hex:5-30}}) or only the lower one ({@code {hex:20+}}). Stretches
 * take as much as they can and never give back, so a stretch of two bounds must not be followed by one of its own
 * characters.
 *
 * @param lead the fixed characters at the beginning, perhaps none
 * @param parts everything, in order
 */
record Shape(String lead, List<Part> parts) {
    private static final int NONE = -1;

    /** Fixed characters, or a stretch of one alphabet. */
    sealed interface Part {}

    record Fixed(String text) implements Part {}

    record Stretch(Alphabet alphabet, int shortest, int longest) implements Part {}

    Shape {
        parts = List.copyOf(parts);
    }

    static Shape of(String template) {
        List<Part> parts = new ArrayList<>();
        int from = 0;
        for (int open = template.indexOf('{'); open >= 0; open = template.indexOf('{', from)) {
            if (open > from) {
                parts.add(new Fixed(template.substring(from, open)));
            }
            int close = template.indexOf('}', open);
            parts.add(stretch(template.substring(open + 1, close)));
            from = close + 1;
        }
        if (from < template.length()) {
            parts.add(new Fixed(template.substring(from)));
        }
        String lead = parts.getFirst() instanceof Fixed fixed ? fixed.text() : "";
        return new Shape(lead, parts);
    }

    private static Stretch stretch(String spec) {
        int colon = spec.indexOf(':');
        Alphabet alphabet = Alphabet.named(spec.substring(0, colon));
        String length = spec.substring(colon + 1);
        if (length.endsWith("+")) {
            int shortest = Integer.parseInt(length.substring(0, length.length() - 1));
            return new Stretch(alphabet, shortest, Integer.MAX_VALUE);
        }
        int dash = length.indexOf('-');
        int shortest = Integer.parseInt(dash < 0 ? length : length.substring(0, dash));
        return new Stretch(alphabet, shortest, dash < 0 ? shortest : Integer.parseInt(length.substring(dash + 1)));
    }

    /**
     * One past the last character of what is written so at a place, or -1 where something else stands. What goes on beyond
     * the reach is taken for what it should be.
     */
    int end(Window text, int start) {
        int place = start;
        for (Part part : parts) {
            if (place == start + Window.REACH) {
                return place;
            }
            place = switch (part) {
                case Fixed(String fixed) -> stands(text, place, fixed) ? place + fixed.length() : NONE;
                case Stretch stretch -> {
                    int end = stretch.alphabet().runEnd(text, place, stretch.longest());
                    yield end - place >= stretch.shortest() || end == start + Window.REACH ? end : NONE;
                }
            };
            if (place == NONE) {
                return NONE;
            }
        }
        return place;
    }

    private static boolean stands(Window text, int place, String fixed) {
        for (int i = 0; i < fixed.length(); i++) {
            if (text.at(place + i) != fixed.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    /** The alphabet of the last stretch; tells where a token ends that is longer than can be seen. */
    Alphabet last() {
        Alphabet last = Alphabet.BASE62;
        for (Part part : parts) {
            if (part instanceof Stretch stretch) {
                last = stretch.alphabet();
            }
        }
        return last;
    }
}
