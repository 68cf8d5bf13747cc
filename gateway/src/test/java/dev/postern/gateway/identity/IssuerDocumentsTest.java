package dev.postern.gateway.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import java.io.IOException;
import java.net.URI;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IssuerDocumentsTest {
    private final FakeIssuer issuer = new FakeIssuer();

    @AfterEach
    void stop() {
        issuer.close();
    }

    @Test
    void keys_are_read_again_and_again() throws IOException {
        issuer.addKey("one");
        IssuerDocuments documents = documents(issuer.issuer());

        for (int i = 0; i < 50; i++) {
            assertThat(documents.fetch()).containsOnlyKeys("one");
        }
    }

    @Test
    void key_set_without_a_key_is_no_key_set() {
        assertThatIOException().isThrownBy(documents(issuer.issuer())::fetch).withMessageContaining("no signature key");
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "{\"issuer\": \"https://evil.example.com\", \"jwks_uri\": \"%s/keys\"}",
                "{\"issuer\": \"%s\", \"jwks_uri\": \"http://evil.example.com/keys\"}",
                "{\"issuer\": \"%s\", \"jwks_uri\": \"https://127.0.0.1/keys\"}",
                "{\"issuer\": \"%s\", \"jwks_uri\": 1}",
                "{\"issuer\": \"%s\"}",
                "[]",
                "no json"
            })
    void metadata_that_points_elsewhere_is_not_believed(String metadata) {
        issuer.addKey("one");
        URI other = URI.create(issuer.issuer() + "/other");
        issuer.serve(
                "/other/.well-known/openid-configuration",
                call -> FakeIssuer.answer(call, metadata.replace("%s", other.toString())));

        assertThatIOException().isThrownBy(documents(other)::fetch);
    }

    @Test
    void redirect_is_not_followed() {
        issuer.addKey("one");
        URI other = URI.create(issuer.issuer() + "/other");
        issuer.serve("/other/.well-known/openid-configuration", call -> {
            call.getResponseHeaders().set("location", issuer.issuer() + "/.well-known/openid-configuration");
            call.sendResponseHeaders(302, -1);
            call.close();
        });

        assertThatIOException().isThrownBy(documents(other)::fetch).withMessageContaining("302");
    }

    @Test
    void endless_document_is_given_up() {
        URI other = URI.create(issuer.issuer() + "/other");
        issuer.serve(
                "/other/.well-known/openid-configuration",
                call -> FakeIssuer.answer(call, "\"" + "a".repeat(1_000_000) + "\""));

        assertThatIOException().isThrownBy(documents(other)::fetch);
    }

    private static IssuerDocuments documents(URI address) {
        return new IssuerDocuments(IdentityParts.client().build(), address);
    }
}
