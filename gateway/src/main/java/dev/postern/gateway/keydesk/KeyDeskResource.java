package dev.postern.gateway.keydesk;

import dev.postern.gateway.desk.DeskRecord;
import dev.postern.gateway.identity.RecentLogin;
import dev.postern.gateway.identity.Roles;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Map;
import org.jboss.resteasy.reactive.Cache;
import org.jspecify.annotations.Nullable;

/**
 * Everybody's keys, for those who run the gateway: they see and revoke them, and make keys for services. They make none that works
 * in somebody else's name before that person has said so.
 */
@Singleton
@Path("/api/keys/all")
@Produces(MediaType.APPLICATION_JSON)
@Cache(noStore = true)
public class KeyDeskResource {
    private final Keys keys;
    private final KeyMaking making;
    private final KeyRecord record;
    private final DeskRecord desk;
    private final RecentLogin login;
    private final SecurityIdentity identity;

    @Inject
    KeyDeskResource(
            Keys keys,
            KeyMaking making,
            KeyRecord record,
            DeskRecord desk,
            RecentLogin login,
            SecurityIdentity identity) {
        this.keys = keys;
        this.making = making;
        this.record = record;
        this.desk = desk;
        this.login = login;
        this.identity = identity;
    }

    /** A page of keys; the parameters are those of {@link KeyQuery}. */
    @GET
    @RolesAllowed(Roles.OPERATOR)
    public KeyPage list(@Context UriInfo uri) {
        KeyQuery query = KeyQuery.of(uri.getQueryParameters());
        desk.reading("api-keys", query.forTheRecord());
        List<KeyView> page = keys.all(query);
        return new KeyPage(page, query.cursor(page));
    }

    /** Makes a key for a service; the body may name its {@code owner}, who then has to accept it. */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.OPERATOR)
    public Response make(@Nullable Map<String, @Nullable Object> body) {
        login.require(identity);
        return KeyResource.created(making.service(KeyForm.service(body, making.now()), desk.requester()));
    }

    /** Revokes one, whoever answers for it, for good. */
    @DELETE
    @Path("{id}")
    @RolesAllowed(Roles.OPERATOR)
    public void revoke(@PathParam("id") String id) {
        if (keys.find(id).state() != KeyState.REVOKED) {
            record.revoked(id);
            keys.revoke(id);
        }
    }
}
