package dev.postern.audit.store;

import dev.postern.audit.event.Content;

/** What became of sealed content that somebody asked for. */
public sealed interface Opened {

    /** It is there. */
    record Text(Content content) implements Opened {}

    /** It was recorded, and its key has been deleted since. */
    record Erased() implements Opened {}

    /** It was recorded, and is kept no longer: only its hash still stands in the record. */
    record Dropped() implements Opened {}

    /** Nothing of the kind was recorded here. */
    record Absent() implements Opened {}
}
