package dev.postern.audit.store;

import dev.postern.audit.chain.Flaw;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * What came out of a check of the whole trail.
 *
 * @param records how many records were looked at before the check ended
 * @param contents how many pieces of content
 * @param dropped how many records are gone in good order, as other records say
 * @param sealed how many records lie under a seal, as far as the check came
 * @param lastSeal when the last of the seals that were looked at was made
 * @param places for each place outside that was asked, what it said
 * @param flaw the first thing that is wrong, if anything is
 */
public record Verification(
        long records,
        long contents,
        long dropped,
        long sealed,
        Optional<Instant> lastSeal,
        Map<String, String> places,
        Optional<Flaw> flaw) {
    public Verification {
        places = Map.copyOf(places);
    }
}
