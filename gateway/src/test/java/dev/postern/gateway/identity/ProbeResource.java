package dev.postern.gateway.identity;

import dev.postern.policy.decision.Requester;
import io.quarkus.security.Authenticated;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;

/** Resource methods with each kind of access rule, for {@link LoginTest}. */
@Path("/api/probe")
public class ProbeResource {
    private final RequesterResolver requesters;
    private final SecurityIdentity identity;
    private final RecentLogin login;

    @Inject
    ProbeResource(RequesterResolver requesters, SecurityIdentity identity, RecentLogin login) {
        this.login = login;
        this.requesters = requesters;
        this.identity = identity;
    }

    @GET
    @Path("operator")
    @RolesAllowed(Roles.OPERATOR)
    public String operator() {
        return requesters.of(identity).name();
    }

    @GET
    @Path("auditor")
    @RolesAllowed(Roles.AUDITOR)
    public String auditor() {
        return "never";
    }

    @GET
    @Path("required")
    @Authenticated
    public String required() {
        Roles.require(requesters.of(identity), Roles.AUDITOR);
        return "never";
    }

    @GET
    @Path("recent")
    @Authenticated
    public String recent() {
        login.require(identity);
        return "seen";
    }

    @GET
    @Path("forgotten")
    public String forgotten() {
        return "never";
    }

    @POST
    @Authenticated
    public String change() {
        Requester requester = requesters.of(identity);
        return requester.credential().name();
    }
}
