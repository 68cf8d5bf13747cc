package dev.postern.gateway.quota;

import java.util.List;

/**
 * What a person used and what is left to them.
 *
 * @param month such as {@code 2026-11}
 */
record OwnUsage(String month, List<UsageLine> models, List<OwnLimit> limits) {
    /**
     * A limit that the person counts against.
     *
     * @param holder path of the group, or id of the key; empty for the person's own
     * @param resets when the window ends (ISO 8601)
     */
    record OwnLimit(String kind, String holder, String measure, String period, long most, long left, String resets) {
        static OwnLimit of(Remaining remaining) {
            Limit limit = remaining.limit();
            return new OwnLimit(
                    limit.kind().word(),
                    limit.kind() == QuotaKind.PERSON ? "" : limit.holder(),
                    limit.measure().word(),
                    limit.period().word(),
                    limit.most(),
                    remaining.left(),
                    remaining.reset().toString());
        }
    }
}
