package dev.postern.gateway.report;

import dev.postern.audit.event.AdministrationKind;
import dev.postern.gateway.desk.DeskRecord;
import dev.postern.gateway.desk.Parameters;
import dev.postern.gateway.identity.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.Map;
import java.util.UUID;
import org.jboss.resteasy.reactive.Cache;
import org.jspecify.annotations.Nullable;

/** Reports of false positives for those who write the policy and put it into force. */
@Singleton
@Path("/api/policy/reports")
@Produces(MediaType.APPLICATION_JSON)
@Cache(noStore = true)
public class ReportDeskResource {
    private final Reports reports;
    private final DeskRecord record;

    @Inject
    ReportDeskResource(Reports reports, DeskRecord record) {
        this.reports = reports;
        this.record = record;
    }

    /** A page of reports; the parameters are those of {@link ReportQuery}. */
    @GET
    @RolesAllowed({Roles.POLICY_EDITOR, Roles.POLICY_APPROVER})
    public ReportPage list(@Context UriInfo uri) {
        ReportQuery query = ReportQuery.of(uri.getQueryParameters());
        record.reading("reports", query.forTheRecord());
        return ReportPage.of(reports.page(query), query.limit());
    }

    /** Settles a report; the members of the body are those of {@link Settlement}. */
    @POST
    @Path("{id}/settle")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.POLICY_EDITOR, Roles.POLICY_APPROVER})
    public ReportView settle(@PathParam("id") String id, @Nullable Map<String, @Nullable Object> body) {
        UUID report = Parameters.id("id", id);
        Settlement settlement = Settlement.of(body == null ? Map.of() : body);
        reports.requireOpen(report, record.requester());
        record.write(
                AdministrationKind.FALSE_POSITIVE_SETTLED,
                "report",
                Map.of("report", report.toString(), "verdict", settlement.verdict(), "reason", settlement.reason()));
        return reports.settle(report, settlement, record.requester());
    }
}
