package dev.postern.gateway.auditdesk;

import dev.postern.audit.content.Pseudonyms;
import dev.postern.audit.hold.HeldPseudonyms;
import dev.postern.audit.hold.Hold;
import dev.postern.audit.hold.Step;
import dev.postern.audit.store.hold.PlacedHold;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A hold as it is shown. It does not say whom it is about.
 *
 * @param id of the hold, and of the record that it was placed
 * @param state {@code placed}, {@code release_requested} or {@code released}
 * @param people {@code one} or {@code all}
 * @param from the first day, in UTC
 * @param to the last day; null where there is none
 * @param personUntil the last day on which a hold without an end knows its person; null where it has an end or is about all
 * @param requestIds none where any
 * @param groups none where any
 * @param releaseRequested null where nobody asked
 * @param released null where it is in force
 * @param recorded whether the trail has the records of its steps
 */
public record HoldReport(
        UUID id,
        String state,
        String matter,
        String reason,
        String people,
        LocalDate from,
        @Nullable LocalDate to,
        @Nullable LocalDate personUntil,
        List<UUID> requestIds,
        List<String> groups,
        Taken placed,
        @Nullable Taken releaseRequested,
        @Nullable Taken released,
        boolean recorded) {
    public HoldReport {
        requestIds = List.copyOf(requestIds);
        groups = List.copyOf(groups);
    }

    /**
     * A step.
     *
     * @param by pseudonym of the quarter, in hexadecimal, as in the record of the step
     */
    public record Taken(String by, Instant moment) {}

    static HoldReport of(PlacedHold hold, Pseudonyms pseudonyms) {
        Hold state = hold.state();
        boolean endless = hold.ofPerson() && hold.lastDay().isEmpty();
        LocalDate placed = LocalDate.ofInstant(state.placed().moment(), ZoneOffset.UTC);
        return new HoldReport(
                hold.id(),
                word(state),
                hold.matter(),
                hold.reason(),
                hold.ofPerson() ? "one" : "all",
                hold.firstDay(),
                hold.lastDay().orElse(null),
                endless ? placed.plus(HeldPseudonyms.AHEAD) : null,
                hold.requestIds(),
                hold.groups(),
                taken(state.placed(), pseudonyms),
                switch (state) {
                    case Hold.Placed _ -> null;
                    case Hold.ReleaseRequested asked -> taken(asked.requested(), pseudonyms);
                    case Hold.Released over -> taken(over.requested(), pseudonyms);
                },
                state instanceof Hold.Released over ? taken(over.released(), pseudonyms) : null,
                hold.recorded());
    }

    private static String word(Hold state) {
        return switch (state) {
            case Hold.Placed _ -> "placed";
            case Hold.ReleaseRequested _ -> "release_requested";
            case Hold.Released _ -> "released";
        };
    }

    private static Taken taken(Step step, Pseudonyms pseudonyms) {
        byte[] by = pseudonyms.subject(Pseudonyms.quarter(step.moment()), step.person());
        return new Taken(HexFormat.of().formatHex(by), step.moment());
    }
}
