package dev.postern.gateway.wire.responses;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.postern.gateway.wire.answer.CallDelta;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** A call of a function that the client is to run. */
final class CallItem implements OutputItem {
    private final String id;
    private final int index;
    private final int number;
    private final StringBuilder arguments = new StringBuilder();
    private String callId = "";
    private String name = "";

    /**
     * @param stem what all ids of a response have in common
     * @param number which call of the answer, from 0
     */
    CallItem(String stem, int index, int number) {
        this.id = "fc_" + stem + "_" + index;
        this.index = index;
        this.number = number;
    }

    @Override
    public String id() {
        return id;
    }

    @Override
    public int index() {
        return index;
    }

    int number() {
        return number;
    }

    /** Takes what a piece says about who is called. */
    void name(CallDelta delta) {
        callId = firstOf(delta.id(), callId);
        name = firstOf(delta.name(), name);
    }

    /** Takes a piece of the arguments and tells about it. */
    void append(String piece, EventWriter events) {
        arguments.append(piece);
        events.add("response.function_call_arguments.delta", out -> {
            out.writeStringField("item_id", id);
            out.writeNumberField("output_index", index);
            out.writeStringField("delta", piece);
        });
    }

    @Override
    public void close(EventWriter events, String status) {
        events.add("response.function_call_arguments.done", out -> {
            out.writeStringField("item_id", id);
            out.writeNumberField("output_index", index);
            out.writeStringField("name", name);
            out.writeStringField("arguments", arguments.toString());
        });
        tell(events, "response.output_item.done", status);
    }

    @Override
    public void write(JsonGenerator out, String status) throws IOException {
        out.writeStartObject();
        out.writeStringField("id", id);
        out.writeStringField("type", "function_call");
        out.writeStringField("call_id", callId);
        out.writeStringField("name", name);
        out.writeStringField("arguments", arguments.toString());
        out.writeStringField("status", status);
        out.writeEndObject();
    }

    private static String firstOf(@Nullable String said, String before) {
        return said == null ? before : said;
    }
}
