package dev.postern.gateway.conversation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;

/** A conversation as a file that its person takes along. */
final class ConversationFile {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private ConversationFile() {}

    /** Everything that is kept of it. */
    static String json(OpenedConversation conversation) {
        try {
            ObjectNode file = JSON.createObjectNode()
                    .put("id", conversation.id().toString())
                    .put("title", conversation.title())
                    .put("made", conversation.made().toString())
                    .put("changed", conversation.changed().toString());
            file.set("turns", JSON.readTree(conversation.turns()));
            return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(file);
        } catch (IOException e) {
            throw new UncheckedIOException("a kept conversation is JSON", e);
        }
    }

    /** What was said, to be read (Markdown). */
    static String markdown(OpenedConversation conversation) {
        StringBuilder text =
                new StringBuilder("# ").append(conversation.title()).append("\n");
        try {
            for (JsonNode each : JSON.readTree(conversation.turns())) {
                write(JSON.treeToValue(each, Turn.class), text);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("a kept conversation is JSON", e);
        }
        return text.toString();
    }

    private static void write(Turn turn, StringBuilder text) {
        text.append("\n---\n\n");
        for (Turn.NamedFile file : turn.files()) {
            text.append("📎 ").append(file.name()).append("\n\n");
        }
        turn.prompt().lines().forEach(line -> text.append("> ").append(line).append('\n'));
        text.append("\n*")
                .append(turn.model())
                .append("*\n\n")
                .append(turn.answer())
                .append('\n');
    }
}
