package dev.postern.gateway.identity;

import io.vertx.core.json.DecodeException;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.security.Key;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jose4j.jwk.JsonWebKey;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jwk.PublicJsonWebKey;
import org.jose4j.jwk.Use;
import org.jose4j.lang.JoseException;

/**
 * Reads the issuer's published documents: its metadata (OpenID Connect Discovery 1.0, section 4) and the key set that it
 * names (RFC 7517). Nothing in a token has a say in what is fetched. Thread-safe.
 */
final class IssuerDocuments implements KeySource {
    private static final Duration PATIENCE = Duration.ofSeconds(4);
    private static final long LARGEST = 512 * 1024;

    private final HttpClient client;
    private final URI issuer;

    /** @param client one that does not follow redirects */
    IssuerDocuments(HttpClient client, URI issuer) {
        this.client = client;
        this.issuer = issuer;
    }

    @Override
    public Map<String, Key> fetch() throws IOException {
        JsonObject metadata = json(issuer + "/.well-known/openid-configuration");
        if (!issuer.toString().equals(metadata.getValue("issuer"))) {
            throw new IOException(issuer + " calls itself by another name; set postern.identity.issuer to that name");
        }
        if (!(metadata.getValue("jwks_uri") instanceof String address) || !isAtIssuer(address)) {
            throw new IOException(issuer + " does not name a key set of its own");
        }
        return keys(text(address));
    }

    private boolean isAtIssuer(String address) {
        try {
            URI uri = URI.create(address);
            return issuer.getScheme().equals(uri.getScheme())
                    && issuer.getRawAuthority().equals(uri.getRawAuthority());
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private static Map<String, Key> keys(String document) throws IOException {
        Map<String, Key> keys = new HashMap<>();
        try {
            for (JsonWebKey key : new JsonWebKeySet(document).getJsonWebKeys()) {
                boolean signs = key.getUse() == null || key.getUse().equals(Use.SIGNATURE);
                if (signs && key.getKeyId() != null && key instanceof PublicJsonWebKey pair) {
                    keys.put(key.getKeyId(), pair.getPublicKey());
                }
            }
        } catch (JoseException e) {
            throw new IOException("The issuer's key set cannot be read", e);
        }
        if (keys.isEmpty()) {
            throw new IOException("The issuer's key set holds no signature key");
        }
        return Map.copyOf(keys);
    }

    private JsonObject json(String address) throws IOException {
        try {
            return new JsonObject(text(address));
        } catch (DecodeException e) {
            throw new IOException(address + " is not a JSON document", e);
        }
    }

    private String text(String address) throws IOException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(address))
                .header("accept", "application/json")
                .build();
        CompletableFuture<HttpResponse<String>> answer =
                client.sendAsync(request, BodyHandlers.limiting(BodyHandlers.ofString(), LARGEST));
        try {
            HttpResponse<String> response = answer.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
            if (response.statusCode() != 200) {
                throw new IOException(address + " answers with status " + response.statusCode());
            }
            return response.body();
        } catch (ExecutionException e) {
            throw new IOException(address + ": " + e.getMessage(), e);
        } catch (TimeoutException e) {
            throw new IOException(address + " did not answer within " + PATIENCE.toSeconds() + " s", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("Interrupted while reading " + address, e);
        } finally {
            answer.cancel(true);
        }
    }
}
