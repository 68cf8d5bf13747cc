package dev.postern.audit.chain;

/** How a field's value looks in Java and in the canonical bytes. Numbers are big-endian. */
public enum FieldType {
    /** {@code String}; UTF-8. */
    TEXT,
    /** {@code Long}; 8 bytes, two's complement. */
    NUMBER,
    /** {@code Boolean}; one byte, 0 or 1. */
    FLAG,
    /** {@code UUID}; 16 bytes. */
    ID,
    /** {@code byte[]}; as they are. */
    BYTES,
    /** {@code Long}; microseconds since 1970-01-01T00:00Z, 8 bytes. */
    MOMENT,
    /** {@code List<String>}; each element as its length in 4 bytes and its UTF-8. */
    TEXTS,
    /** {@code List<Long>}; each element in 8 bytes. */
    NUMBERS
}
