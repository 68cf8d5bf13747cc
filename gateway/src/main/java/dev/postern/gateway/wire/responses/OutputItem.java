package dev.postern.gateway.wire.responses;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;

/** An item of a response's output, as far as it was passed on. */
sealed interface OutputItem permits TextItem, CallItem {

    /** Its id, which every event about it names. */
    String id();

    /** Its place in the output, from 0. */
    int index();

    /** Writes it as it is now. */
    void write(JsonGenerator out, String status) throws IOException;

    /** Tells that nothing more is added to it. */
    void close(EventWriter events, String status);

    /** Tells that it begins. */
    default void open(EventWriter events) {
        tell(events, "response.output_item.added", "in_progress");
    }

    /** An event that shows the whole item. */
    default void tell(EventWriter events, String event, String status) {
        events.add(event, out -> {
            out.writeNumberField("output_index", index());
            out.writeFieldName("item");
            write(out, status);
        });
    }
}
