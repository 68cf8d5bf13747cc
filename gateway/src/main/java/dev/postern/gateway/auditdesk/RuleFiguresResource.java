package dev.postern.gateway.auditdesk;

import dev.postern.audit.store.search.Figures;
import dev.postern.gateway.config.PosternConfig;
import dev.postern.gateway.desk.Parameters;
import dev.postern.gateway.error.ErrorCode;
import dev.postern.gateway.error.RefusedException;
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
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Semaphore;
import org.jboss.resteasy.reactive.Cache;

/**
 * How often rules decided, day by day, for those who write them. A rule that is simulated has a row of its own, with
 * {@code :SIMULATED} behind its id. Nothing else of the trail is told to them: no group, no model, no exchange.
 */
@Singleton
@Path("/api/policy/figures")
@Produces(MediaType.APPLICATION_JSON)
@Cache(noStore = true)
public class RuleFiguresResource {
    private static final List<String> KNOWN = List.of("from", "to", "timeZone");

    /** Fixed: rows of rules, points of a day. */
    private static final Map<String, List<String>> FIXED =
            Map.of("bucket", List.of("day"), "by", List.of("rule"), "top", List.of("50"));

    private final AccessRecord access;
    private final Figures figures;
    private final Clock clock;
    private final int smallestGroup;
    private final Semaphore turn = new Semaphore(1);

    @Inject
    RuleFiguresResource(AccessRecord access, Figures figures, Clock clock, PosternConfig config) {
        this.access = access;
        this.figures = figures;
        this.clock = clock;
        this.smallestGroup = config.audit().smallestGroup();
    }

    /** Figures by rule and day; {@code from}, {@code to} and {@code timeZone} are those of {@link FigureQuery}. */
    @GET
    @RolesAllowed({Roles.POLICY_EDITOR, Roles.POLICY_APPROVER, Roles.AUDITOR})
    public FigureReport figures(@Context UriInfo uri) {
        Parameters asked = Parameters.of(uri.getQueryParameters(), KNOWN);
        Map<String, List<String>> question = new HashMap<>(uri.getQueryParameters());
        question.putAll(FIXED);
        FigureQuery query = FigureQuery.of(question, clock.instant(), smallestGroup);
        if (!turn.tryAcquire()) {
            throw RefusedException.forSeconds(
                    1, ErrorCode.OVERLOADED, "Other figures are being counted; try again in a moment.");
        }
        try {
            access.record("figures of rules", asked.forTheRecord());
            return FigureReport.of(query.filter(), Reading.of(() -> figures.count(query.filter())));
        } finally {
            turn.release();
        }
    }
}
