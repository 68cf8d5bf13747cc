package dev.postern.gateway.policydesk;

import dev.postern.gateway.identity.Roles;
import dev.postern.policy.Policy;
import jakarta.annotation.security.RolesAllowed;
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

/** The JSON Schemas of the documents that are written here: editors complete keys and values with them. */
@Singleton
@Path("/api/policy/schema")
@Produces(MediaType.APPLICATION_JSON)
@Cache(noStore = true)
public class SchemaResource {
    /** Of a policy. */
    @GET
    @RolesAllowed({Roles.POLICY_EDITOR, Roles.POLICY_APPROVER, Roles.AUDITOR})
    public String policy() {
        return schema("policy.schema.json");
    }

    /** Of the test cases that go with one. */
    @GET
    @Path("tests")
    @RolesAllowed({Roles.POLICY_EDITOR, Roles.POLICY_APPROVER, Roles.AUDITOR})
    public String tests() {
        return schema("trials.schema.json");
    }

    private static String schema(String file) {
        try (InputStream document = Policy.class.getResourceAsStream(file)) {
            if (document == null) {
                throw new IllegalStateException("The library of policies has no " + file);
            }
            return new String(document.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
