package dev.postern.gateway.preset;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;

/**
 * A template for a prompt. A person fills in its fields, and changes what comes of it as they like, before anything is sent.
 *
 * @param name what it does, in one word that stays
 * @param version rises with every change of its words
 * @param title what people choose it by
 * @param about what it is good for, in one line
 * @param needs what a model must be able to do, empty or {@code audio}
 * @param template the prompt, with each field's name in braces where its value goes
 */
public record Preset(
        @JsonProperty(required = true) String name,
        @JsonProperty(required = true) int version,
        @JsonProperty(required = true) String title,
        @JsonProperty(required = true) String about,
        @JsonProperty(required = true) String needs,
        @JsonProperty(required = true) String template,
        @JsonProperty(required = true) List<Field> fields) {

    public Preset {
        fields = List.copyOf(fields);
    }

    /**
     * What a person fills in.
     *
     * @param name as it stands in the template
     * @param label what it is called
     * @param kind whether one chooses, writes a line, or a longer text: choice, line, text
     * @param choices of which the first is usual; none for other kinds
     */
    public record Field(
            @JsonProperty(required = true) String name,
            @JsonProperty(required = true) String label,
            @JsonProperty(required = true) String kind,
            @JsonProperty(required = true) List<String> choices) {
        public Field {
            choices = List.copyOf(choices);
        }
    }
}
