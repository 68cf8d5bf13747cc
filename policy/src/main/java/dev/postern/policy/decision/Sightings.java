package dev.postern.policy.decision;

import java.util.List;

/**
 * What was seen in a prompt or in an answer.
 *
 * @param looked whether anything was looked for: nothing is where no rule applies to the exchange
 * @param complete whether all of it is here; of very many the first are
 * @param texts the sightings of each text that a reader sees in a row, in their order
 */
public record Sightings(boolean looked, boolean complete, List<List<Sighting>> texts) {
    /** The most that are kept of one prompt, and of one text of an answer. */
    public static final int MOST = 2_000;

    /** Nobody looked. */
    public static final Sightings NOT_LOOKED = new Sightings(false, true, List.of());

    public Sightings {
        texts = texts.stream().map(List::copyOf).toList();
    }

    /** Those of several texts as of one answer. */
    public static Sightings together(List<Sightings> parts) {
        return new Sightings(
                parts.stream().allMatch(Sightings::looked),
                parts.stream().allMatch(Sightings::complete),
                parts.stream().flatMap(part -> part.texts().stream()).toList());
    }
}
