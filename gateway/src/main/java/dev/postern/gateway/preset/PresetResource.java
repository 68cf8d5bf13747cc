package dev.postern.gateway.preset;

import dev.postern.gateway.desk.Parameters;
import dev.postern.gateway.identity.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import org.jboss.resteasy.reactive.Cache;

/** The templates that the assistant offers and requests may name, in their latest versions. */
@Singleton
@Path("/api/presets")
@Produces(MediaType.APPLICATION_JSON)
@Cache(noStore = true)
public class PresetResource {
    private static final String LANGUAGE = "language";

    private final Presets presets;

    @Inject
    PresetResource(Presets presets) {
        this.presets = presets;
    }

    /** All of them. */
    public record Found(List<Preset> presets) {
        public Found {
            presets = List.copyOf(presets);
        }
    }

    /** Those of a {@code language}, {@code en} where none is given. */
    @GET
    @RolesAllowed(Roles.EMPLOYEE)
    public Found list(@Context UriInfo uri) {
        String language = Parameters.of(uri.getQueryParameters(), List.of(LANGUAGE))
                .value(LANGUAGE, Parameters.oneOf(Presets.LANGUAGES))
                .orElse(Presets.LANGUAGES.getFirst());
        return new Found(presets.in(language));
    }
}
