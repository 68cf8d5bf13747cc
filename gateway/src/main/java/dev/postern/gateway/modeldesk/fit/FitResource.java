package dev.postern.gateway.modeldesk.fit;

import dev.postern.gateway.desk.Parameters;
import dev.postern.gateway.error.ErrorCode;
import dev.postern.gateway.error.RefusedException;
import dev.postern.gateway.identity.Roles;
import dev.postern.model.fit.FitPlanner;
import dev.postern.model.fit.HeadTooShortException;
import dev.postern.model.fit.ModelBeginning;
import dev.postern.model.fit.ModelFile;
import dev.postern.model.fit.UnreadableModelException;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.stream.Stream;
import org.jboss.resteasy.reactive.Cache;

/**
 * What a model would need, before anybody buys a machine for it. Of a file only the head is read: of one in the gateway's own
 * folder, or as much of one as somebody sends. Nothing is kept, and no weights are read.
 */
@Singleton
@Path("/api/models/fit")
@Produces(MediaType.APPLICATION_JSON)
@Cache(noStore = true)
public class FitResource {
    /** The most that may be sent, in bytes: as much as the gateway takes in any body ({@code max-body-size}). */
    static final int MOST_SENT = 32 << 20;

    private static final long LARGEST_FILE = 1L << 50;

    private final FitFolder folder;

    @Inject
    FitResource(FitFolder folder) {
        this.folder = folder;
    }

    /** The model files of the gateway's folder, and how much of another file may be sent. */
    @GET
    @RolesAllowed(Roles.OPERATOR)
    public FitSourcesView sources() {
        return new FitSourcesView(
                folder.isConfigured(), List.copyOf(folder.files().keySet()), MOST_SENT);
    }

    /** What a model of the gateway's folder needs. */
    @GET
    @Path("plan")
    @RolesAllowed(Roles.OPERATOR)
    public FitView plan(@Context UriInfo uri) {
        Parameters parameters = parameters(uri, "file");
        FitQuery query = FitQuery.of(parameters);
        String name = parameters
                .value("file", Parameters::line)
                .orElseThrow(() -> Parameters.invalid("Say which file; /api/models/fit lists them.", "file"));
        return view(folder.model(name), query);
    }

    /**
     * What a model needs of which the beginning is sent.
     *
     * @param beginning {@code config} bytes of the configuration beside the file, then the file from its first byte
     */
    @POST
    @Consumes(MediaType.APPLICATION_OCTET_STREAM)
    @RolesAllowed(Roles.OPERATOR)
    public Response planOfSent(InputStream beginning, @Context UriInfo uri) throws IOException {
        try (beginning) {
            Parameters parameters = parameters(uri, "size", "name", "config");
            FitQuery query = FitQuery.of(parameters);
            long size = parameters
                    .value("size", FitQuery.whole(1, LARGEST_FILE))
                    .orElseThrow(() -> Parameters.invalid("Say how many bytes the whole file has.", "size"));
            int config = parameters
                    .value("config", FitQuery.whole(0, ModelBeginning.LONGEST_CONFIG))
                    .map(Math::toIntExact)
                    .orElse(0);
            String name = parameters.value("name", Parameters::line).orElse("");
            byte[] beside = beginning.readNBytes(config);
            return Response.ok(view(ModelBeginning.read(name, beginning, size, beside), query))
                    .build();
        } catch (HeadTooShortException e) {
            return HeadTooShortView.of(e);
        } catch (UnreadableModelException e) {
            throw new RefusedException(ErrorCode.MODEL_UNREADABLE, e.reason());
        }
    }

    private static FitView view(ModelFile model, FitQuery query) {
        return FitView.of(FitPlanner.plan(model, query.about(model)));
    }

    private static Parameters parameters(UriInfo uri, String... further) {
        return Parameters.of(
                uri.getQueryParameters(),
                Stream.concat(FitQuery.PARAMETERS.stream(), Stream.of(further)).toList());
    }
}
