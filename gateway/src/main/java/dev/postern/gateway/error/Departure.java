package dev.postern.gateway.error;

import dev.postern.policy.decision.Zone;
import dev.postern.policy.text.SensitiveText;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * What would leave a zone, for the person who wrote it: they see it before they agree.
 *
 * @param model where to
 * @param promptPrice of 1,000 tokens read, where known
 * @param answerPrice of 1,000 tokens written, where known
 * @param near the model that answers where they refuse
 * @param texts everything that would leave, as policy rewrites it
 */
public record Departure(
        String model,
        Zone zone,
        Optional<BigDecimal> promptPrice,
        Optional<BigDecimal> answerPrice,
        String near,
        List<Piece> texts) {

    /**
     * One text.
     *
     * @param path its place in the request
     */
    public record Piece(String path, SensitiveText text) {}

    public Departure {
        texts = List.copyOf(texts);
    }
}
