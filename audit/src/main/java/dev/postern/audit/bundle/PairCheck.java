package dev.postern.audit.bundle;

import dev.postern.audit.chain.ChainedRecord;
import dev.postern.audit.chain.Field;
import dev.postern.audit.chain.Position;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * Finds the end of each prompt. An end may stand before its beginning where both were written in different lanes, but not
 * far: memory is that of the exchanges under way. Not thread-safe.
 */
final class PairCheck {
    private final Set<UUID> open = new HashSet<>();
    private final Map<UUID, List<Early>> early = new HashMap<>();

    void accept(long record, ChainedRecord chained) {
        UUID request = (UUID) chained.fields().value(Field.REQUEST_ID);
        String kind = (String) chained.fields().value(Field.KIND);
        if (request == null || kind == null) {
            return;
        }
        switch (kind) {
            case "INTENT" -> {
                List<Early> waiting = early.getOrDefault(request, List.of());
                if (waiting.isEmpty()) {
                    open.add(request);
                } else if (waiting.size() == 1) {
                    early.remove(request);
                } else {
                    waiting.removeFirst();
                }
            }
            case "OUTCOME", "ORPHANED" -> {
                if (!open.remove(request)) {
                    early.computeIfAbsent(request, _ -> new ArrayList<>(1)).add(new Early(record, chained.position()));
                }
            }
            case "DENIED" -> open.remove(request);
            default -> {}
        }
    }

    /** How many prompts have no end. */
    int open() {
        return open.size();
    }

    /** The first end without a beginning, where none was dropped. */
    Optional<Problem> rest(DropCheck drops) {
        return early.entrySet().stream()
                .filter(ends -> ends.getValue().size() > 1 || !drops.mayHaveTaken(dayOf(ends.getKey())))
                .flatMap(ends -> ends.getValue().stream())
                .min(Comparator.comparingLong(Early::record))
                .map(end -> Problem.at(
                        Exit.INCOMPLETE,
                        end.record(),
                        end.place(),
                        "It ends an exchange that has no beginning, or had its end already."));
    }

    /** The day an id of version 7 was made, in UTC (RFC 9562 section 5.7). */
    private static LocalDate dayOf(UUID id) {
        return LocalDate.ofEpochDay((id.getMostSignificantBits() >>> Short.SIZE)
                / Duration.ofDays(1).toMillis());
    }

    private record Early(long record, Position place) {}
}
