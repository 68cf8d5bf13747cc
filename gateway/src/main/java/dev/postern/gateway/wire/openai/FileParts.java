package dev.postern.gateway.wire.openai;

import dev.postern.gateway.wire.shape.Outgoing;
import dev.postern.gateway.wire.shape.Outgoing.Items;
import dev.postern.gateway.wire.shape.Outgoing.Member;
import dev.postern.gateway.wire.shape.Outgoing.Members;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;

/** Puts text parts in the place of file parts: model servers read no files, and what was judged is the text. */
public final class FileParts {
    private FileParts() {}

    /** The request with every file part of its messages as a text part. */
    public static Members asText(Members request) {
        return replaced(request, "messages", FileParts::message);
    }

    private static Outgoing message(Outgoing message) {
        return message instanceof Members members ? replaced(members, "content", FileParts::part) : message;
    }

    private static Outgoing part(Outgoing part) {
        if (part instanceof Members members
                && members.word("type").equals("file")
                && members.get("file") instanceof Members file) {
            Outgoing text = Objects.requireNonNull(file.get("file_data"), "a file without data is refused");
            return new Members(List.of(
                    new Member.Known("type", Outgoing.word("text")),
                    new Member.Known("text", Outgoing.file(file.get("filename"), text))));
        }
        return part;
    }

    /** The object with every item of one of its lists replaced. */
    private static Members replaced(Members object, String list, UnaryOperator<Outgoing> item) {
        if (!(object.get(list) instanceof Items items)) {
            return object;
        }
        Items replaced = new Items(items.items().stream().map(item).toList());
        return new Members(object.members().stream()
                .map(member ->
                        member instanceof Member.Known known && known.name().equals(list)
                                ? new Member.Known(list, replaced)
                                : member)
                .toList());
    }
}
