package dev.postern.policy.detect.name;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;

/**
 * Fills templates. {@code [a|b]} chooses one of several, also none; {@code {P}} stands for a name or another value;
 * {@code \n} for the end of a line.
 */
final class TextMaker {
    private static final Map<String, NameType> LABELS = Map.ofEntries(
            Map.entry("P", NameType.PERSON),
            Map.entry("F", NameType.PERSON),
            Map.entry("L", NameType.PERSON),
            Map.entry("p", NameType.PERSON),
            Map.entry("f", NameType.PERSON),
            Map.entry("C", NameType.LOCATION),
            Map.entry("c", NameType.LOCATION),
            Map.entry("K", NameType.LOCATION),
            Map.entry("R", NameType.LOCATION),
            Map.entry("S", NameType.LOCATION),
            Map.entry("LOC", NameType.LOCATION),
            Map.entry("O", NameType.ORGANIZATION));

    private final Draw draw;
    private final Map<String, Supplier<String>> fillers;

    TextMaker(Draw draw, Map<String, Supplier<String>> fillers) {
        this.draw = draw;
        this.fillers = fillers;
    }

    /** One to four templates in a row. */
    LabelledText text(List<String> templates) {
        StringBuilder text = new StringBuilder();
        List<LabelledText.Label> labels = new ArrayList<>();
        int sentences = 1 + draw.below(4);
        for (int i = 0; i < sentences; i++) {
            if (i > 0) {
                text.append(
                        text.charAt(text.length() - 1) == '.'
                                ? draw.oneOf(" ", " ", "\n")
                                : draw.oneOf("\n", "\n", "\n\n"));
            }
            fill(choose(draw.oneOf(templates)), text, labels);
        }
        return cased(text.toString(), labels);
    }

    private LabelledText cased(String text, List<LabelledText.Label> labels) {
        String upper = text.toUpperCase(Locale.ROOT);
        return draw.percent(3) && upper.length() == text.length()
                ? new LabelledText(upper, List.copyOf(labels))
                : new LabelledText(text, List.copyOf(labels));
    }

    /** Replaces the innermost choices until none is left. */
    private String choose(String template) {
        String text = template.replace("\\n", "\n");
        int close = closing(text);
        while (close >= 0) {
            int open = text.lastIndexOf('[', close);
            String[] choices = text.substring(open + 1, close).split("\\|", -1);
            text = text.substring(0, open) + draw.oneOf(choices) + text.substring(close + 1);
            close = closing(text);
        }
        return text;
    }

    private static int closing(String text) {
        int close = text.indexOf(']');
        return close >= 0 && text.lastIndexOf('[', close) >= 0 ? close : -1;
    }

    private void fill(String template, StringBuilder text, List<LabelledText.Label> labels) {
        int at = 0;
        while (at < template.length()) {
            int close = template.charAt(at) == '{' ? template.indexOf('}', at) : -1;
            String slot = close < 0 ? "" : template.substring(at + 1, close);
            Supplier<String> filler = fillers.get(slot);
            if (filler == null) {
                text.append(template.charAt(at));
                at++;
                continue;
            }
            int start = text.length();
            text.append(filler.get());
            NameType type = LABELS.get(slot);
            if (type != null) {
                labels.add(new LabelledText.Label(type, start, text.length()));
            }
            at = close + 1;
        }
    }
}
