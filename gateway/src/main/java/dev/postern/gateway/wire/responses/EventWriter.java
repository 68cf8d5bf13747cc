package dev.postern.gateway.wire.responses;

import com.fasterxml.jackson.core.util.ByteArrayBuilder;
import dev.postern.gateway.wire.ClientEvent;
import dev.postern.gateway.wire.json.JsonBytes;
import java.util.ArrayList;
import java.util.List;

/** Writes the events of one answer and numbers them. Its buffer is reused. */
final class EventWriter {
    private final boolean wanted;
    private final ByteArrayBuilder bytes = new ByteArrayBuilder(512);
    private List<ClientEvent> ready = new ArrayList<>();
    private long sequence;

    /** @param wanted whether anybody reads them; otherwise nothing is written */
    EventWriter(boolean wanted) {
        this.wanted = wanted;
    }

    /** Adds an event; {@code members} are written into its object behind type and number. */
    void add(String type, JsonBytes.Document members) {
        if (!wanted) {
            return;
        }
        long number = sequence++;
        ready.add(ClientEvent.named(type, JsonBytes.into(bytes, out -> {
            out.writeStartObject();
            out.writeStringField("type", type);
            out.writeNumberField("sequence_number", number);
            members.write(out);
            out.writeEndObject();
        })));
    }

    /** The events since the last time. */
    List<ClientEvent> take() {
        List<ClientEvent> taken = ready;
        ready = new ArrayList<>();
        return taken;
    }
}
