package dev.postern.gateway.trail;

import dev.postern.audit.content.KeyEncryption;
import dev.postern.audit.content.KeyUnavailableException;
import dev.postern.audit.content.Pseudonyms;
import dev.postern.audit.store.search.Criterion;
import dev.postern.audit.store.search.Exchange;
import dev.postern.audit.store.search.ExchangeFilter;
import dev.postern.audit.store.search.Exchanges;
import dev.postern.audit.store.search.Span;
import dev.postern.audit.store.search.TooBroadException;
import dev.postern.gateway.error.ErrorCode;
import dev.postern.gateway.error.RefusedException;
import dev.postern.policy.decision.Requester;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jboss.logging.Logger;

/** Finds exchanges for those whose they are, and for nobody else. Thread-safe; may block. */
@Singleton
public final class OwnExchanges {
    private static final Logger LOG = Logger.getLogger(OwnExchanges.class);

    /** Ids that the gateway gives are of this version; others are in no trail. */
    private static final int TIME_ORDERED = 7;

    private final Exchanges exchanges;
    private final Pseudonyms pseudonyms;

    @Inject
    OwnExchanges(Exchanges exchanges, KeyEncryption encryption) {
        this.exchanges = exchanges;
        this.pseudonyms = new Pseudonyms(encryption);
    }

    /**
     * The exchange, where it is this requester's; nothing where it is somebody else's or not there.
     *
     * @throws RefusedException {@code audit_unavailable} where the trail cannot be read
     */
    public Optional<OwnExchange> find(UUID id, Requester requester) {
        if (id.version() != TIME_ORDERED) {
            return Optional.empty();
        }
        try {
            ExchangeFilter one =
                    new ExchangeFilter(Span.of(id), Map.of(Criterion.REQUEST_ID, id.toString()), Optional.empty(), 1);
            return exchanges.search(one).stream()
                    .filter(exchange -> isOf(requester, exchange))
                    .map(exchange -> new OwnExchange(
                            exchange.policyVersion(),
                            Set.copyOf(exchange.rules()),
                            exchange.findings().keySet()))
                    .findFirst();
        } catch (SQLException | TooBroadException | KeyUnavailableException e) {
            LOG.errorf("An exchange could not be looked up for its requester: %s", e.getMessage());
            throw new RefusedException(
                    ErrorCode.AUDIT_UNAVAILABLE, "The audit trail cannot be read at the moment; try again shortly.");
        }
    }

    private boolean isOf(Requester requester, Exchange exchange) {
        byte[] own = pseudonyms.subject(Pseudonyms.quarter(exchange.started()), requester.subject());
        return HexFormat.of().formatHex(own).equals(exchange.pseudonym());
    }
}
