package dev.postern.audit.store;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Holds what is noted about the places outside against the seals, the signatures of witnesses and the file. A place gets
 * every seal from its first on, in their order, so a note that is missing between others was taken out; a witness is noted
 * with its signature, at its moment. Not thread-safe.
 *
 * <p>What it cannot see: that the first or the last notes of a place were taken out where the place is not asked, and a
 * moment that was changed of a place that is no witness.
 */
final class PublicationCheck {
    private static final String FILE = "file";

    private final Map<String, Long> last = new HashMap<>();
    private long unnoted;

    /** Passes what is noted about a seal. */
    Optional<String> at(StoredSeal seal, List<SealRows.Published> rows, List<SealRows.Cosignature> lines) {
        for (SealRows.Published row : rows) {
            Optional<String> wrong = row.number() == seal.number() ? order(row) : stray(row);
            if (wrong.isPresent()) {
                return wrong;
            }
        }
        return witnesses(seal, rows, lines);
    }

    /**
     * Compares with the file.
     *
     * @param known whether the file has the seal
     */
    Optional<String> compare(StoredSeal seal, boolean known) {
        boolean noted = last.getOrDefault(FILE, 0L) == seal.number();
        if (noted && !known) {
            return Optional.of(
                    "Checkpoint " + seal.number() + " was published in the file, and the file does not have it");
        }
        // A process may have died between the file and the note; the next one makes up for it.
        unnoted = known && !noted ? unnoted + 1 : 0;
        return unnoted > 1
                ? Optional.of(
                        "The file has checkpoint " + seal.number() + " and the one before it, and nothing says so")
                : Optional.empty();
    }

    private static Optional<String> stray(SealRows.Published row) {
        return Optional.of("A publication is of checkpoint " + row.number() + ", which is none");
    }

    private Optional<String> order(SealRows.Published row) {
        Long before = last.put(row.place(), row.number());
        boolean follows = before == null || before + 1 == row.number();
        return follows || row.place().startsWith(Publication.WITNESS)
                ? Optional.empty()
                : Optional.of("Nothing says that checkpoint " + (before + 1) + " was published at " + row.place()
                        + ", where later ones were");
    }

    private static Optional<String> witnesses(
            StoredSeal seal, List<SealRows.Published> rows, List<SealRows.Cosignature> lines) {
        Map<String, Instant> noted = rows.stream()
                .filter(row -> row.place().startsWith(Publication.WITNESS))
                .collect(Collectors.toMap(SealRows.Published::place, SealRows.Published::moment));
        Map<String, Instant> signed = lines.stream()
                .collect(Collectors.toMap(line -> Publication.WITNESS + line.witness(), SealRows.Cosignature::moment));
        return noted.equals(signed)
                ? Optional.empty()
                : Optional.of("What witnesses signed under checkpoint " + seal.number()
                        + " and what is noted about them differ");
    }
}
