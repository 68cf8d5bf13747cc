package dev.postern.gateway.modeldesk.stored;

import java.util.UUID;

/**
 * A model of the catalogue.
 *
 * @param removed whether it was taken out
 * @param newest what it says, or said when it was taken out
 */
public record StoredModel(UUID id, Origin origin, boolean removed, StoredVersion newest) {}
