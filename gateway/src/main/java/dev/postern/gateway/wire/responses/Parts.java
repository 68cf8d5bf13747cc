package dev.postern.gateway.wire.responses;

import dev.postern.gateway.wire.shape.Outgoing;
import dev.postern.gateway.wire.shape.OutgoingObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What an item says, in the parts of a chat message. */
final class Parts {
    private Parts() {}

    /** A content: text as it is, one part of text as that text, since not every model server reads lists. */
    static Outgoing content(@Nullable Outgoing content) {
        if (!(content instanceof Outgoing.Items items)) {
            return Objects.requireNonNull(content);
        }
        if (items.items().isEmpty()) {
            return Outgoing.word("");
        }
        if (items.items().size() == 1) {
            Outgoing text = text((Outgoing.Members) items.items().getFirst());
            if (text != null) {
                return text;
            }
        }
        List<Outgoing> parts = new ArrayList<>(items.items().size());
        for (Outgoing item : items.items()) {
            parts.add(part((Outgoing.Members) item));
        }
        return new Outgoing.Items(parts);
    }

    /** What a model thought, as one text; null where that is nothing. */
    static @Nullable Outgoing thoughts(Outgoing.Members item) {
        List<Outgoing> texts = new ArrayList<>();
        for (String name : List.of("summary", "content")) {
            if (item.get(name) instanceof Outgoing.Items parts) {
                for (Outgoing part : parts.items()) {
                    texts.add(Objects.requireNonNull(((Outgoing.Members) part).get("text")));
                }
            }
        }
        return texts.isEmpty() ? null : new Outgoing.Joined(texts, "\n");
    }

    private static Outgoing part(Outgoing.Members part) {
        boolean refusal = part.word("type").equals("refusal");
        String name = refusal ? "refusal" : "text";
        return new OutgoingObject()
                .withWord("type", name)
                .withIfThere(name, refusal ? part.get(name) : text(part))
                .members();
    }

    /** What a part says, for a file its text; null where it refuses. */
    private static @Nullable Outgoing text(Outgoing.Members part) {
        Outgoing file = part.get("file_data");
        return file == null ? part.get("text") : Outgoing.file(part.get("filename"), file);
    }
}
