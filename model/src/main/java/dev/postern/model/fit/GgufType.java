package dev.postern.model.fit;

/** Types of values in a GGUF head; the ordinal is the number in the file. */
enum GgufType {
    UINT8(1),
    INT8(1),
    UINT16(2),
    INT16(2),
    UINT32(4),
    INT32(4),
    FLOAT32(4),
    BOOL(1),
    STRING(0),
    ARRAY(0),
    UINT64(8),
    INT64(8),
    FLOAT64(8);

    private static final GgufType[] TYPES = values();

    private final int bytes;

    GgufType(int bytes) {
        this.bytes = bytes;
    }

    static GgufType of(int number) throws UnreadableModelException {
        if (number < 0 || number >= TYPES.length) {
            throw new UnreadableModelException("A value of the head has a type that GGUF does not know.");
        }
        return TYPES[number];
    }

    /** Its length; 0 where that varies. */
    int bytes() {
        return bytes;
    }

    boolean isFraction() {
        return this == FLOAT32 || this == FLOAT64;
    }
}
