package dev.postern.gateway.assistant;

import dev.postern.gateway.identity.RecentLogin;
import dev.postern.gateway.identity.RequesterResolver;
import dev.postern.policy.decision.Requester;
import io.quarkus.security.Authenticated;
import io.quarkus.security.identity.SecurityIdentity;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.List;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jspecify.annotations.Nullable;

/** Tells a page who is in front of it. */
@Path("/api/session")
public final class SessionResource {
    private final RequesterResolver requesters;
    private final RecentLogin recent;
    private final SecurityIdentity identity;

    @Inject
    SessionResource(RequesterResolver requesters, RecentLogin recent, SecurityIdentity identity) {
        this.requesters = requesters;
        this.recent = recent;
        this.identity = identity;
    }

    /**
     * Who is logged in.
     *
     * @param subject stable identifier
     * @param name what to call the person
     * @param roles sorted realm roles
     * @param groups sorted full paths
     * @param csrf goes into the header {@code x-postern-csrf} of every request that changes something; null where an
     *     access token was used instead of a session
     * @param logout address that ends the session
     * @param recentUntil until when the login is recent enough for what asks for that; null where it is not known
     */
    public record View(
            String subject,
            String name,
            List<String> roles,
            List<String> groups,
            @Nullable String csrf,
            String logout,
            @Nullable Instant recentUntil) {}

    /** The requester's own session. */
    @GET
    @Authenticated
    @Produces(MediaType.APPLICATION_JSON)
    public RestResponse<View> session(@Context RoutingContext call) {
        Requester requester = requesters.of(identity);
        View view = new View(
                requester.subject(),
                requester.name(),
                requester.roles().stream().sorted().toList(),
                requester.groups().stream().sorted().toList(),
                requester.credential() == Requester.Credential.SESSION
                        ? requesters.csrf(call).orElse(null)
                        : null,
                PageAddresses.LOGOUT,
                recent.until(identity).orElse(null));
        return ResponseBuilder.ok(view).header("cache-control", "no-store").build();
    }
}
