package dev.postern.audit.store;

import dev.postern.audit.chain.Position;
import java.util.UUID;

/**
 * A prompt that left and has no end yet.
 *
 * @param requestId of the exchange
 * @param intent where its INTENT stands
 * @param instance the process that wrote it
 */
record Unfinished(UUID requestId, Position intent, String instance) {}
