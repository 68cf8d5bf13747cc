package dev.postern.gateway.ticket;

import dev.postern.gateway.desk.DeskTransaction;
import dev.postern.gateway.error.RefusedException;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.InstantSource;
import java.util.UUID;

/** Sees to it that a ticket is used once, on whatever replica: its id can stand in one row only. Thread-safe; may block. */
@Singleton
public class TicketUses implements PanacheRepositoryBase<TicketUse, UUID> {
    /** A ticket that is over is refused anyway, by replicas whose clocks are not further apart than this. */
    private static final Duration KEPT = Duration.ofHours(1);

    private final DeskTransaction transaction;
    private final InstantSource clock;

    @Inject
    TicketUses(DeskTransaction transaction, InstantSource clock) {
        this.transaction = transaction;
        this.clock = clock;
    }

    /**
     * Uses a ticket up. Returns when that is durable.
     *
     * @throws RefusedException {@code ticket_refused} where it was used before, {@code desk_unavailable} where nobody knows
     */
    public void use(Ticket ticket) {
        boolean first = transaction.run(() -> {
            delete("expires < ?1", clock.instant().minus(KEPT));
            return add(ticket);
        });
        if (!first) {
            throw Tickets.refused("This ticket was used already.");
        }
    }

    private boolean add(Ticket ticket) {
        return getEntityManager()
                        .createNativeQuery(
                                "INSERT INTO ticket_use (ticket, expires) VALUES (?1, ?2) ON CONFLICT DO NOTHING")
                        .setParameter(1, ticket.id())
                        .setParameter(2, ticket.expires())
                        .executeUpdate()
                == 1;
    }
}
