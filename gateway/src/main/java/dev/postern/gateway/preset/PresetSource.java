package dev.postern.gateway.preset;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * One version of a template in all its languages, as its file has it.
 *
 * @param name what it does, in one word that stays
 * @param version rises with every change of its words; what was once published is kept
 * @param needs what a model must be able to do, empty or {@code audio}
 * @param title what people choose it by, for each language
 * @param about what it is good for, for each language
 * @param template the prompt for each language, with each field's name in braces where its value goes; the text comes last
 */
record PresetSource(
        @JsonProperty(required = true) String name,
        @JsonProperty(required = true) int version,
        @JsonProperty(required = true) String needs,
        @JsonProperty(required = true) Map<String, String> title,
        @JsonProperty(required = true) Map<String, String> about,
        @JsonProperty(required = true) Map<String, String> template,
        @JsonProperty(required = true) List<Field> fields) {

    PresetSource {
        title = Map.copyOf(title);
        about = Map.copyOf(about);
        template = Map.copyOf(template);
        fields = List.copyOf(fields);
    }

    /**
     * What is filled in.
     *
     * @param kind a word: one of what is listed, a line of a few words (or the one that is listed), or the text that the prompt is
     *     about
     */
    record Field(
            @JsonProperty(required = true) String name,
            @JsonProperty(required = true) String kind,
            @JsonProperty(required = true) Map<String, String> label,
            @JsonProperty(required = true) List<Choice> choices) {
        Field {
            label = Map.copyOf(label);
            choices = List.copyOf(choices);
        }
    }

    /**
     * What a field may hold.
     *
     * @param id how a request names it
     * @param words how the template says it, for each language
     */
    record Choice(
            @JsonProperty(required = true) String id,
            @JsonProperty(required = true) Map<String, String> words) {
        Choice {
            words = Map.copyOf(words);
        }
    }

    /** The same in one language. */
    Preset in(String language) {
        List<Preset.Field> said = new ArrayList<>();
        for (Field field : fields) {
            List<Preset.Choice> choices = field.choices().stream()
                    .map(choice -> new Preset.Choice(choice.id(), in(choice.words(), language)))
                    .toList();
            said.add(new Preset.Field(field.name(), in(field.label(), language), field.kind(), choices));
        }
        return new Preset(name, version, in(title, language), in(about, language), needs, in(template, language), said);
    }

    private static String in(Map<String, String> words, String language) {
        return Objects.requireNonNull(words.get(language), language);
    }
}
