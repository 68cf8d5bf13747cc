package dev.postern.gateway.wire.anthropic;

import dev.postern.gateway.wire.json.JsonValue;
import dev.postern.gateway.wire.json.JsonValue.JsonFlag;
import dev.postern.gateway.wire.json.JsonValue.JsonNull;
import dev.postern.gateway.wire.json.JsonValue.JsonNumber;
import dev.postern.gateway.wire.shape.Outgoing;
import dev.postern.gateway.wire.shape.OutgoingObject;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Puts a message request into the form of a chat completion. */
final class ChatTranslation {
    private static final Outgoing ON = new Outgoing.Fixed(new JsonFlag(true));
    private static final Outgoing OFF = new Outgoing.Fixed(new JsonFlag(false));
    private static final Outgoing ONE = new Outgoing.Fixed(new JsonNumber("1"));

    private ChatTranslation() {}

    /**
     * The chat completion.
     *
     * @param effort how much the model is to think, empty where the request does not say
     * @param counting whether only the prompt is to be counted: then the answer is as short as can be
     */
    static Outgoing.Members of(Outgoing.Members request, String effort, boolean counting) {
        TurnTranslation turns = new TurnTranslation();
        turns.system(given(request, "system"));
        turns.messages(given(request, "messages"));
        OutgoingObject chat = new OutgoingObject()
                .with("messages", turns.all())
                .withIfThere("max_tokens", counting ? ONE : given(request, "max_tokens"))
                .withIfThere("temperature", given(request, "temperature"))
                .withIfThere("top_p", given(request, "top_p"))
                .withIfThere("top_k", given(request, "top_k"))
                .withIfThere("stop", given(request, "stop_sequences"))
                .withIfThere("user", given(inside(request, "metadata"), "user_id"))
                .withIfThere("tools", tools(given(request, "tools")));
        choice(inside(request, "tool_choice"), chat);
        chat.withIfThere("response_format", format(request));
        if (!effort.isEmpty()) {
            chat.withWord("reasoning_effort", effort);
        }
        if (turns.endInTheMiddle()) {
            chat.with("continue_final_message", ON).with("add_generation_prompt", OFF);
        }
        return chat.members();
    }

    /** The value of a member, null where there is none or JSON's null. */
    static @Nullable Outgoing given(Outgoing.@Nullable Members object, String name) {
        Outgoing value = object == null ? null : object.get(name);
        return value instanceof Outgoing.Fixed(JsonNull ignored) ? null : value;
    }

    private static Outgoing.@Nullable Members inside(Outgoing.@Nullable Members object, String name) {
        return given(object, name) instanceof Outgoing.Members members ? members : null;
    }

    private static @Nullable Outgoing tools(@Nullable Outgoing given) {
        if (!(given instanceof Outgoing.Items list) || list.items().isEmpty()) {
            return null;
        }
        List<Outgoing> tools = new ArrayList<>(list.items().size());
        for (Outgoing item : list.items()) {
            Outgoing.Members tool = (Outgoing.Members) item;
            tools.add(function(new OutgoingObject()
                    .withIfThere("name", given(tool, "name"))
                    .withIfThere("description", given(tool, "description"))
                    .withIfThere("parameters", given(tool, "input_schema"))
                    .withIfThere("strict", given(tool, "strict"))));
        }
        return new Outgoing.Items(tools);
    }

    private static Outgoing function(OutgoingObject function) {
        return new OutgoingObject()
                .withWord("type", "function")
                .with("function", function.members())
                .members();
    }

    private static void choice(Outgoing.@Nullable Members choice, OutgoingObject chat) {
        if (choice == null) {
            return;
        }
        String kind = choice.word("type");
        chat.with(
                "tool_choice",
                switch (kind) {
                    case "any" -> Outgoing.word("required");
                    case "tool" -> function(new OutgoingObject().withIfThere("name", given(choice, "name")));
                    default -> Outgoing.word(kind);
                });
        if (given(choice, "disable_parallel_tool_use") instanceof Outgoing.Fixed(JsonValue value)
                && value instanceof JsonFlag alone) {
            chat.with("parallel_tool_calls", alone.set() ? OFF : ON);
        }
    }

    private static @Nullable Outgoing format(Outgoing.Members request) {
        Outgoing.Members format = inside(inside(request, "output_config"), "format");
        format = format == null ? inside(request, "output_format") : format;
        if (format == null) {
            return null;
        }
        OutgoingObject schema = new OutgoingObject()
                .withWord("name", "answer")
                .withIfThere("schema", given(format, "schema"))
                .with("strict", ON);
        return new OutgoingObject()
                .withWord("type", "json_schema")
                .with("json_schema", schema.members())
                .members();
    }
}
