package dev.postern.gateway.wire;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.postern.gateway.error.Departure;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.Optional;

/** Writes what would leave a zone into an error. A door for text: it goes back to whoever sent it, with less in it. */
final class DepartureWriter {
    private DepartureWriter() {}

    static void write(JsonGenerator out, Departure departure) throws IOException {
        out.writeObjectFieldStart("departure");
        out.writeStringField("model", departure.model());
        out.writeStringField("zone", departure.zone().name().toLowerCase(Locale.ROOT));
        price(out, "prompt_price", departure.promptPrice());
        price(out, "answer_price", departure.answerPrice());
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

    private static void price(JsonGenerator out, String name, Optional<BigDecimal> price) throws IOException {
        if (price.isPresent()) {
            out.writeNumberField(name, price.get());
        }
    }
}
