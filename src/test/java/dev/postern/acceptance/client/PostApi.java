package dev.postern.acceptance.client;

import io.restassured.RestAssured;
import io.restassured.config.EncoderConfig;
import io.restassured.config.RestAssuredConfig;
import java.net.URI;
import java.nio.charset.StandardCharsets;

/**
 * Any endpoint that takes JSON, as one person's tool calls it.
 *
 * @param gateway where the gateway is
 * @param token bearer token
 */
public record PostApi(URI gateway, String token) {
    private static final RestAssuredConfig AS_GIVEN = RestAssured.config()
            .encoderConfig(EncoderConfig.encoderConfig().appendDefaultContentCharsetToContentTypeIfUndefined(false));

    /** Posts a body and waits for the whole answer. */
    public Reply post(String path, String json) {
        return send("POST", path, json);
    }

    /** The same with another method. */
    public Reply send(String method, String path, String json) {
        return Reply.of(RestAssured.given()
                .config(AS_GIVEN)
                .header("authorization", "Bearer " + token)
                .header("content-type", "application/json")
                .body(json.getBytes(StandardCharsets.UTF_8))
                .request(method, gateway.resolve(path)));
    }

    /** Posts bytes as they are. */
    public Reply upload(String path, byte[] bytes) {
        return Reply.of(RestAssured.given()
                .config(AS_GIVEN)
                .urlEncodingEnabled(false)
                .header("authorization", "Bearer " + token)
                .header("content-type", "application/octet-stream")
                .body(bytes)
                .post(gateway.resolve(path)));
    }

    /** Reads what is there. */
    public Reply get(String path) {
        return Reply.of(RestAssured.given()
                .config(AS_GIVEN)
                .header("authorization", "Bearer " + token)
                .get(gateway.resolve(path)));
    }

    /** Prints no token. */
    @Override
    public String toString() {
        return "PostApi[" + gateway + "]";
    }
}
