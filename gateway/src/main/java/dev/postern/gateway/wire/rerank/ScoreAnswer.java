package dev.postern.gateway.wire.rerank;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import dev.postern.gateway.wire.document.DocumentForm;
import dev.postern.gateway.wire.document.DocumentHead;
import dev.postern.gateway.wire.document.Positions;
import dev.postern.gateway.wire.document.UpstreamJson;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** The scores of one answer, digit for digit. They hold no text. */
final class ScoreAnswer implements DocumentForm {
    private record Score(int index, String digits) {}

    private final Positions positions;
    private final List<Score> scores = new ArrayList<>();

    /** @param count how many pairs were sent */
    ScoreAnswer(int count) {
        this.positions = new Positions(count);
    }

    @Override
    public void read(String name, JsonParser parser) throws IOException {
        if (name.equals("data")) {
            UpstreamJson.items(parser, item -> scores.add(score(parser)));
        }
    }

    private Score score(JsonParser parser) throws IOException {
        int[] index = {-1};
        String[] digits = {""};
        UpstreamJson.members(parser, (name, value) -> {
            switch (name) {
                case "index" -> index[0] = UpstreamJson.count(parser);
                case "score" -> digits[0] = UpstreamJson.number(parser);
                default -> {}
            }
        });
        UpstreamJson.require(!digits[0].isEmpty());
        positions.take(index[0]);
        return new Score(index[0], digits[0]);
    }

    @Override
    public void requireComplete() {
        positions.requireAll();
    }

    @Override
    public void write(JsonGenerator out, DocumentHead head) throws IOException {
        head.writeId(out);
        out.writeStringField("object", "list");
        out.writeNumberField("created", head.created());
        out.writeStringField("model", head.model());
        out.writeArrayFieldStart("data");
        for (Score score : scores) {
            out.writeStartObject();
            out.writeNumberField("index", score.index());
            out.writeStringField("object", "score");
            out.writeFieldName("score");
            out.writeNumber(score.digits());
            out.writeEndObject();
        }
        out.writeEndArray();
        head.writeUsage(out);
    }
}
