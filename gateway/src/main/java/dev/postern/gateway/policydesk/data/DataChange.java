package dev.postern.gateway.policydesk.data;

import dev.postern.gateway.policydesk.life.Person;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * What somebody asked for.
 *
 * @param version what shall come into force; empty where the data shall go
 * @param reason in the author's words
 * @param settlement what became of it; empty while it waits for a second person
 */
public record DataChange(
        UUID id,
        DataName name,
        Optional<DataVersion> version,
        String reason,
        Person author,
        Instant moment,
        Optional<Settlement> settlement) {

    /**
     * What became of a change.
     *
     * @param confirmed whether it was made; it was dropped otherwise
     * @param by the second person, or whoever dropped it
     */
    public record Settlement(boolean confirmed, Person by, Instant moment) {}

    /** Whether whoever it is may not confirm it: they asked for it, or uploaded what shall come into force. */
    public boolean isBy(String subject) {
        return author.subject().equals(subject)
                || version.filter(each -> each.author().subject().equals(subject))
                        .isPresent();
    }
}
