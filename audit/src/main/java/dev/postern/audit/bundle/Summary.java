package dev.postern.audit.bundle;

import java.util.List;
import java.util.Optional;

/**
 * What a check of a bundle showed.
 *
 * @param problem the first thing that is wrong; none where the bundle is valid
 * @param manifest what the bundle says of itself, as far as it could be read
 * @param records how many were looked at
 * @param open exchanges that had no end yet
 * @param keys public keys that had to sign, as they are handed on
 * @param ownPolicy whether these keys came with the bundle
 */
public record Summary(
        Optional<Problem> problem,
        Optional<Manifest> manifest,
        long records,
        int open,
        List<String> keys,
        boolean ownPolicy) {
    public Summary {
        keys = List.copyOf(keys);
    }

    public Exit exit() {
        return problem.map(Problem::exit).orElse(Exit.VALID);
    }
}
