package dev.postern.gateway.policydesk;

import dev.postern.gateway.config.PosternConfig;
import dev.postern.gateway.identity.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.jboss.resteasy.reactive.Cache;

/** What this gateway can find, what the policy in force looks for, and the company's own data. */
@Singleton
@Path("/api/policy/detectors")
@Produces(MediaType.APPLICATION_JSON)
@Cache(noStore = true)
public class DetectorsResource {
    private final ActivePolicy active;
    private final PosternConfig config;

    @Inject
    DetectorsResource(ActivePolicy active, PosternConfig config) {
        this.active = active;
        this.config = config;
    }

    @GET
    @RolesAllowed({Roles.POLICY_EDITOR, Roles.POLICY_APPROVER, Roles.AUDITOR})
    public CoverageView coverage() {
        return new CoverageView(
                CoverageView.types(active.inForce()),
                config.policy().dataFolder().isPresent(),
                DataFolder.list(config.policy(), active.dataAskedFor()));
    }
}
