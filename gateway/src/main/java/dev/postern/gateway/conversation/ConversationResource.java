package dev.postern.gateway.conversation;

import dev.postern.gateway.desk.JsonMembers;
import dev.postern.gateway.desk.Parameters;
import dev.postern.gateway.identity.RequesterResolver;
import dev.postern.gateway.identity.Roles;
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
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jboss.resteasy.reactive.Cache;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jspecify.annotations.Nullable;

/** The requester's own conversations with the assistant. */
@Singleton
@Path("/api/conversations")
@Produces(MediaType.APPLICATION_JSON)
@Cache(noStore = true)
public class ConversationResource {
    private static final int USUAL = 30;
    private static final int LARGEST = 100;
    private static final String ID = "id";
    private static final String MARKDOWN = "markdown";
    private static final MediaType MARKDOWN_TYPE = new MediaType("text", MARKDOWN, "utf-8");

    private final Conversations conversations;
    private final ConversationSearch search;
    private final RequesterResolver requesters;
    private final SecurityIdentity identity;

    @Inject
    ConversationResource(
            Conversations conversations,
            ConversationSearch search,
            RequesterResolver requesters,
            SecurityIdentity identity) {
        this.conversations = conversations;
        this.search = search;
        this.requesters = requesters;
        this.identity = identity;
    }

    /**
     * Some of them.
     *
     * @param next the {@code cursor} of the page that follows, empty where none does
     */
    public record Page(List<Conversation> conversations, String next) {
        public Page {
            conversations = List.copyOf(conversations);
        }
    }

    /** A page of them, the newest first; {@code limit} and {@code cursor} turn pages. */
    @GET
    @RolesAllowed(Roles.EMPLOYEE)
    public Page list(@Context UriInfo uri) {
        Parameters given = Parameters.of(uri.getQueryParameters(), List.of("limit", "cursor"));
        int limit = given.value("limit", Parameters.number(1, LARGEST)).orElse(USUAL);
        List<Conversation> page = conversations.page(requester(), given.value("cursor", PageEnd::read), limit);
        return new Page(
                page,
                page.size() < limit
                        ? ""
                        : new PageEnd(page.getLast().changed(), page.getLast().id()).text());
    }

    /** What was said in one. */
    @GET
    @Path("{id}")
    @RolesAllowed(Roles.EMPLOYEE)
    public OpenedConversation open(@PathParam(ID) String id) {
        return conversations.open(requester(), conversation(id));
    }

    /** One as a file; {@code format} is {@code json} or {@code markdown}. */
    @GET
    @Path("{id}/file")
    @RolesAllowed(Roles.EMPLOYEE)
    @Produces(MediaType.WILDCARD)
    public RestResponse<String> file(@PathParam(ID) String id, @Context UriInfo uri) {
        Optional<String> format = Parameters.of(uri.getQueryParameters(), List.of("format"))
                .value("format", Parameters.oneOf(List.of("json", MARKDOWN)));
        OpenedConversation opened = conversations.open(requester(), conversation(id));
        boolean markdown = format.filter(MARKDOWN::equals).isPresent();
        return ResponseBuilder.ok(
                        markdown ? ConversationFile.markdown(opened) : ConversationFile.json(opened),
                        markdown ? MARKDOWN_TYPE : MediaType.APPLICATION_JSON_TYPE)
                .header(
                        "content-disposition",
                        "attachment; filename=\"conversation." + (markdown ? "md" : "json") + "\"")
                .build();
    }

    /** Keeps a {@link Turn} in its place, and drops what stood there and after it. */
    @PUT
    @Path("{id}/turns/{place}")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.EMPLOYEE)
    public Conversation put(@PathParam(ID) String id, @PathParam("place") String place, String body) {
        int number = Parameters.number(0, Conversations.MOST_TURNS).apply("place", place);
        return conversations.put(
                requester(), conversation(id), number, TurnJson.received(body.getBytes(StandardCharsets.UTF_8)));
    }

    /** Calls one by another {@code title}. */
    @PUT
    @Path("{id}/title")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.EMPLOYEE)
    public Conversation rename(@PathParam(ID) String id, @Nullable Map<String, @Nullable Object> body) {
        String title = member(body, "title").orElse("");
        return conversations.rename(requester(), conversation(id), Title.chosen(title));
    }

    /** Deletes one. */
    @DELETE
    @Path("{id}")
    @RolesAllowed(Roles.EMPLOYEE)
    public void delete(@PathParam(ID) String id) {
        conversations.delete(requester(), conversation(id));
    }

    /** Deletes all, and the key that they could be read with. */
    @DELETE
    @RolesAllowed(Roles.EMPLOYEE)
    public void deleteAll() {
        conversations.deleteAll(requester());
    }

    /** Looks for {@code words}. They stand in the body, because addresses are written to logs. */
    @POST
    @Path("searches")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.EMPLOYEE)
    public ConversationSearch.Found search(@Nullable Map<String, @Nullable Object> body) {
        return search.find(requester(), Words.of(member(body, "words").orElse("")));
    }

    private Requester requester() {
        return requesters.of(identity);
    }

    private static Optional<String> member(@Nullable Map<String, @Nullable Object> body, String name) {
        return JsonMembers.of(body == null ? Map.of() : body, List.of(name), List.of())
                .value(name, Parameters::text);
    }

    private static UUID conversation(String id) {
        return Parameters.id(ID, id);
    }
}
