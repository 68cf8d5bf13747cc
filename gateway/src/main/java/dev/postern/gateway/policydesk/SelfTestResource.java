package dev.postern.gateway.policydesk;

import dev.postern.gateway.error.ErrorCode;
import dev.postern.gateway.error.RefusedException;
import dev.postern.gateway.identity.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import org.jboss.resteasy.reactive.Cache;

/** Shows after an upgrade, or in a new place, that every detector of this gateway works. Nothing of it is kept. */
@Singleton
@Path("/api/policy/detectors/self-test")
@Produces(MediaType.APPLICATION_JSON)
@Cache(noStore = true)
public class SelfTestResource {
    private final ActivePolicy active;
    private final DetectorTest test = new DetectorTest(System::nanoTime);
    private final Semaphore turn = new Semaphore(1);

    @Inject
    SelfTestResource(ActivePolicy active) {
        this.active = active;
    }

    /** Tries every detector on examples that it must find and look-alikes that it must not. One test runs at a time. */
    @POST
    @RolesAllowed({Roles.POLICY_EDITOR, Roles.POLICY_APPROVER})
    public SelfTestView run() {
        if (!turn.tryAcquire()) {
            throw RefusedException.forSeconds(
                    1, ErrorCode.OVERLOADED, "Somebody else is testing the detectors; try again in a moment.");
        }
        try {
            Optional<ActivePolicy.InForce> current = active.current();
            return test.run(
                    current.map(ActivePolicy.InForce::policy),
                    current.map(this::tests).orElse(""));
        } finally {
            turn.release();
        }
    }

    /** A policy of a file has no test cases beside it. */
    private String tests(ActivePolicy.InForce current) {
        return switch (current.document().origin()) {
            case PolicyDocument.Origin.File _ -> "";
            case PolicyDocument.Origin.Desk(var published) -> published.policy().tests();
        };
    }
}
