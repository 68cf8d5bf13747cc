package dev.postern.gateway.wire.answer;

import org.jspecify.annotations.Nullable;

/**
 * A piece of a call that a model makes.
 *
 * @param index which call of the choice, 0 for the older {@code function_call}
 * @param id the call's id, with its first piece
 * @param name the function, with its first piece
 * @param arguments the next piece of the arguments
 */
public record CallDelta(
        int index,
        @Nullable String id,
        @Nullable String name,
        @Nullable String arguments) {
    boolean saysSomething() {
        return id != null || name != null || (arguments != null && !arguments.isEmpty());
    }

    @Override
    public String toString() {
        return "CallDelta[" + index + "]";
    }
}
