package dev.postern.gateway.ticket;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** That a ticket was used. */
@Entity
@Table(name = "ticket_use")
@SuppressWarnings("NullAway.Init") // Hibernate fills the fields
class TicketUse {
    @Id
    UUID ticket;

    Instant expires;
}
