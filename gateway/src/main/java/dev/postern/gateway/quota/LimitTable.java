package dev.postern.gateway.quota;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeSet;

/**
 * All limits. What operators set goes before what is configured, one's own before what is for each. Immutable.
 *
 * <p>A person counts against their own limits, against those of every group that they are in, and of every group above those
 * that has limits of its own; what is for each group is for those that a person is in.
 */
final class LimitTable {
    private final Map<Slot, OptionalLong> slots;
    private final boolean empty;

    /** @param stored what operators set; empty values lift a limit */
    LimitTable(Map<Slot, OptionalLong> configured, Map<Slot, OptionalLong> stored) {
        Map<Slot, OptionalLong> all = new HashMap<>(configured);
        all.putAll(stored);
        this.slots = Map.copyOf(all);
        this.empty = slots.values().stream().noneMatch(OptionalLong::isPresent);
    }

    /** Every limit there is, by where it stands. */
    Map<Slot, OptionalLong> slots() {
        return slots;
    }

    /** The limits that somebody counts against. */
    List<Limit> of(String subject, Set<String> groups, Optional<String> key) {
        if (empty) {
            return List.of();
        }
        List<Limit> limits = new ArrayList<>();
        add(limits, QuotaKind.PERSON, subject, true);
        for (String group : new TreeSet<>(groups)) {
            add(limits, QuotaKind.GROUP, group, true);
        }
        for (String above : above(groups)) {
            add(limits, QuotaKind.GROUP, above, false);
        }
        key.ifPresent(id -> add(limits, QuotaKind.KEY, id, true));
        return limits;
    }

    private void add(List<Limit> limits, QuotaKind kind, String holder, boolean each) {
        for (Measure measure : Measure.values()) {
            for (Period period : Period.values()) {
                Slot own = new Slot(kind, holder, measure, period);
                OptionalLong most = slots.get(own);
                if (most == null && each) {
                    most = slots.get(own.of(Slot.EACH));
                }
                if (most != null && most.isPresent()) {
                    limits.add(new Limit(kind, holder, measure, period, most.getAsLong()));
                }
            }
        }
    }

    private static Collection<String> above(Set<String> groups) {
        Set<String> above = new TreeSet<>();
        for (String group : groups) {
            for (int end = group.lastIndexOf('/'); end > 0; end = group.lastIndexOf('/', end - 1)) {
                above.add(group.substring(0, end));
            }
        }
        above.removeAll(groups);
        return above;
    }
}
