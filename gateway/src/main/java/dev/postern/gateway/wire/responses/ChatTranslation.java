package dev.postern.gateway.wire.responses;

import dev.postern.gateway.wire.json.JsonValue;
import dev.postern.gateway.wire.shape.Outgoing;
import dev.postern.gateway.wire.shape.OutgoingObject;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Puts what a request forwards into the form of a chat completion, which every model server speaks. */
final class ChatTranslation {
    /** Fields that a chat completion has under the same name. */
    private static final List<String> ALIKE = List.of(
            "stop",
            "ignore_eos",
            "temperature",
            "top_p",
            "top_k",
            "min_p",
            "frequency_penalty",
            "presence_penalty",
            "repetition_penalty",
            "seed",
            "parallel_tool_calls",
            "user",
            "metadata");

    private ChatTranslation() {}

    /** @param logprobs whether token probabilities were asked for */
    static Outgoing.Members of(Outgoing.Members request, boolean logprobs) {
        OutgoingObject chat = new OutgoingObject();
        chat.with("messages", new Outgoing.Items(Conversation.of(request)));
        for (String name : ALIKE) {
            chat.withIfThere(name, there(request, name));
        }
        chat.withIfThere("max_completion_tokens", there(request, "max_output_tokens"));
        if (logprobs) {
            chat.with("logprobs", new Outgoing.Fixed(new JsonValue.JsonFlag(true)));
            chat.withIfThere("top_logprobs", there(request, "top_logprobs"));
        }
        if (there(request, "reasoning") instanceof Outgoing.Members reasoning) {
            chat.withIfThere("reasoning_effort", there(reasoning, "effort"));
        }
        if (there(request, "text") instanceof Outgoing.Members text) {
            chat.withIfThere("response_format", format(text));
            chat.withIfThere("verbosity", there(text, "verbosity"));
        }
        if (there(request, "tools") instanceof Outgoing.Items tools
                && !tools.items().isEmpty()) {
            chat.with("tools", tools(tools));
        }
        chat.withIfThere("tool_choice", toolChoice(there(request, "tool_choice")));
        return chat.members();
    }

    /** The value of a known member; JSON null says the same as none. */
    static @Nullable Outgoing there(Outgoing.Members object, String name) {
        Outgoing value = object.get(name);
        return value instanceof Outgoing.Fixed(JsonValue.JsonNull ignored) ? null : value;
    }

    private static @Nullable Outgoing format(Outgoing.Members text) {
        if (!(there(text, "format") instanceof Outgoing.Members format)) {
            return null;
        }
        return switch (format.word("type")) {
            case "json_object" -> format;
            case "json_schema" ->
                new OutgoingObject()
                        .withWord("type", "json_schema")
                        .with("json_schema", only(format, "name", "description", "schema", "strict"))
                        .members();
            default -> null;
        };
    }

    private static Outgoing tools(Outgoing.Items tools) {
        List<Outgoing> functions = new ArrayList<>(tools.items().size());
        for (Outgoing tool : tools.items()) {
            functions.add(function(only((Outgoing.Members) tool, "name", "description", "parameters", "strict")));
        }
        return new Outgoing.Items(functions);
    }

    private static @Nullable Outgoing toolChoice(@Nullable Outgoing choice) {
        return choice instanceof Outgoing.Members one ? function(only(one, "name")) : choice;
    }

    private static Outgoing function(Outgoing.Members inner) {
        return new OutgoingObject()
                .withWord("type", "function")
                .with("function", inner)
                .members();
    }

    private static Outgoing.Members only(Outgoing.Members object, String... names) {
        OutgoingObject some = new OutgoingObject();
        for (String name : names) {
            some.withIfThere(name, there(object, name));
        }
        return some.members();
    }
}
