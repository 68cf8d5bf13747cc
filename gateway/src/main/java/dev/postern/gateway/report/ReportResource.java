package dev.postern.gateway.report;

import dev.postern.audit.event.AdministrationKind;
import dev.postern.gateway.desk.DeskRecord;
import dev.postern.gateway.front.TimeOrderedIds;
import dev.postern.gateway.identity.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import java.util.UUID;
import org.jboss.resteasy.reactive.Cache;
import org.jspecify.annotations.Nullable;

/** Where employees say that a finding was none. What becomes of it is of {@link ReportDeskResource}. */
@Singleton
@Path("/api/reports")
@Produces(MediaType.APPLICATION_JSON)
@Cache(noStore = true)
public class ReportResource {
    private final Reports reports;
    private final DeskRecord record;
    private final TimeOrderedIds ids;

    @Inject
    ReportResource(Reports reports, DeskRecord record, TimeOrderedIds ids) {
        this.reports = reports;
        this.record = record;
        this.ids = ids;
    }

    /** Reports a finding; the members of the body are those of {@link ReportForm}. */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.EMPLOYEE)
    public Response report(@Nullable Map<String, @Nullable Object> body) {
        ReportForm form = ReportForm.of(body == null ? Map.of() : body);
        String version = reports.require(form, record.requester());
        UUID id = ids.next();
        record.write(
                AdministrationKind.FALSE_POSITIVE_REPORTED,
                "report",
                Map.of(
                        "report",
                        id.toString(),
                        "request",
                        form.requestId().toString(),
                        "rule",
                        form.rule(),
                        "type",
                        form.type()));
        reports.add(id, form, version, record.requester());
        return Response.status(Response.Status.CREATED)
                .entity(Map.of("id", id.toString()))
                .build();
    }
}
