package dev.postern.gateway.wire.document;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import dev.postern.gateway.error.RefusedException;
import dev.postern.gateway.wire.Answer;
import dev.postern.gateway.wire.AnswerGuards;
import dev.postern.gateway.wire.AnswerUsage;
import dev.postern.gateway.wire.ClientEvent;
import dev.postern.gateway.wire.answer.PlainToken;
import dev.postern.gateway.wire.answer.UpstreamFault;
import dev.postern.gateway.wire.answer.UsageFigures;
import dev.postern.gateway.wire.json.JsonBytes;
import dev.postern.gateway.wire.json.JsonFormat;
import dev.postern.policy.decision.Ruling;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An answer that comes as one document: read into known fields, written anew. */
final class DocumentAnswer implements Answer {
    private static final byte[] NOTHING = new byte[0];

    private final String model;
    private final DocumentForm form;
    private final List<Ruling> rulings = new ArrayList<>();
    private final long maxBytes;
    private @Nullable String id;
    private long created;
    private @Nullable UsageFigures usage;
    private byte[] whole = NOTHING;

    DocumentAnswer(String model, DocumentForm.Opening opening, AnswerGuards guards, long maxBytes) {
        this.model = model;
        this.form = opening.open(guards, rulings);
        this.maxBytes = maxBytes;
    }

    @Override
    public List<ClientEvent> accept(byte[] data) {
        if (data.length > maxBytes) {
            throw UpstreamFault.tooLarge(maxBytes);
        }
        try (JsonParser parser = JsonFormat.FACTORY.createParser(data)) {
            parser.nextToken();
            UpstreamJson.members(parser, (name, value) -> member(parser, name, value));
            UpstreamJson.require(parser.nextToken() == null);
        } catch (JsonProcessingException e) {
            throw UpstreamFault.malformed();
        } catch (IOException e) {
            throw new IllegalStateException("Bytes in memory cannot fail to be read", e);
        }
        form.requireComplete();
        DocumentHead head = new DocumentHead(model, id, created, usage);
        whole = JsonBytes.of(out -> {
            out.writeStartObject();
            form.write(out, head);
            out.writeEndObject();
        });
        return List.of();
    }

    private void member(JsonParser parser, String name, JsonToken value) throws IOException {
        switch (name) {
            case "id" ->
                id = value == JsonToken.VALUE_STRING && PlainToken.is(parser.getText()) ? parser.getText() : null;
            case "created" -> created = value == JsonToken.VALUE_NUMBER_INT ? parser.getLongValue() : 0;
            case "usage" -> usage = value == JsonToken.START_OBJECT ? UsageFigures.read(parser) : null;
            case "error" -> refuseError(value != JsonToken.VALUE_NULL);
            case "object" ->
                refuseError(value == JsonToken.VALUE_STRING && parser.getText().equals("error"));
            default -> form.read(name, parser);
        }
    }

    private static void refuseError(boolean error) {
        if (error) {
            throw UpstreamFault.error();
        }
    }

    @Override
    public List<ClientEvent> finish() {
        if (!complete()) {
            throw UpstreamFault.unfinished();
        }
        return List.of();
    }

    /** There is no stream that could have begun. */
    @Override
    public List<ClientEvent> failed(RefusedException reason) {
        return List.of();
    }

    @Override
    public byte[] whole() {
        return whole;
    }

    @Override
    public boolean stopped() {
        return form.stopped();
    }

    @Override
    public boolean complete() {
        return whole.length > 0;
    }

    @Override
    public List<Ruling> rulings() {
        return List.copyOf(rulings);
    }

    @Override
    public AnswerUsage usage() {
        UsageFigures counted = usage;
        return counted == null
                ? AnswerUsage.UNKNOWN
                : new AnswerUsage(counted.total("prompt_tokens"), counted.total("completion_tokens"));
    }

    /** Nothing is generated, so nothing ends for a reason. */
    @Override
    public String finishReason() {
        return "";
    }

    @Override
    public byte[] delivered() {
        return whole;
    }
}
