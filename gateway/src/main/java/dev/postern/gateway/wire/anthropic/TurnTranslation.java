package dev.postern.gateway.wire.anthropic;

import dev.postern.gateway.error.ErrorCode;
import dev.postern.gateway.error.RefusedException;
import dev.postern.gateway.wire.json.JsonPath;
import dev.postern.gateway.wire.json.JsonValue;
import dev.postern.gateway.wire.json.JsonValue.JsonText;
import dev.postern.gateway.wire.shape.Outgoing;
import dev.postern.gateway.wire.shape.OutgoingObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Puts the turns of a conversation into the messages of a chat, in the order in which their texts are judged: what a
 * reader of the chat sees in a row was judged in a row. Used once.
 */
final class TurnTranslation {
    /** Members of a block that say what it is, not what it tells. */
    private static final Set<String> KINDS = Set.of("type", "media_type");

    private final List<Outgoing> messages = new ArrayList<>();
    private boolean introduced;
    private boolean inTheMiddle;

    /** Adds what the system says. */
    void system(@Nullable Outgoing system) {
        instructions(system);
        introduced = !messages.isEmpty();
    }

    /** Adds the messages of a request. */
    void messages(@Nullable Outgoing turns) {
        JsonPath path = JsonPath.ROOT.field("messages");
        if (turns instanceof Outgoing.Items list) {
            for (int i = 0; i < list.items().size(); i++) {
                Outgoing.Members turn = (Outgoing.Members) list.items().get(i);
                switch (turn.word("role")) {
                    case "user" -> user(turn.get("content"), path.item(i).field("content"));
                    case "system" -> systemAmidst(turn.get("content"), path.item(i));
                    default -> assistant(turn.get("content"));
                }
            }
        }
    }

    /** The messages of the chat. */
    Outgoing all() {
        return new Outgoing.Items(List.copyOf(messages));
    }

    /** Whether the conversation ends with what the model has begun to say, for it to go on. */
    boolean endInTheMiddle() {
        return inTheMiddle;
    }

    /** Instructions that come amidst stay there; right behind those of the field they would be read, not judged, in a row. */
    private void systemAmidst(@Nullable Outgoing content, JsonPath path) {
        if (introduced && messages.size() == 1) {
            throw new RefusedException(
                    ErrorCode.INVALID_REQUEST,
                    "Instructions before the conversation stand in the field system; put them there.",
                    path.toString());
        }
        inTheMiddle = false;
        instructions(content);
    }

    private void instructions(@Nullable Outgoing content) {
        List<Outgoing> said = new ArrayList<>();
        collect(content, said);
        if (!said.isEmpty()) {
            messages.add(message("system", content(said)).members());
        }
    }

    /** Results of tools become messages of their own, before what the user says. */
    private void user(@Nullable Outgoing content, JsonPath path) {
        inTheMiddle = false;
        List<Outgoing> said = new ArrayList<>();
        boolean results = false;
        for (Outgoing block : blocks(content)) {
            if (!(block instanceof Outgoing.Members result)
                    || !result.word("type").equals("tool_result")) {
                collect(block, said);
            } else if (said.isEmpty()) {
                List<Outgoing> told = new ArrayList<>();
                collect(result.get("content"), told);
                messages.add(message("tool", content(told))
                        .withIfThere("tool_call_id", result.get("tool_use_id"))
                        .members());
                results = true;
            } else {
                throw new RefusedException(
                        ErrorCode.INVALID_REQUEST,
                        "Results of tools stand before everything else in a message; put them first.",
                        path.toString());
            }
        }
        if (!results || !said.isEmpty()) {
            messages.add(message("user", content(said)).members());
        }
    }

    /** A chat message holds one thought before its text and its calls: another thought begins another message. */
    private void assistant(@Nullable Outgoing content) {
        AssistantMessage message = new AssistantMessage();
        for (Outgoing block : blocks(content)) {
            String kind = block instanceof Outgoing.Members members ? members.word("type") : "text";
            switch (kind) {
                case "thinking" -> {
                    if (!message.isEmpty()) {
                        messages.add(message.written());
                        message = new AssistantMessage();
                    }
                    message.thinks(((Outgoing.Members) block).get("thinking"));
                }
                case "redacted_thinking" -> {}
                case "tool_use" -> message.calls((Outgoing.Members) block);
                default -> collect(block, message.said());
            }
        }
        messages.add(message.written());
        inTheMiddle = message.endsInText();
    }

    private static List<Outgoing> blocks(@Nullable Outgoing content) {
        if (content instanceof Outgoing.Items list) {
            return list.items();
        }
        return content == null ? List.of() : List.of(content);
    }

    /** Finds the texts of a block in their order. */
    private static void collect(@Nullable Outgoing value, List<Outgoing> texts) {
        switch (value) {
            case null -> {}
            case Outgoing.Items list -> list.items().forEach(item -> collect(item, texts));
            case Outgoing.Members block -> {
                for (Outgoing.Member member : block.members()) {
                    if (!(member instanceof Outgoing.Member.Known known && KINDS.contains(known.name()))) {
                        collect(member.value(), texts);
                    }
                }
            }
            case Outgoing.Fixed(JsonValue fixed) -> {
                if (fixed instanceof JsonText text && !text.characters().isEmpty()) {
                    texts.add(value);
                }
            }
            default -> texts.add(value);
        }
    }

    static OutgoingObject message(String role, Outgoing content) {
        return new OutgoingObject().withWord("role", role).with("content", content);
    }

    /** One text stands alone; several are parts. */
    static Outgoing content(List<Outgoing> texts) {
        if (texts.size() < 2) {
            return texts.isEmpty() ? Outgoing.word("") : texts.getFirst();
        }
        return new Outgoing.Items(texts.stream()
                .map(text -> (Outgoing) new OutgoingObject()
                        .withWord("type", "text")
                        .with("text", text)
                        .members())
                .toList());
    }
}
