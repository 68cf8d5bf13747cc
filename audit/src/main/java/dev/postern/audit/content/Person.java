package dev.postern.audit.content;

import java.time.Instant;

/**
 * What the trail needs to write about a subject during one month. Once the rows it stands for are durable they need not
 * be written again. Thread-safe.
 */
public final class Person {
    private final byte[] pseudonym;
    private final byte[] identity;
    private final byte[] nameTag;
    private final Sealed sealed;
    private final DataKey key;
    private final Instant met;
    private volatile boolean durable;

    Person(byte[] pseudonym, byte[] identity, byte[] nameTag, Sealed sealed, DataKey key, Instant met) {
        this.pseudonym = pseudonym;
        this.identity = identity;
        this.nameTag = nameTag;
        this.sealed = sealed;
        this.key = key;
        this.met = met;
    }

    /** Stands for the subject in clear columns. */
    public byte[] pseudonym() {
        return pseudonym;
    }

    /** Names the sealed entry that says who it is. */
    public byte[] identity() {
        return identity;
    }

    /** Finds the entry by name. */
    public byte[] nameTag() {
        return nameTag;
    }

    /** Identifier, name and groups, sealed. */
    public Sealed sealed() {
        return sealed;
    }

    /** Seals what this subject leaves behind. */
    public DataKey key() {
        return key;
    }

    /** When this process made the key, by its own clock. */
    public Instant met() {
        return met;
    }

    /** Whether key and identity are in the database. */
    public boolean isDurable() {
        return durable;
    }

    public void becameDurable() {
        durable = true;
    }

    /** The database lost what it had confirmed: key and identity may have to be written again. */
    public void mayBeLost() {
        durable = false;
    }
}
