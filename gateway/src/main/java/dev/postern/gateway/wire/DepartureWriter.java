package dev.postern.gateway.wire;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.postern.gateway.error.Departure;
import java.io.IOException;
import java.util.Locale;

/** Writes what would leave a zone into an error. A door for text: it goes back to whoever sent it, with less in it. */
final class DepartureWriter {
    private DepartureWriter() {}

    static void write(JsonGenerator out, Departure departure) throws IOException {
        out.writeObjectFieldStart("departure");
        out.writeStringField("model", departure.model());
        out.writeStringField("zone", departure.zone().name().toLowerCase(Locale.ROOT));
        OfferWriter.price(out, "prompt_price", departure.promptPrice());
        OfferWriter.price(out, "answer_price", departure.answerPrice());
        out.writeStringField("near", departure.near());
        out.writeArrayFieldStart("texts");
        for (Departure.Piece piece : departure.texts()) {
            out.writeStartObject();
            out.writeStringField("path", piece.path());
            out.writeStringField("text", piece.text().reveal());
            out.writeEndObject();
        }
        out.writeEndArray();
        out.writeEndObject();
    }
}
