package dev.postern.acceptance.modelserver;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** A transcript of segments of two seconds each, as Whisper servers write it. */
public record TranscriptScript(List<String> segments) implements Script {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int SECONDS = 2;

    @Override
    public Answer answer(ReceivedRequest request) {
        ObjectNode transcript = JSON.createObjectNode()
                .put("text", String.join("", segments).strip())
                .put("language", "en")
                .put("duration", segments.size() * SECONDS);
        for (int i = 0; i < segments.size(); i++) {
            transcript
                    .withArray("segments")
                    .addObject()
                    .put("id", i)
                    .put("start", i * SECONDS)
                    .put("end", (i + 1) * SECONDS)
                    .put("text", segments.get(i));
        }
        return Answer.whole(200, "application/json", transcript.toString().getBytes(StandardCharsets.UTF_8));
    }
}
