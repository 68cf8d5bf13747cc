package dev.postern.gateway.preset;

import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A template for a prompt, in one language. In the assistant a person fills in its fields, and changes what comes of it as they
 * like, before anything is sent. A request that names it gets its instruction in front.
 *
 * @param name what it does, in one word that stays
 * @param version rises with every change of its words
 * @param title what people choose it by
 * @param about what it is good for, in one line
 * @param needs what a model must be able to do, empty or {@code audio}
 * @param template the prompt, with each field's name in braces where its value goes
 */
public record Preset(
        String name, int version, String title, String about, String needs, String template, List<Field> fields) {
    /** Where the text stands that the prompt is about. */
    private static final String TEXT = "{text}";

    private static final Pattern PLACE = Pattern.compile("\\{([a-z]+)}");

    public Preset {
        fields = List.copyOf(fields);
    }

    /**
     * What a person fills in.
     *
     * @param name as it stands in the template
     * @param label what it is called
     * @param kind whether one chooses, writes a line, or a longer text: choice, line, text
     * @param choices of which the first is usual; for a line what stands there where it is left empty; none for a text
     */
    public record Field(String name, String label, String kind, List<Choice> choices) {
        public Field {
            choices = List.copyOf(choices);
        }
    }

    /**
     * What a field may hold.
     *
     * @param id how a request names it
     * @param words how the template says it
     */
    public record Choice(String id, String words) {}

    /**
     * What the model is told to do with the text that follows.
     *
     * @param values words for fields; those that are left out are usual
     */
    String instruction(Map<String, String> values) {
        String before = template.substring(0, template.lastIndexOf(TEXT)).stripTrailing();
        StringBuilder told = new StringBuilder();
        Matcher places = PLACE.matcher(before);
        while (places.find()) {
            String name = places.group(1);
            String words = values.containsKey(name) ? values.get(name) : usual(name);
            places.appendReplacement(told, Matcher.quoteReplacement(String.valueOf(words)));
        }
        return places.appendTail(told).toString();
    }

    private String usual(String name) {
        return fields.stream()
                .filter(field -> field.name().equals(name))
                .map(field -> field.choices().getFirst().words())
                .findFirst()
                .orElseThrow();
    }
}
