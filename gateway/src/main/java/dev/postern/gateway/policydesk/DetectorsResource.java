package dev.postern.gateway.policydesk;

import dev.postern.gateway.config.PosternConfig;
import dev.postern.gateway.error.ErrorCode;
import dev.postern.gateway.error.RefusedException;
import dev.postern.gateway.identity.Roles;
import dev.postern.gateway.policydesk.CoverageView.DataFile;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.Cache;

/** What this gateway can find, what the policy in force looks for, and the company's own data. */
@Singleton
@Path("/api/policy/detectors")
@Produces(MediaType.APPLICATION_JSON)
@Cache(noStore = true)
public class DetectorsResource {
    private static final Logger LOG = Logger.getLogger(DetectorsResource.class);

    private final ActivePolicy active;
    private final Optional<java.nio.file.Path> folder;

    @Inject
    DetectorsResource(ActivePolicy active, PosternConfig config) {
        this.active = active;
        this.folder = config.policy().dataFolder();
    }

    @GET
    @RolesAllowed({Roles.POLICY_EDITOR, Roles.POLICY_APPROVER, Roles.AUDITOR})
    public CoverageView coverage() {
        return new CoverageView(CoverageView.types(active.inForce()), folder.isPresent(), files());
    }

    private List<DataFile> files() {
        if (folder.isEmpty()) {
            return List.of();
        }
        try {
            return DataFolder.list(folder.get(), active.dataAskedFor());
        } catch (IOException e) {
            LOG.errorf("The folder of own data cannot be read: %s", e.getMessage());
            throw new RefusedException(
                    ErrorCode.POLICY_UNAVAILABLE,
                    "The folder that postern.policy.data-folder names cannot be read; tell those who run this gateway.");
        }
    }
}
