package dev.postern.gateway.auditdesk;

import dev.postern.audit.store.search.Records;
import dev.postern.gateway.identity.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import org.jboss.resteasy.reactive.Cache;

/** The trail record by record, for auditors: what was done to it and who read it as well as what was asked. */
@Singleton
@Path("/api/audit")
@Produces(MediaType.APPLICATION_JSON)
@Cache(noStore = true)
public class RecordsResource {
    private final AccessRecord access;
    private final Records records;

    @Inject
    RecordsResource(AccessRecord access, Records records) {
        this.access = access;
        this.records = records;
    }

    /** A page of records; the parameters are those of {@link RecordQuery}. */
    @GET
    @Path("records")
    @RolesAllowed(Roles.AUDITOR)
    public RecordPage records(@Context UriInfo uri) {
        RecordQuery query = RecordQuery.of(uri.getQueryParameters());
        access.record("records", query.forTheRecord());
        return RecordPage.of(Reading.of(() -> records.search(query.filter())), query.paging());
    }
}
