package dev.postern.local.stack;

import dev.postern.local.process.Child;
import java.util.List;
import java.util.Optional;

/**
 * A started part of the stack.
 *
 * @param key its name in {@code ready.json}
 * @param process its process, where it has one of its own
 * @param end ends it orderly
 */
record Part(String key, Optional<Child> process, Runnable end) {
    /** The order of ending: who writes to others goes before them. */
    static final List<String> ENDING = List.of("gateway", "model", "audio", "keycloak", "postgres");
}
