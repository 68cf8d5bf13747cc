package dev.postern.gateway.quota;

import dev.postern.gateway.desk.DeskRecord;
import dev.postern.gateway.error.ErrorCode;
import dev.postern.gateway.error.RefusedException;
import dev.postern.gateway.identity.Roles;
import dev.postern.policy.decision.Requester;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.Cache;

/** Who used what: everybody sees their own, operators and auditors see groups. */
@Singleton
@Path("/api/usage")
@Produces(MediaType.APPLICATION_JSON)
@Cache(noStore = true)
public class UsageResource {
    private static final Logger LOG = Logger.getLogger(UsageResource.class);
    private static final List<String> HEAD =
            List.of("month", "group", "model", "requests", "prompt_tokens", "answer_tokens", "price", "watt_hours");

    private final UsageStore store;
    private final Accounts accounts;
    private final Meter meter;
    private final DeskRecord record;
    private final InstantSource clock;

    @Inject
    UsageResource(UsageStore store, Accounts accounts, Meter meter, DeskRecord record, InstantSource clock) {
        this.store = store;
        this.accounts = accounts;
        this.meter = meter;
        this.record = record;
        this.clock = clock;
    }

    /** What a month's usage is; the parameter is that of {@link UsageQuery}. */
    record Report(String month, List<UsageLine> groups) {}

    /** What groups used. */
    @GET
    @RolesAllowed({Roles.OPERATOR, Roles.AUDITOR})
    public Report groups(@Context UriInfo uri) {
        UsageQuery query = query(uri);
        record.reading("usage", Map.of("month", query.month().toString()));
        return new Report(query.month().toString(), lines(query));
    }

    /** The same as CSV (RFC 4180). */
    @GET
    @Path("export")
    @Produces("text/csv")
    @RolesAllowed({Roles.OPERATOR, Roles.AUDITOR})
    public Response export(@Context UriInfo uri) {
        UsageQuery query = query(uri);
        String month = query.month().toString();
        record.reading("usage-export", Map.of("month", month));
        StringBuilder csv = new StringBuilder(Csv.line(HEAD));
        for (UsageLine line : lines(query)) {
            csv.append(Csv.line(List.of(
                    month,
                    line.group(),
                    line.model(),
                    Long.toString(line.requests()),
                    Long.toString(line.promptTokens()),
                    Long.toString(line.answerTokens()),
                    line.price().toPlainString(),
                    line.wattHours().toPlainString())));
        }
        return Response.ok(csv.toString(), "text/csv; charset=utf-8; header=present")
                .header("content-disposition", "attachment; filename=\"usage-" + month + ".csv\"")
                .build();
    }

    /** What the one who asks used, and what is left to them. */
    @GET
    @Path("mine")
    @RolesAllowed(Roles.EMPLOYEE)
    public OwnUsage mine(@Context UriInfo uri) {
        UsageQuery query = query(uri);
        Requester requester = record.requester();
        try {
            List<UsageLine> models =
                    store.person(query.month(), accounts.person(requester.subject())).entrySet().stream()
                            .map(each -> UsageLine.of(each.getKey(), each.getValue()))
                            .toList();
            return new OwnUsage(
                    query.month().toString(),
                    models,
                    meter.remaining(requester).stream()
                            .map(OwnUsage.OwnLimit::of)
                            .toList());
        } catch (SQLException e) {
            throw unavailable(e);
        }
    }

    private UsageQuery query(UriInfo uri) {
        return UsageQuery.of(uri.getQueryParameters(), clock.instant());
    }

    private List<UsageLine> lines(UsageQuery query) {
        try {
            return store.groups(query.month()).entrySet().stream()
                    .map(each -> UsageLine.of(each.getKey(), each.getValue()))
                    .toList();
        } catch (SQLException e) {
            throw unavailable(e);
        }
    }

    private static RefusedException unavailable(SQLException cause) {
        LOG.errorf("Usage could not be read: %s", cause.getMessage());
        return new RefusedException(
                ErrorCode.DESK_UNAVAILABLE, "What was used cannot be read at the moment; try again shortly.");
    }
}
