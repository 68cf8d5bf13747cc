package dev.postern.gateway.auditdesk;

import dev.postern.audit.store.search.Figures;
import dev.postern.gateway.config.PosternConfig;
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
import java.util.concurrent.Semaphore;
import org.jboss.resteasy.reactive.Cache;

/** Counts for charts, for auditors. Never by person, and never of so few people in a group that they could be told apart. */
@Singleton
@Path("/api/audit/figures")
@Produces(MediaType.APPLICATION_JSON)
@Cache(noStore = true)
public class FiguresResource {
    /** Counting reads a lot; more at a time would take the disk from those who write. */
    private static final int AT_A_TIME = 2;

    private final AccessRecord access;
    private final Figures figures;
    private final Clock clock;
    private final int smallestGroup;
    private final Semaphore turns = new Semaphore(AT_A_TIME);

    @Inject
    FiguresResource(AccessRecord access, Figures figures, Clock clock, PosternConfig config) {
        this.access = access;
        this.figures = figures;
        this.clock = clock;
        this.smallestGroup = config.audit().smallestGroup();
    }

    /** Figures; the parameters are those of {@link FigureQuery}. */
    @GET
    @RolesAllowed(Roles.AUDITOR)
    public FigureReport figures(@Context UriInfo uri) {
        FigureQuery query = FigureQuery.of(uri.getQueryParameters(), clock.instant(), smallestGroup);
        if (!turns.tryAcquire()) {
            throw RefusedException.forSeconds(
                    1, ErrorCode.OVERLOADED, "Other figures are being counted; try again in a moment.");
        }
        try {
            access.record("figures", query.forTheRecord());
            return FigureReport.of(query.filter(), Reading.of(() -> figures.count(query.filter())));
        } finally {
            turns.release();
        }
    }
}
