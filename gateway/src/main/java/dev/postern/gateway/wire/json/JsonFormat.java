package dev.postern.gateway.wire.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.util.JsonRecyclerPools;

/** How Jackson is set up for everything on the wire. Buffers are shared between threads: most of them live briefly. */
public final class JsonFormat {
    /** Deepest nesting of objects and lists. */
    public static final int DEEPEST = 64;

    /** Longest number in characters. */
    public static final int LONGEST_NUMBER = 32;

    /** Longest name of a member in characters. */
    public static final int LONGEST_NAME = 128;

    /**
     * Parsers and generators come from here. Names are not interned: clients choose them, and an interned name stays.
     */
    public static final JsonFactory FACTORY = JsonFactory.builder()
            .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
            .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
            .disable(StreamReadFeature.AUTO_CLOSE_SOURCE)
            .recyclerPool(JsonRecyclerPools.newConcurrentDequePool())
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(DEEPEST)
                    .maxNumberLength(LONGEST_NUMBER)
                    .maxNameLength(LONGEST_NAME)
                    .maxStringLength(Integer.MAX_VALUE)
                    .build())
            .build();

    private JsonFormat() {}
}
