package dev.postern.gateway.conversation;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;

/**
 * A question and what came of it, as the person typed and saw it. Files are named, not kept. Never printed.
 *
 * @param prompt the person's own words, before policy changed anything
 * @param answer what was shown, values in the place of their tokens
 * @param reasoning likewise
 * @param model its name then
 * @param zone how far away it was
 * @param simulated whether the answer was made up
 * @param ending how it ended: done, stopped by the person, or failed
 * @param finish the model server's reason to end
 * @param findings what policy found in the conversation, this prompt included
 * @param marks where it found something in this prompt and its files
 */
public record Turn(
        @JsonProperty(required = true) String prompt,
        @JsonProperty(required = true) List<NamedFile> files,
        @JsonProperty(required = true) String answer,
        @JsonProperty(required = true) String reasoning,
        @JsonProperty(required = true) String model,
        @JsonProperty(required = true) String zone,
        @JsonProperty(required = true) boolean simulated,
        @JsonProperty(required = true) String ending,
        @JsonProperty(required = true) String finish,
        @JsonProperty(required = true) List<Found> findings,
        @JsonProperty(required = true) List<Mark> marks) {

    public Turn {
        files = List.copyOf(files);
        findings = List.copyOf(findings);
        marks = List.copyOf(marks);
    }

    @Override
    public String toString() {
        return "Turn[" + prompt.length() + " and " + answer.length() + " characters]";
    }

    /**
     * A file that went along.
     *
     * @param size in bytes
     */
    public record NamedFile(
            @JsonProperty(required = true) String name,
            @JsonProperty(required = true) long size) {
        @Override
        public String toString() {
            return "NamedFile[" + size + " bytes]";
        }
    }

    /**
     * What policy found and did, never the value.
     *
     * @param type finding type
     * @param count how often
     * @param rule that decided
     * @param action what it did
     */
    public record Found(
            @JsonProperty(required = true) String type,
            @JsonProperty(required = true) int count,
            @JsonProperty(required = true) String rule,
            @JsonProperty(required = true) String action) {}

    /**
     * Where in the prompt, or in a file beside it, something was found.
     *
     * @param file its number, -1 for the prompt itself
     * @param start in UTF-16 units
     * @param end likewise, one past the last
     */
    public record Mark(
            @JsonProperty(required = true) String type,
            @JsonProperty(required = true) String rule,
            @JsonProperty(required = true) String action,
            @JsonProperty(required = true) int file,
            @JsonProperty(required = true) int start,
            @JsonProperty(required = true) int end) {}
}
