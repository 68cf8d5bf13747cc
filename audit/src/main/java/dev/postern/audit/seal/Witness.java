package dev.postern.audit.seal;

import java.net.URI;
import java.util.Optional;

/**
 * Somebody outside who signs what the trail showed.
 *
 * @param name within the policy
 * @param key its signatures are checked with
 * @param address its calls hang under, where it is known
 */
public record Witness(String name, NoteKey key, Optional<URI> address) {}
