package dev.postern.gateway.wire.audio;

import dev.postern.gateway.wire.Answer;
import dev.postern.gateway.wire.AnswerGuards;
import dev.postern.gateway.wire.ClientRequest;
import dev.postern.gateway.wire.Medium;
import dev.postern.gateway.wire.UpstreamRequest;
import dev.postern.gateway.wire.json.JsonBytes;
import dev.postern.gateway.wire.json.JsonValue;
import dev.postern.gateway.wire.json.JsonValue.JsonNumber;
import dev.postern.gateway.wire.json.JsonValue.JsonObject;
import dev.postern.gateway.wire.json.JsonValue.JsonText;
import dev.postern.gateway.wire.json.StrictReader;
import dev.postern.gateway.wire.shape.Shaped;
import dev.postern.model.Capability;
import dev.postern.policy.text.Segment;
import dev.postern.policy.text.SensitiveText;
import java.util.List;
import java.util.Set;

/** A transcription as a client asked for it, read strictly into known fields. Immutable. */
public final class TranscriptionRequest implements ClientRequest {
    private final String model;
    private final TranscriptFormat format;
    private final List<String> times;
    private final Shaped shaped;
    private final Recording recording;

    /** @param times the granularities of timestamps that are wanted */
    TranscriptionRequest(
            String model, TranscriptFormat format, List<String> times, Shaped shaped, Recording recording) {
        this.model = model;
        this.format = format;
        this.times = List.copyOf(times);
        this.shaped = shaped;
        this.recording = recording;
    }

    @Override
    public String model() {
        return model;
    }

    @Override
    public boolean stream() {
        return false;
    }

    @Override
    public Set<Medium> media() {
        return Set.of(Medium.AUDIO);
    }

    @Override
    public Set<Capability> needs() {
        return Set.of();
    }

    @Override
    public List<Segment> segments() {
        return shaped.segments();
    }

    TranscriptFormat format() {
        return format;
    }

    /** A form with a boundary of the gateway's own; the recording goes on as it is. */
    @Override
    public UpstreamRequest forUpstream(String upstreamName, List<SensitiveText> texts) {
        byte[] fields = JsonBytes.of(out -> {
            out.writeStartObject();
            out.writeStringField("model", upstreamName);
            shaped.writeMembers(out, texts);
            out.writeStringField("response_format", format.upstream());
            out.writeEndObject();
        });
        FormWriter form = new FormWriter(recording);
        if (StrictReader.read(fields) instanceof JsonObject object) {
            for (JsonValue.Member field : object.members()) {
                form.field(field.name(), characters(field.value()));
            }
        }
        times.forEach(time -> form.field("timestamp_granularities[]", time));
        return form.request("/audio/transcriptions", fields);
    }

    private static String characters(JsonValue value) {
        return switch (value) {
            case JsonText text -> text.characters();
            case JsonNumber number -> number.digits();
            default -> throw new IllegalStateException("A form forwards texts and numbers only");
        };
    }

    @Override
    public Answer answer(AnswerGuards guards, long maxBytes) {
        return new TranscriptionAnswer(format, guards, maxBytes);
    }
}
