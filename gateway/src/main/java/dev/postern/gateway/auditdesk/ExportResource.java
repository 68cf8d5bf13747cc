package dev.postern.gateway.auditdesk;

import dev.postern.gateway.identity.RecentLogin;
import dev.postern.gateway.identity.Roles;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import org.jboss.resteasy.reactive.Cache;
import org.jspecify.annotations.Nullable;

/** Bundles for auditors: sealed records with everything that is needed to check them elsewhere (docs/bundle-format.md). */
@Singleton
@Path("/api/audit/exports")
@Cache(noStore = true)
public class ExportResource {
    private static final String ZIP = "application/zip";

    private final ExportDesk desk;
    private final RecentLogin login;
    private final SecurityIdentity identity;

    @Inject
    ExportResource(ExportDesk desk, RecentLogin login, SecurityIdentity identity) {
        this.desk = desk;
        this.login = login;
        this.identity = identity;
    }

    /** A bundle; the members of the body are those of {@link ExportRequest}. */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces({ZIP, MediaType.APPLICATION_JSON})
    @RolesAllowed(Roles.AUDITOR)
    public Response export(@Nullable Map<String, @Nullable String> body) {
        ExportRequest asked = ExportRequest.of(body == null ? Map.of() : body);
        if (asked.byReveal().isPresent()) {
            login.require(identity);
        }
        return Response.ok(desk.export(asked), ZIP)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"trail.zip\"")
                .build();
    }
}
