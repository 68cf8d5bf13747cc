package dev.postern.gateway.wire.tokenize;

import static dev.postern.gateway.wire.shape.Field.forwarded;
import static dev.postern.gateway.wire.shape.Field.refused;
import static dev.postern.gateway.wire.shape.Field.required;

import dev.postern.gateway.wire.openai.MessageFields;
import dev.postern.gateway.wire.openai.SharedFields;
import dev.postern.gateway.wire.openai.ToolFields;
import dev.postern.gateway.wire.shape.Field;
import dev.postern.gateway.wire.shape.Shape.Flag;
import dev.postern.gateway.wire.shape.Shape.Struct;
import dev.postern.gateway.wire.shape.Shape.Text;
import java.util.ArrayList;
import java.util.List;

/** Every field of a request to count tokens that vLLM's request schema names: of a prompt, or of a conversation. */
final class TokenizeFields {
    private static final String EITHER = "Send either prompt or messages.";

    private TokenizeFields() {}

    /** A request about a prompt. */
    static Struct ofPrompt() {
        return new Struct(
                SharedFields.model(),
                required("prompt", Text.ofUser()),
                forwarded("add_special_tokens", new Flag()),
                strings(),
                refused("messages", EITHER));
    }

    /** A request about a conversation. */
    static Struct ofMessages() {
        List<Field> fields = new ArrayList<>();
        fields.add(SharedFields.model());
        fields.add(MessageFields.messages());
        fields.add(ToolFields.definitions());
        fields.addAll(MessageFields.templated());
        fields.add(strings());
        fields.add(refused("prompt", EITHER));
        fields.addAll(MessageFields.closed());
        return new Struct(fields.toArray(Field[]::new));
    }

    private static Field strings() {
        return refused("return_token_strs", "Pieces of words cannot be checked; count the tokens without their text.");
    }
}
