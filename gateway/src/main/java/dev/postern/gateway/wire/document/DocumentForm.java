package dev.postern.gateway.wire.document;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import dev.postern.gateway.wire.AnswerGuards;
import dev.postern.policy.decision.Ruling;
import java.io.IOException;
import java.util.List;

/** What one endpoint's answer holds besides its head. Serves one answer. */
public interface DocumentForm {

    /** Begins an answer. */
    @FunctionalInterface
    interface Opening {
        /**
         * A form for one answer.
         *
         * @param guards makes a guard for each text
         * @param rulings gets what the guards decide
         */
        DocumentForm open(AnswerGuards guards, List<Ruling> rulings);
    }

    /** Takes a member of the answer; the parser stands at its value. A list or object it leaves alone is skipped. */
    void read(String name, JsonParser parser) throws IOException;

    /** The document is over: refuses it as {@code upstream_failed} where something is missing. */
    void requireComplete();

    /** Writes the members of the answer for the client into an open object. */
    void write(JsonGenerator out, DocumentHead head) throws IOException;

    /** Whether policy stopped a text of it. */
    default boolean stopped() {
        return false;
    }
}
