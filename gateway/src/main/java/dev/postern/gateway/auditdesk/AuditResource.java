package dev.postern.gateway.auditdesk;

import dev.postern.audit.chain.ChainHead;
import dev.postern.audit.store.ChainVerifier;
import dev.postern.audit.store.Exchange;
import dev.postern.audit.store.Exchanges;
import dev.postern.audit.store.PostgresTrail;
import dev.postern.audit.store.RecordReader;
import dev.postern.gateway.error.ErrorCode;
import dev.postern.gateway.error.RefusedException;
import dev.postern.gateway.identity.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import org.jboss.resteasy.reactive.Cache;

/**
 * The trail for auditors: what happened and whether the record of it is whole, never what was said. Nothing is read
 * before it is recorded who reads it.
 */
@Singleton
@Path("/api/audit")
@Produces(MediaType.APPLICATION_JSON)
@Cache(noStore = true)
public class AuditResource {
    private final AccessRecord access;
    private final Exchanges exchanges;
    private final RecordReader records;
    private final ChainVerifier verifier;
    private final PostgresTrail trail;
    private final Semaphore check = new Semaphore(1);

    @Inject
    AuditResource(
            AccessRecord access,
            Exchanges exchanges,
            RecordReader records,
            ChainVerifier verifier,
            PostgresTrail trail) {
        this.access = access;
        this.exchanges = exchanges;
        this.records = records;
        this.verifier = verifier;
        this.trail = trail;
    }

    /** A page of exchanges, newest first; the parameters are those of {@link ExchangeQuery}. */
    @GET
    @Path("exchanges")
    @RolesAllowed(Roles.AUDITOR)
    public ExchangePage exchanges(@Context UriInfo uri) {
        ExchangeQuery query = ExchangeQuery.of(uri.getQueryParameters());
        access.record("exchanges", query.forTheRecord(exchanges::tagOf));
        return ExchangePage.of(Reading.of(() -> exchanges.search(query.filter())), query.pageSize());
    }

    /** One exchange with all its records as they stand in the chain. */
    @GET
    @Path("exchanges/{id}")
    @RolesAllowed(Roles.AUDITOR)
    public ExchangeProof exchange(@PathParam("id") String id) {
        UUID exchangeId = ExchangeQuery.id("id", id);
        access.record("exchange", Map.of("id", exchangeId.toString()));
        Exchange found = Reading.of(() -> exchanges.find(exchangeId))
                .orElseThrow(() -> new RefusedException(ErrorCode.NOT_FOUND, "The trail has no exchange of this id."));
        return ExchangeProof.of(found, Reading.of(() -> records.of(exchangeId)));
    }

    /** Recomputes the whole trail and names the first record that is not as it was written. One check at a time. */
    @GET
    @Path("verify")
    @RolesAllowed(Roles.AUDITOR)
    public ChainReport verify() {
        if (!check.tryAcquire()) {
            throw new RefusedException(
                    ErrorCode.OVERLOADED, "A check of the trail is running; try again when it is over.");
        }
        try {
            access.record("verify", Map.of());
            List<ChainHead> told = trail.heads();
            return ChainReport.of(Reading.of(() -> verifier.verify(told)));
        } finally {
            check.release();
        }
    }
}
