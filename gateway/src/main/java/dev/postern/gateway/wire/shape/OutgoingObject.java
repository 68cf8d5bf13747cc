package dev.postern.gateway.wire.shape;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Puts an object for a model server together, member by member. Not thread-safe. */
public final class OutgoingObject {
    private final List<Outgoing.Member> members = new ArrayList<>();

    /** Adds a member. */
    public OutgoingObject with(String name, Outgoing value) {
        members.add(new Outgoing.Member.Known(name, value));
        return this;
    }

    /** Adds a member where there is a value for it. */
    public OutgoingObject withIfThere(String name, @Nullable Outgoing value) {
        return value == null ? this : with(name, value);
    }

    /** Adds a member that holds a fixed word. */
    public OutgoingObject withWord(String name, String word) {
        return with(name, Outgoing.word(word));
    }

    /** The object as it is now. */
    public Outgoing.Members members() {
        return new Outgoing.Members(List.copyOf(members));
    }
}
