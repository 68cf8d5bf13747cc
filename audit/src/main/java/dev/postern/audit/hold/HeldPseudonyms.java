package dev.postern.audit.hold;

import dev.postern.audit.content.Pseudonyms;
import dev.postern.audit.content.Quarter;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.List;

/**
 * Under which pseudonyms a held person appears. Those of quarters to come follow from the key as those of the past do, so
 * they are made when the hold is placed: nobody's identifier has to be kept for it, and no quarter begins uncovered. Side
 * by side they link the quarters of that one person, for as long as the hold's row is read. Thread-safe; calls may block.
 */
public final class HeldPseudonyms {
    /** How far a hold on a person without an end reaches, from the day it is placed. */
    public static final Period AHEAD = Period.ofYears(10);

    /** No trail is older. */
    private static final Period BACK = Period.ofYears(20);

    private final Pseudonyms pseudonyms;

    public HeldPseudonyms(Pseudonyms pseudonyms) {
        this.pseudonyms = pseudonyms;
    }

    /**
     * The pseudonyms, by ascending quarter; none where the hold is about everybody, and only there. An exchange may end on the day
     * after the last one and so in another quarter.
     *
     * @param today the day on which the hold is placed, in UTC
     * @throws dev.postern.audit.content.KeyUnavailableException where the key cannot be used at the moment
     */
    public List<byte[]> of(HoldCriteria criteria, LocalDate today) {
        return switch (criteria.people()) {
            case HeldPeople.Everybody _ -> List.of();
            case HeldPeople.ByPseudonym(String digits) -> List.of(HexFormat.of().parseHex(digits));
            case HeldPeople.ById(String id) -> {
                LocalDate last = earlier(criteria.lastDay().orElse(LocalDate.MAX), today.plus(AHEAD));
                LocalDate first = earlier(later(criteria.firstDay(), today.minus(BACK)), last);
                yield of(id, first.minusDays(1), last.plusDays(1));
            }
        };
    }

    private List<byte[]> of(String id, LocalDate first, LocalDate last) {
        return Quarter.between(start(first), start(last)).reversed().stream()
                .map(quarter -> pseudonyms.subject(quarter.name(), id))
                .toList();
    }

    private static Instant start(LocalDate day) {
        return day.atStartOfDay(ZoneOffset.UTC).toInstant();
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }

    private static LocalDate earlier(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
    }
}
