package dev.postern.audit.store;

import dev.postern.audit.chain.Flaw;
import java.util.Optional;

/**
 * What came out of a check of the whole trail.
 *
 * @param records how many records were looked at before the check ended
 * @param contents how many pieces of content
 * @param flaw the first thing that is wrong, if anything is
 */
public record Verification(long records, long contents, Optional<Flaw> flaw) {}
