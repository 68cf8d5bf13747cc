package dev.postern.local.stack;

import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;

/**
 * What to start, and what is there already.
 *
 * @param port where the gateway listens
 * @param upstream a model server in place of the built-in model
 * @param upstreamKeyFile file with its key
 * @param upstreamModel its name of the model
 * @param withModel false where a simulator takes the model's place
 * @param withAudio whether a model that writes recordings down is started beside it
 * @param policy the policy file in place of the demo's
 * @param policyData the company's own data that the policy may name
 * @param database JDBC address in place of the built-in Postgres
 * @param issuer an issuer in place of the built-in Keycloak
 * @param webSecretFile file with the secret of the client {@code postern-web} at that issuer
 */
public record StackPlan(
        int port,
        Optional<URI> upstream,
        Optional<Path> upstreamKeyFile,
        Optional<String> upstreamModel,
        boolean withModel,
        boolean withAudio,
        Optional<Path> policy,
        Optional<PolicyData> policyData,
        Optional<String> database,
        Optional<URI> issuer,
        Optional<Path> webSecretFile) {}
