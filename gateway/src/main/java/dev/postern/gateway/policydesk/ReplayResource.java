package dev.postern.gateway.policydesk;

import dev.postern.audit.event.AdministrationKind;
import dev.postern.gateway.desk.DeskRecord;
import dev.postern.gateway.desk.JsonMembers;
import dev.postern.gateway.desk.Parameters;
import dev.postern.gateway.error.ErrorCode;
import dev.postern.gateway.error.RefusedException;
import dev.postern.gateway.identity.Roles;
import dev.postern.gateway.policydesk.life.Draft;
import dev.postern.gateway.policydesk.life.Drafts;
import dev.postern.gateway.vector.Replay;
import dev.postern.policy.rule.PolicyReading;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import org.jboss.resteasy.reactive.Cache;
import org.jspecify.annotations.Nullable;

/** Tries a draft on what was said lately, without a text of it. */
@Singleton
@Path("/api/policy/drafts/{id}/replay")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Cache(noStore = true)
public class ReplayResource {
    private static final Duration USUAL_PERIOD = Duration.ofDays(7);
    private static final Duration LONGEST_RUN = Duration.ofMinutes(2);

    private final Drafts drafts;
    private final PolicyCheck check;
    private final Replay replay;
    private final DeskRecord record;
    private final InstantSource clock;

    @Inject
    ReplayResource(Drafts drafts, PolicyCheck check, Replay replay, DeskRecord record, InstantSource clock) {
        this.drafts = drafts;
        this.check = check;
        this.replay = replay;
        this.record = record;
        this.clock = clock;
    }

    /** Tries the newest revision; {@code from} and {@code until} in the body say on what, else the last seven days. */
    @POST
    @RolesAllowed({Roles.POLICY_EDITOR, Roles.POLICY_APPROVER})
    public Response run(@PathParam("id") String id, @Nullable Map<String, @Nullable Object> body) {
        Parameters given = JsonMembers.of(body == null ? Map.of() : body, List.of("from", "until"), List.of());
        Instant now = clock.instant();
        Instant until = given.value("until", Parameters::time).orElse(now);
        Instant from = given.value("from", Parameters::time).orElse(until.minus(USUAL_PERIOD));
        if (!from.isBefore(until)) {
            throw Parameters.invalid("A period begins before it ends.", "from");
        }
        Draft draft = drafts.find(Parameters.id("id", id))
                .orElseThrow(() -> new RefusedException(ErrorCode.NOT_FOUND, "There is no such draft."));
        return switch (check.read(draft.newest().source())) {
            case PolicyReading.Accepted accepted -> {
                write(draft, from, until);
                Instant enough = now.plus(LONGEST_RUN);
                yield Response.ok(replay.run(
                                accepted.policy(),
                                from,
                                until,
                                () -> clock.instant().isAfter(enough)))
                        .build();
            }
            case PolicyReading.Rejected _ ->
                Response.status(ErrorCode.POLICY_REJECTED.status())
                        .entity(RejectionView.of(
                                check.of(draft.newest().source(), draft.newest().tests())))
                        .build();
        };
    }

    private void write(Draft draft, Instant from, Instant until) {
        record.write(
                AdministrationKind.POLICY_REPLAYED,
                "policy",
                Map.of(
                        "draft",
                        draft.id().toString(),
                        "revision",
                        Integer.toString(draft.newest().number()),
                        "from",
                        from.toString(),
                        "until",
                        until.toString()));
    }
}
