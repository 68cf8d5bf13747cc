package dev.postern.gateway.ticket;

import dev.postern.gateway.error.ErrorCode;
import dev.postern.gateway.error.RefusedException;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.UUID;

/** Hands out tickets and looks at those that come back; whether one was used before is of {@link TicketUses}. Thread-safe. */
@Singleton
public final class Tickets {
    /** How long a requester has to say why. */
    public static final Duration GOOD_FOR = Duration.ofMinutes(10);

    /** How far the clocks of replicas may be apart. */
    private static final Duration SKEW = Duration.ofMinutes(1);

    private final TicketKeys keys;
    private final InstantSource clock;

    @Inject
    Tickets(TicketKeys keys, InstantSource clock) {
        this.keys = keys;
        this.clock = clock;
    }

    /** A ticket under this id. */
    public Ticket issue(UUID id, TicketBinding binding) {
        Instant expires = clock.instant().plus(GOOD_FOR).truncatedTo(ChronoUnit.SECONDS);
        return sealed(id, expires, binding);
    }

    /**
     * The ticket that a client sent.
     *
     * @throws RefusedException {@code ticket_refused} where it is none, over, or of anything but this
     */
    public Ticket check(String text, TicketBinding binding) {
        Ticket ticket = Ticket.read(text).orElseThrow(Tickets::notThis);
        Instant now = clock.instant();
        if (ticket.expires().isAfter(now.plus(GOOD_FOR).plus(SKEW))) {
            throw notThis();
        }
        if (!ticket.expires().isAfter(now)) {
            throw refused("This ticket is over; it was good for ten minutes.");
        }
        if (!isFor(ticket, binding)) {
            throw notThis();
        }
        return ticket;
    }

    /** Whether a text is a ticket that is sealed for this; it may be over. */
    public boolean isFor(String text, TicketBinding binding) {
        return Ticket.read(text).filter(ticket -> isFor(ticket, binding)).isPresent();
    }

    /** Whether a ticket is sealed for this; it may be over. */
    public boolean isFor(Ticket ticket, TicketBinding binding) {
        return isEqual(sealed(ticket.id(), ticket.expires(), binding).seal(), ticket.seal());
    }

    /** Takes as long for seals that differ early as for those that differ late. */
    private static boolean isEqual(String one, String other) {
        return MessageDigest.isEqual(
                one.getBytes(StandardCharsets.US_ASCII), other.getBytes(StandardCharsets.US_ASCII));
    }

    private Ticket sealed(UUID id, Instant expires, TicketBinding binding) {
        return new Ticket(id, expires, keys.seal(expires, Ticket.head(id, expires), binding.bytes()));
    }

    private static RefusedException notThis() {
        return refused(
                "This ticket is not for this request: requester, conversation, policy, and every text and setting"
                        + " must be those it was given for.");
    }

    static RefusedException refused(String why) {
        return new RefusedException(
                ErrorCode.TICKET_REFUSED,
                why + " Send the request without a ticket to be asked anew.",
                "x-postern-ticket");
    }
}
