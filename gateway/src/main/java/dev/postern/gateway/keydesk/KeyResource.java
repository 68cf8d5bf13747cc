package dev.postern.gateway.keydesk;

import dev.postern.gateway.config.PosternConfig;
import dev.postern.gateway.desk.DeskRecord;
import dev.postern.gateway.desk.Parameters;
import dev.postern.gateway.identity.RecentLogin;
import dev.postern.gateway.identity.Roles;
import dev.postern.gateway.identity.key.KeyRoutes;
import dev.postern.policy.decision.Requester;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import java.util.Map;
import org.jboss.resteasy.reactive.Cache;
import org.jspecify.annotations.Nullable;

/** The requester's own keys. Whatever makes a secret, or answers for one, needs a recent login; revoking one does not. */
@Singleton
@Path("/api/keys")
@Produces(MediaType.APPLICATION_JSON)
@Cache(noStore = true)
public class KeyResource {
    private static final String ID = "id";
    private static final String OVERLAP = "overlapHours";
    private static final int MOST_OVERLAP = 168;
    private static final int USUAL_OVERLAP = 24;

    private final Keys keys;
    private final KeyMaking making;
    private final KeyRecord record;
    private final DeskRecord desk;
    private final RecentLogin login;
    private final SecurityIdentity identity;
    private final int most;

    @Inject
    KeyResource(
            Keys keys,
            KeyMaking making,
            KeyRecord record,
            DeskRecord desk,
            RecentLogin login,
            SecurityIdentity identity,
            PosternConfig config) {
        this.keys = keys;
        this.making = making;
        this.record = record;
        this.desk = desk;
        this.login = login;
        this.identity = identity;
        this.most = config.apiKeys().most();
    }

    /** All that were not revoked, the newest first, and what another one could be. */
    @GET
    @RolesAllowed(Roles.EMPLOYEE)
    public OwnKeys list() {
        Requester owner = desk.requester();
        return new OwnKeys(keys.of(owner.subject()), keys.areThere(), most, KeyRoutes.ALL, making.models(owner));
    }

    /** Makes one; the members of the body are those of {@link KeyForm}. The answer shows its text, and no other will. */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.EMPLOYEE)
    public Response make(@Nullable Map<String, @Nullable Object> body) {
        login.require(identity);
        return created(making.own(KeyForm.own(body, making.now()), desk.requester()));
    }

    /** Gives one another secret; {@code overlapHours} says how long the one before stays good, up to seven days. */
    @POST
    @Path("{id}/rotations")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.EMPLOYEE)
    public Response rotate(@PathParam(ID) String id, @Nullable Map<String, @Nullable Object> body) {
        login.require(identity);
        Parameters given = KeyTerms.members(body, KeyTerms.DAYS, KeyTerms.EXPIRES, OVERLAP);
        int hours = given.value(OVERLAP, Parameters.number(0, MOST_OVERLAP)).orElse(USUAL_OVERLAP);
        return created(making.rotate(id, desk.requester(), KeyTerms.of(given, making.now()), Duration.ofHours(hours)));
    }

    /** Answers for a key that somebody else made in the requester's name. */
    @POST
    @Path("{id}/acceptance")
    @RolesAllowed(Roles.EMPLOYEE)
    public KeyView accept(@PathParam(ID) String id) {
        login.require(identity);
        String owner = desk.requester().subject();
        keys.find(id, owner);
        record.accepted(id);
        return keys.accept(id, owner);
    }

    /** Calls one by another {@code name}. */
    @PUT
    @Path("{id}/name")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.EMPLOYEE)
    public KeyView rename(@PathParam(ID) String id, @Nullable Map<String, @Nullable Object> body) {
        String name = KeyTerms.members(body, "name")
                .value("name", KeyForm::name)
                .orElseThrow(() -> Parameters.invalid("Give the key a name.", "name"));
        String owner = desk.requester().subject();
        KeyView before = keys.find(id, owner);
        if (before.name().equals(name)) {
            return before;
        }
        record.renamed(id);
        return keys.rename(id, owner, name);
    }

    /** Revokes one, for good. */
    @DELETE
    @Path("{id}")
    @RolesAllowed(Roles.EMPLOYEE)
    public void revoke(@PathParam(ID) String id) {
        String owner = desk.requester().subject();
        if (keys.find(id, owner).state() != KeyState.REVOKED) {
            record.revoked(id);
            keys.revoke(id, owner);
        }
    }

    static Response created(MadeKey made) {
        return Response.status(Response.Status.CREATED).entity(made).build();
    }
}
