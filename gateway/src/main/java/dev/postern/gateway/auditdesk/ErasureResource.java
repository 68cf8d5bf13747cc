package dev.postern.gateway.auditdesk;

import dev.postern.audit.store.ErasedKeys;
import dev.postern.audit.store.OnHoldException;
import dev.postern.audit.store.PersonErasure;
import dev.postern.gateway.conversation.Conversations;
import dev.postern.gateway.error.ErrorCode;
import dev.postern.gateway.error.RefusedException;
import dev.postern.gateway.front.TimeOrderedIds;
import dev.postern.gateway.identity.RecentLogin;
import dev.postern.gateway.identity.Roles;
import io.quarkus.security.identity.SecurityIdentity;
import io.vertx.core.http.HttpServerRequest;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletionException;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.Cache;

/** Forgets people: what they wrote and who they were can be read no more, and every proof stays whole. */
@Singleton
@Path("/api/audit/erasures")
@Produces(MediaType.APPLICATION_JSON)
@Cache(noStore = true)
public class ErasureResource {
    private static final Logger LOG = Logger.getLogger(ErasureResource.class);

    private final PersonErasure erasure;
    private final Conversations conversations;
    private final AccessRecord access;
    private final TimeOrderedIds ids;
    private final HttpServerRequest request;
    private final RecentLogin login;
    private final SecurityIdentity identity;

    @Inject
    ErasureResource(
            PersonErasure erasure,
            Conversations conversations,
            AccessRecord access,
            TimeOrderedIds ids,
            HttpServerRequest request,
            RecentLogin login,
            SecurityIdentity identity) {
        this.erasure = erasure;
        this.conversations = conversations;
        this.access = access;
        this.ids = ids;
        this.request = request;
        this.login = login;
        this.identity = identity;
    }

    /** Forgets one person, who is named by an {@link ErasureOrder}. That it is wanted is recorded before it is done. */
    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @RolesAllowed(Roles.PRIVACY_OFFICER)
    public ErasedKeys erase(MultivaluedMap<String, String> form) {
        login.require(identity);
        ErasureOrder wanted = ErasureOrder.of(form);
        access.record("erasure", wanted.forTheRecord());
        PersonErasure.Order order = new PersonErasure.Order(
                ids.next(), access.subject(), request.remoteAddress().hostAddress(), wanted.purpose());
        try {
            ErasedKeys erased = Reading.of(() -> erasure.erase(order, people(wanted.whom())));
            forgetConversations(wanted.whom());
            return erased;
        } catch (OnHoldException e) {
            throw new RefusedException(
                    ErrorCode.ON_HOLD,
                    "Nothing was erased: legal holds need what this person left (" + names(e.holds())
                            + "); two people can release them.");
        } catch (CompletionException e) {
            LOG.errorf("What became of keys of a person could not be recorded: %s", e.getMessage());
            throw new RefusedException(
                    ErrorCode.AUDIT_UNAVAILABLE,
                    "The person is forgotten or on hold, but the trail could not record which; ask again, so that it does.");
        }
    }

    /** A pseudonym of the trail does not lead to the assistant's conversations; the identifier does. */
    private void forgetConversations(ErasureOrder.Whom whom) {
        if (whom instanceof ErasureOrder.ById(String id)) {
            conversations.forget(id);
        }
    }

    private static String names(List<UUID> holds) {
        return holds.stream().map(UUID::toString).collect(Collectors.joining(", "));
    }

    private List<byte[]> people(ErasureOrder.Whom whom) throws SQLException {
        return switch (whom) {
            case ErasureOrder.ById(String id) -> erasure.pseudonymsOf(id);
            case ErasureOrder.ByPseudonym(String pseudonym) ->
                List.of(HexFormat.of().parseHex(pseudonym));
        };
    }
}
