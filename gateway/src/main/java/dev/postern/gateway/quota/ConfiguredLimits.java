package dev.postern.gateway.quota;

import dev.postern.gateway.config.QuotaSettings;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/** The limits of the configuration. */
final class ConfiguredLimits {
    private final Map<Slot, OptionalLong> slots = new HashMap<>();

    private ConfiguredLimits() {}

    /** @throws IllegalArgumentException where one is below 0 */
    static Map<Slot, OptionalLong> of(QuotaSettings quota) {
        ConfiguredLimits limits = new ConfiguredLimits();
        limits.add(QuotaKind.PERSON, Slot.EACH, quota.person());
        quota.people().forEach((subject, allowance) -> limits.add(QuotaKind.PERSON, subject, allowance));
        limits.add(QuotaKind.GROUP, Slot.EACH, quota.group());
        quota.groups().forEach((path, allowance) -> limits.add(QuotaKind.GROUP, path, allowance));
        limits.add(QuotaKind.KEY, Slot.EACH, quota.key());
        return limits.slots;
    }

    private void add(QuotaKind kind, String holder, QuotaSettings.Allowance allowance) {
        add(new Slot(kind, holder, Measure.REQUESTS, Period.MINUTE), allowance.requestsPerMinute());
        add(new Slot(kind, holder, Measure.REQUESTS, Period.HOUR), allowance.requestsPerHour());
        add(new Slot(kind, holder, Measure.REQUESTS, Period.DAY), allowance.requestsPerDay());
        add(new Slot(kind, holder, Measure.REQUESTS, Period.MONTH), allowance.requestsPerMonth());
        add(new Slot(kind, holder, Measure.TOKENS, Period.MINUTE), allowance.tokensPerMinute());
        add(new Slot(kind, holder, Measure.TOKENS, Period.HOUR), allowance.tokensPerHour());
        add(new Slot(kind, holder, Measure.TOKENS, Period.DAY), allowance.tokensPerDay());
        add(new Slot(kind, holder, Measure.TOKENS, Period.MONTH), allowance.tokensPerMonth());
    }

    private void add(Slot slot, Optional<Long> most) {
        most.ifPresent(number -> {
            if (number < 0) {
                throw new IllegalArgumentException("A quota is 0 or more: " + slot);
            }
            slots.put(slot, OptionalLong.of(number));
        });
    }
}
