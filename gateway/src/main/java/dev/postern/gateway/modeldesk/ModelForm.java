package dev.postern.gateway.modeldesk;

import dev.postern.gateway.desk.JsonMembers;
import dev.postern.gateway.desk.Parameters;
import dev.postern.gateway.error.RefusedException;
import dev.postern.gateway.modeldesk.document.DocumentReader;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What an operator sends of a model: {@code model}, {@code version} and {@code confirm}.
 *
 * @param draft what the model shall say
 * @param seen the newest version that the operator knows; 0 for a model that is new
 * @param confirmed whether the operator has read the warnings
 */
record ModelForm(DocumentReader.Draft draft, int seen, boolean confirmed) {
    private static final int LARGEST = 999_999;

    /**
     * Reads the members of the body.
     *
     * @throws RefusedException {@code invalid_request}, with the member; what is wrong with the model is in the draft
     */
    static ModelForm of(Map<String, ? extends @Nullable Object> body) {
        if (!(body.get("model") instanceof Map<?, ?> model)) {
            throw Parameters.invalid("Send the model as an object, and beside it version and confirm.", "model");
        }
        Parameters given =
                JsonMembers.of(JsonMembers.without(body, List.of("model")), List.of("version", "confirm"), List.of());
        return new ModelForm(
                DocumentReader.read(model),
                given.value("version", Parameters.number(0, LARGEST)).orElse(0),
                isConfirmed(given));
    }

    /** Reads {@code confirm} alone. */
    static boolean confirmed(Map<String, ? extends @Nullable Object> body) {
        return isConfirmed(JsonMembers.of(body, List.of("confirm"), List.of()));
    }

    private static boolean isConfirmed(Parameters given) {
        return given.value("confirm", Parameters.oneOf(List.of("true", "false")))
                .map("true"::equals)
                .orElse(false);
    }
}
