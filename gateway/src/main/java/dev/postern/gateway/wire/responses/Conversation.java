package dev.postern.gateway.wire.responses;

import dev.postern.gateway.wire.shape.Outgoing;
import dev.postern.gateway.wire.shape.OutgoingObject;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The items of a conversation as messages of a chat. What a model thought, said and called in one turn are items of their
 * own in a response and one message in a chat. Used once.
 */
final class Conversation {
    private final List<Outgoing> messages = new ArrayList<>();
    private @Nullable Outgoing thought;
    private @Nullable Outgoing said;
    private final List<Outgoing> calls = new ArrayList<>();

    private Conversation() {}

    /** The messages of a request: its instructions first. */
    static List<Outgoing> of(Outgoing.Members request) {
        Conversation conversation = new Conversation();
        Outgoing instructions = ChatTranslation.there(request, "instructions");
        if (instructions != null) {
            conversation.message("system", instructions);
        }
        switch (request.get("input")) {
            case Outgoing.Items items -> items.items().forEach(item -> conversation.add((Outgoing.Members) item));
            case null -> throw new IllegalStateException("A request without input was let in");
            case Outgoing text -> conversation.message("user", text);
        }
        conversation.endTurn();
        return conversation.messages;
    }

    private void add(Outgoing.Members item) {
        switch (item.word("type")) {
            case "function_call" -> calls.add(call(item));
            case "function_call_output" -> {
                endTurn();
                messages.add(new OutgoingObject()
                        .withWord("role", "tool")
                        .withIfThere("tool_call_id", item.get("call_id"))
                        .withIfThere("content", Parts.content(item.get("output")))
                        .members());
            }
            case "reasoning" -> think(item);
            default -> speak(item);
        }
    }

    private void speak(Outgoing.Members item) {
        Outgoing content = Parts.content(item.get("content"));
        String role = item.word("role");
        if (!role.equals("assistant")) {
            endTurn();
            message(role, content);
            return;
        }
        if (said != null || !calls.isEmpty()) {
            endTurn();
        }
        said = content;
    }

    private void think(Outgoing.Members item) {
        endTurn();
        thought = Parts.thoughts(item);
    }

    /** Writes down what the model thought, said and called since it last was its turn. */
    private void endTurn() {
        if (thought == null && said == null && calls.isEmpty()) {
            return;
        }
        OutgoingObject message = new OutgoingObject().withWord("role", "assistant");
        message.withIfThere("content", said == null && calls.isEmpty() ? Outgoing.word("") : said);
        message.withIfThere("reasoning", thought);
        message.withIfThere("reasoning_content", thought);
        if (!calls.isEmpty()) {
            message.with("tool_calls", new Outgoing.Items(List.copyOf(calls)));
        }
        messages.add(message.members());
        thought = null;
        said = null;
        calls.clear();
    }

    private void message(String role, Outgoing content) {
        messages.add(new OutgoingObject()
                .withWord("role", role)
                .with("content", content)
                .members());
    }

    private static Outgoing call(Outgoing.Members item) {
        Outgoing function = new OutgoingObject()
                .withIfThere("name", item.get("name"))
                .withIfThere("arguments", item.get("arguments"))
                .members();
        return new OutgoingObject()
                .withIfThere("id", item.get("call_id"))
                .withWord("type", "function")
                .with("function", function)
                .members();
    }
}
