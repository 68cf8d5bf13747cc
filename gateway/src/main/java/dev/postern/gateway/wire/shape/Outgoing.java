package dev.postern.gateway.wire.shape;

import dev.postern.gateway.wire.json.JsonPath;
import dev.postern.gateway.wire.json.JsonValue;
import dev.postern.gateway.wire.json.JsonValue.JsonNumber;
import dev.postern.policy.text.SensitiveText;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a model server will see of a request: known fields and values that cannot carry text, with a numbered slot
 * wherever a guarded text goes.
 */
public sealed interface Outgoing {

    /** A value without text: fixed words, flags, short numbers, empty strings. */
    record Fixed(JsonValue value) implements Outgoing {}

    /** A string. */
    record Slot(int text) implements Outgoing {}

    /**
     * A number long enough to be somebody's. Where policy leaves it alone it stays a number; where policy masks it, it
     * becomes a string if {@code loose}, and the request is refused otherwise.
     */
    record LongNumber(int text, JsonNumber original, boolean loose, JsonPath path) implements Outgoing {}

    /**
     * JSON inside a string, with the texts from {@code from} until before {@code to}. Where policy leaves all of them
     * alone the string goes on as it came; otherwise it is written anew.
     */
    record Packed(SensitiveText original, Outgoing content, int from, int to) implements Outgoing {}

    /** Several texts that go on as one string, in a row. */
    record Joined(List<Outgoing> texts, String between) implements Outgoing {}

    /** JSON that goes on as a string that holds it. */
    record Serialised(Outgoing content) implements Outgoing {}

    /** A list. */
    record Items(List<Outgoing> items) implements Outgoing {}

    /** An object. */
    record Members(List<Member> members) implements Outgoing {
        /** The value of a known member, null where there is none. */
        public @Nullable Outgoing get(String name) {
            for (Member member : members) {
                if (member instanceof Member.Known known && known.name().equals(name)) {
                    return known.value();
                }
            }
            return null;
        }

        /** The word in a known member that holds one of a few, empty where there is none. */
        public String word(String name) {
            return get(name) instanceof Fixed(JsonValue.JsonText text) ? text.characters() : "";
        }
    }

    /** A fixed word. */
    static Outgoing word(String characters) {
        return new Fixed(new JsonValue.JsonText(characters));
    }

    /**
     * The text of a file as one string, introduced by its name.
     *
     * @param name a text; null or JSON null where the file has none
     */
    static Outgoing file(@Nullable Outgoing name, Outgoing text) {
        return name instanceof Slot
                ? new Joined(List.of(word("File "), name, word(":\n\n"), text), "")
                : new Joined(List.of(word("File:\n\n"), text), "");
    }

    /** A member of an object with a known name, or with the name in a slot. */
    sealed interface Member {
        Outgoing value();

        /** A known name. */
        record Known(String name, Outgoing value) implements Member {}

        /** A name of the client's own. */
        record Own(int name, Outgoing value) implements Member {}
    }
}
