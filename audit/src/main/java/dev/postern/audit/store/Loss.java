package dev.postern.audit.store;

import dev.postern.audit.chain.Position;

/**
 * What the database had confirmed and does not have any more.
 *
 * @param stored the last place before it
 * @param told the last place of it
 */
record Loss(Position stored, Position told) {}
