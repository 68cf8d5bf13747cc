package dev.postern.gateway.modeldesk;

import dev.postern.gateway.modeldesk.document.DocumentJson;
import dev.postern.gateway.modeldesk.stored.PendingChange;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A change that waits for a second person, as a page shows it.
 *
 * @param changeOf the model; null where it is a new one
 * @param base number of the version that it goes on from
 * @param why what makes a second person necessary
 * @param mine whether the reader wrote it and so cannot confirm it
 * @param model what the model would say
 */
public record ChangeView(
        UUID id,
        @Nullable UUID changeOf,
        int base,
        String why,
        String by,
        boolean mine,
        Instant moment,
        String hash,
        Map<String, @Nullable Object> model) {

    static ChangeView of(PendingChange change, String reader) {
        return new ChangeView(
                change.id(),
                change.model().orElse(null),
                change.base(),
                change.why(),
                change.author().name(),
                change.author().subject().equals(reader),
                change.moment(),
                change.hash(),
                DocumentJson.members(change.document()));
    }
}
