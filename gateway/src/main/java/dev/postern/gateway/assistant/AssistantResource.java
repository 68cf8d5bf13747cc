package dev.postern.gateway.assistant;

import dev.postern.gateway.attachment.ReadableFiles;
import dev.postern.gateway.config.PosternConfig;
import dev.postern.gateway.identity.Roles;
import dev.postern.gateway.wire.FileText;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.jboss.resteasy.reactive.Cache;

/** Tells the assistant's page what it may send and how long it keeps things, so that it can say so before. */
@Singleton
@Path("/api/assistant")
@Produces(MediaType.APPLICATION_JSON)
@Cache(noStore = true)
public class AssistantResource {
    private final PosternConfig config;

    @Inject
    AssistantResource(PosternConfig config) {
        this.config = config;
    }

    /**
     * What is taken.
     *
     * @param bodyBytes the largest request
     * @param fileBytes the largest file; in base64 it must fit in the request as well
     * @param files the most files in a request
     * @param endings how the names of files end that are read
     * @param keepSeconds how long a conversation is kept after its last answer
     */
    public record View(int bodyBytes, int fileBytes, int files, List<String> endings, long keepSeconds) {}

    @GET
    @RolesAllowed(Roles.EMPLOYEE)
    public View limits() {
        return new View(
                config.front().maximumBodyBytes(),
                config.files().maximumBytes(),
                FileText.MOST,
                ReadableFiles.endings(),
                config.conversations().keep().toSeconds());
    }
}
