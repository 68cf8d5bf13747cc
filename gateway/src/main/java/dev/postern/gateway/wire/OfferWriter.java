package dev.postern.gateway.wire;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;
import java.util.Optional;

/** Writes the offer that goes with an unsure answer: the member {@value #MEMBER}, which client libraries leave alone. */
public final class OfferWriter {
    private static final String MEMBER = "postern";

    private OfferWriter() {}

    /** Into an object that is open; nothing where the answer is sure, or was not weighed. */
    public static void write(JsonGenerator out, Optional<WeighedAnswer> weighed) throws IOException {
        if (weighed.isEmpty() || !weighed.get().isUnsure()) {
            return;
        }
        Offer offer = weighed.get().offer();
        out.writeObjectFieldStart(MEMBER);
        out.writeObjectFieldStart("unsure");
        out.writeNumberField("certainty", rounded(weighed.get().certainty().probability()));
        out.writeStringField("model", offer.model());
        out.writeStringField("zone", offer.zone().name().toLowerCase(Locale.ROOT));
        out.writeBooleanField("farther", offer.farther());
        price(out, "prompt_price", offer.promptPrice());
        price(out, "answer_price", offer.answerPrice());
        out.writeEndObject();
        out.writeEndObject();
    }

    static void price(JsonGenerator out, String name, Optional<BigDecimal> price) throws IOException {
        if (price.isPresent()) {
            out.writeNumberField(name, price.get());
        }
    }

    private static BigDecimal rounded(double probability) {
        return BigDecimal.valueOf(probability).setScale(2, RoundingMode.DOWN);
    }
}
