package dev.postern.acceptance.client;

import io.restassured.RestAssured;
import io.restassured.specification.RequestSpecification;
import java.net.URI;

/** The endpoint for transcripts as one person's tool calls it. Thread-safe. */
public final class AudioApi {
    private final URI transcriptions;
    private final String token;

    /**
     * The endpoint below an OpenAI-compatible address.
     *
     * @param api such as {@code http://127.0.0.1:8080/v1}
     */
    public AudioApi(URI api, String token) {
        this.transcriptions = URI.create(api + "/audio/transcriptions");
        this.token = token;
    }

    /** Sends a recording and waits for what is said in it. */
    public Reply transcribe(String model, String format, String prompt, byte[] recording) {
        RequestSpecification form = RestAssured.given()
                .header("authorization", "Bearer " + token)
                .multiPart("model", model)
                .multiPart("response_format", format)
                .multiPart("prompt", prompt)
                .multiPart("file", "talk.wav", recording);
        return Reply.of(form.post(transcriptions));
    }
}
