package dev.postern.gateway.policydesk;

import dev.postern.gateway.config.PosternConfig;
import dev.postern.gateway.error.ErrorCode;
import dev.postern.gateway.error.RefusedException;
import dev.postern.gateway.identity.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Map;
import org.jboss.resteasy.reactive.Cache;
import org.jspecify.annotations.Nullable;

/** What is in force, and trying what is not: nothing here changes anything, and no text that is tried is kept. */
@Singleton
@Path("/api/policy")
@Produces(MediaType.APPLICATION_JSON)
@Cache(noStore = true)
public class PolicyResource {
    private final ActivePolicy active;
    private final PolicyCheck check;
    private final PolicyBench bench;
    private final PosternConfig config;

    @Inject
    PolicyResource(ActivePolicy active, PolicyCheck check, PolicyBench bench, PosternConfig config) {
        this.active = active;
        this.check = check;
        this.bench = bench;
        this.config = config;
    }

    /** The policy that decides now, with its document. */
    @GET
    @RolesAllowed({Roles.POLICY_EDITOR, Roles.POLICY_APPROVER, Roles.AUDITOR})
    public InForceView inForce() {
        return active.current()
                .map(current -> InForceView.of(current, config.policy().managedBy()))
                .orElseThrow(() -> new RefusedException(
                        ErrorCode.POLICY_UNAVAILABLE, "No policy is in force yet, so nothing may leave."));
    }

    /** Everything that is wrong with {@code source} and {@code tests}, and what came of the tests. */
    @POST
    @Path("check")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.POLICY_EDITOR, Roles.POLICY_APPROVER})
    public CheckView check(@Nullable Map<String, @Nullable Object> body) {
        CheckForm form = CheckForm.of(body == null ? Map.of() : body);
        return check.of(form.source(), form.tests());
    }

    /** What a policy makes of a text; the members of the body are those of {@link BenchForm}. */
    @POST
    @Path("bench")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.POLICY_EDITOR, Roles.POLICY_APPROVER})
    public BenchView bench(@Nullable Map<String, @Nullable Object> body) {
        return bench.run(BenchForm.of(body == null ? Map.of() : body));
    }
}
