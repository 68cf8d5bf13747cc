package dev.postern.gateway.auditdesk;

import dev.postern.audit.store.PublishedSeal;
import dev.postern.audit.store.SealState;
import dev.postern.audit.store.StoredSeal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How far the seal has come.
 *
 * @param sealing whether this gateway is set up to seal
 * @param number of the last seal; 0 where there is none
 * @param size records under it
 * @param root over them, in hexadecimal; null where there is no seal
 * @param moment when it was made; null where there is none
 * @param ageSeconds how long ago; null where there is none
 * @param problem why this gateway does not seal, where it should; null where nothing is wrong
 * @param published for each place, the last seal that it has
 * @param failing for each place that does not work, what is wrong with it
 */
public record SealReport(
        boolean sealing,
        long number,
        long size,
        @Nullable String root,
        @Nullable Instant moment,
        @Nullable Long ageSeconds,
        @Nullable String problem,
        List<PublishedSeal> published,
        Map<String, String> failing) {
    public SealReport {
        published = List.copyOf(published);
        failing = Map.copyOf(failing);
    }

    static SealReport of(
            Optional<SealState> state, Optional<StoredSeal> last, List<PublishedSeal> published, Instant now) {
        return new SealReport(
                state.isPresent(),
                last.map(StoredSeal::number).orElse(0L),
                last.map(StoredSeal::size).orElse(0L),
                last.map(seal -> seal.root().toString()).orElse(null),
                last.map(StoredSeal::moment).orElse(null),
                last.map(seal -> Duration.between(seal.moment(), now).toSeconds())
                        .orElse(null),
                state.flatMap(SealState::problem).orElse(null),
                published,
                state.map(SealState::places).orElse(Map.of()));
    }
}
