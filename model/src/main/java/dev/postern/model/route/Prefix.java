package dev.postern.model.route;

import java.util.Arrays;

/**
 * The beginning of a prompt as keyed hashes, each of which stands for everything up to its place: two prompts that begin alike have
 * the first hashes in common. Immutable.
 */
public final class Prefix {
    private static final Prefix NONE = new Prefix(0, new long[0]);

    private final long conversation;
    private final long[] chain;

    /**
     * @param conversation stands for the part that does not change while a conversation goes on
     * @param chain from the beginning on
     */
    public Prefix(long conversation, long... chain) {
        this.conversation = conversation;
        this.chain = chain.clone();
    }

    /** Of a prompt whose beginning nobody looked at. */
    public static Prefix none() {
        return NONE;
    }

    public long conversation() {
        return conversation;
    }

    /** How many hashes it has. */
    public int length() {
        return chain.length;
    }

    /**
     * One hash of the chain.
     *
     * @param index from 0
     */
    public long at(int index) {
        return chain[index];
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Prefix prefix
                && conversation == prefix.conversation
                && Arrays.equals(chain, prefix.chain);
    }

    @Override
    public int hashCode() {
        return 31 * Long.hashCode(conversation) + Arrays.hashCode(chain);
    }

    /** Hashes stay inside. */
    @Override
    public String toString() {
        return "Prefix[" + chain.length + "]";
    }
}
