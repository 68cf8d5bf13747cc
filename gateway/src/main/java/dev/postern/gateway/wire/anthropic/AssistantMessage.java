package dev.postern.gateway.wire.anthropic;

import dev.postern.gateway.wire.json.JsonValue.JsonText;
import dev.postern.gateway.wire.shape.Outgoing;
import dev.postern.gateway.wire.shape.OutgoingObject;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a model said earlier, as one message of a chat. */
final class AssistantMessage {
    private final List<Outgoing> said = new ArrayList<>();
    private final List<Outgoing> calls = new ArrayList<>();
    private @Nullable Outgoing thought;

    /** Takes a thought; an empty one, as where it is not shown, is none. */
    void thinks(@Nullable Outgoing text) {
        if (!(text instanceof Outgoing.Fixed(JsonText fixed))
                || !fixed.characters().isEmpty()) {
            thought = text;
        }
    }

    /** Takes a call of a tool. */
    void calls(Outgoing.Members call) {
        Outgoing input = call.get("input");
        OutgoingObject function = new OutgoingObject().withIfThere("name", call.get("name"));
        if (input != null) {
            function.with("arguments", new Outgoing.Serialised(input));
        }
        calls.add(new OutgoingObject()
                .withIfThere("id", call.get("id"))
                .withWord("type", "function")
                .with("function", function.members())
                .members());
    }

    /** What it said, to add to. */
    List<Outgoing> said() {
        return said;
    }

    boolean isEmpty() {
        return thought == null && said.isEmpty() && calls.isEmpty();
    }

    boolean endsInText() {
        return !said.isEmpty() && calls.isEmpty();
    }

    /** The message; a thought stands under both names that model servers read. */
    Outgoing written() {
        OutgoingObject message = new OutgoingObject().withWord("role", "assistant");
        if (!said.isEmpty() || calls.isEmpty()) {
            message.with("content", TurnTranslation.content(said));
        }
        message.withIfThere("reasoning", thought).withIfThere("reasoning_content", thought);
        if (!calls.isEmpty()) {
            message.with("tool_calls", new Outgoing.Items(List.copyOf(calls)));
        }
        return message.members();
    }
}
