package dev.postern.gateway.modeldesk.stored;

import dev.postern.gateway.modeldesk.document.ModelDocument;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * A change that waits for a second person.
 *
 * @param model the model that is changed; empty for one that is new
 * @param base number of the version that it goes on from; 0 for a model that is new
 * @param why what makes a second person necessary, in words
 */
public record PendingChange(
        UUID id,
        Optional<UUID> model,
        int base,
        ModelDocument document,
        String hash,
        String why,
        Person author,
        Instant moment) {}
