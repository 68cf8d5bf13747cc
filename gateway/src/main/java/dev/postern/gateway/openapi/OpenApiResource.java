package dev.postern.gateway.openapi;

import io.quarkus.security.Authenticated;
import jakarta.inject.Singleton;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.jboss.resteasy.reactive.Cache;

/** What can be asked of this gateway, as OpenAPI 3.1: {@code docs/openapi.json} of the same release. */
@Singleton
@Path("/api/openapi")
@Produces(MediaType.APPLICATION_JSON)
@Cache(noStore = true)
public class OpenApiResource {
    private static final String FILE = "openapi.json";

    /** This description of the API. */
    @GET
    @Authenticated
    public String document() {
        try (InputStream document = OpenApiResource.class.getResourceAsStream(FILE)) {
            if (document == null) {
                throw new IllegalStateException("The gateway was packaged without " + FILE);
            }
            return new String(document.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
