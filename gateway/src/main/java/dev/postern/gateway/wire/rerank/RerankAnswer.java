package dev.postern.gateway.wire.rerank;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import dev.postern.gateway.wire.AnswerGuards;
import dev.postern.gateway.wire.answer.Channel;
import dev.postern.gateway.wire.document.DocumentForm;
import dev.postern.gateway.wire.document.DocumentHead;
import dev.postern.gateway.wire.document.Positions;
import dev.postern.gateway.wire.document.UpstreamJson;
import dev.postern.policy.decision.Ruling;
import dev.postern.policy.transform.AnswerText;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The ranking of one answer. Servers repeat the documents as they got them; each passes a guard. Where policy stops one,
 * the ranking stays and every document is left out.
 */
final class RerankAnswer implements DocumentForm {
    /** @param text null where the server repeats none */
    private record Result(int index, String score, @Nullable String text) {}

    private final boolean repeat;
    private final Positions positions;
    private final AnswerGuards guards;
    private final List<Ruling> rulings;
    private final List<Result> results = new ArrayList<>();
    private boolean there;
    private boolean stopped;

    /**
     * @param documents how many were sent
     * @param repeat whether the client wants to see them
     */
    RerankAnswer(int documents, boolean repeat, AnswerGuards guards, List<Ruling> rulings) {
        this.repeat = repeat;
        this.positions = new Positions(documents);
        this.guards = guards;
        this.rulings = rulings;
    }

    @Override
    public void read(String name, JsonParser parser) throws IOException {
        if (name.equals("results")) {
            there = true;
            UpstreamJson.items(parser, item -> results.add(result(parser)));
        }
    }

    private Result result(JsonParser parser) throws IOException {
        int[] index = {-1};
        String[] score = {""};
        @Nullable String[] text = {null};
        UpstreamJson.members(parser, (name, value) -> {
            switch (name) {
                case "index" -> index[0] = UpstreamJson.count(parser);
                case "relevance_score" -> score[0] = UpstreamJson.number(parser);
                case "document" -> text[0] = document(parser, value);
                default -> {}
            }
        });
        UpstreamJson.require(!score[0].isEmpty());
        positions.take(index[0]);
        String document = text[0];
        return new Result(index[0], score[0], document == null ? null : guarded(document));
    }

    /** A document is a string, or an object with a text. */
    private static @Nullable String document(JsonParser parser, JsonToken value) throws IOException {
        if (value == JsonToken.VALUE_NULL) {
            return null;
        }
        if (value == JsonToken.VALUE_STRING) {
            return parser.getText();
        }
        @Nullable String[] text = {null};
        UpstreamJson.members(parser, (name, inner) -> {
            if (name.equals("text") && inner != JsonToken.VALUE_NULL) {
                text[0] = UpstreamJson.text(parser);
            }
        });
        return text[0];
    }

    private @Nullable String guarded(String document) {
        if (!repeat || stopped) {
            return null;
        }
        String path = "results[" + results.size() + "].document.text";
        Channel channel = new Channel(guards.open(path, AnswerText.PROSE), rulings);
        String passed = channel.pass(document);
        stopped = channel.stopped();
        return passed;
    }

    @Override
    public void requireComplete() {
        UpstreamJson.require(there);
    }

    @Override
    public boolean stopped() {
        return stopped;
    }

    @Override
    public void write(JsonGenerator out, DocumentHead head) throws IOException {
        head.writeId(out);
        out.writeStringField("model", head.model());
        out.writeArrayFieldStart("results");
        for (Result result : results) {
            out.writeStartObject();
            out.writeNumberField("index", result.index());
            if (result.text() != null && !stopped) {
                out.writeObjectFieldStart("document");
                out.writeStringField("text", result.text());
                out.writeEndObject();
            }
            out.writeFieldName("relevance_score");
            out.writeNumber(result.score());
            out.writeEndObject();
        }
        out.writeEndArray();
        head.writeUsage(out);
    }
}
