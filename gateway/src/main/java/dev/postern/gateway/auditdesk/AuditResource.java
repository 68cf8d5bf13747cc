package dev.postern.gateway.auditdesk;

import dev.postern.audit.store.RecordReader;
import dev.postern.audit.store.search.Exchange;
import dev.postern.audit.store.search.Exchanges;
import dev.postern.gateway.desk.Parameters;
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
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
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
    private final TrailCheck check;

    @Inject
    AuditResource(AccessRecord access, Exchanges exchanges, RecordReader records, TrailCheck check) {
        this.access = access;
        this.exchanges = exchanges;
        this.records = records;
        this.check = check;
    }

    /** A page of exchanges; the parameters are those of {@link ExchangeQuery}. */
    @GET
    @Path("exchanges")
    @RolesAllowed(Roles.AUDITOR)
    public ExchangePage exchanges(@Context UriInfo uri) {
        ExchangeQuery query = ExchangeQuery.of(uri.getQueryParameters());
        access.record("exchanges", query.forTheRecord());
        return ExchangePage.of(Reading.of(() -> exchanges.search(query.filter())), query.paging());
    }

    /** One exchange with all its records as they stand in the chain. */
    @GET
    @Path("exchanges/{id}")
    @RolesAllowed(Roles.AUDITOR)
    public ExchangeProof exchange(@PathParam("id") String id) {
        UUID exchangeId = Parameters.id("id", id);
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
        return ChainReport.of(check.run(() -> access.record("verify", Map.of()), Optional.of(access.subject())));
    }
}
