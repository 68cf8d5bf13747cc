package dev.postern.gateway.quota;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.postern.audit.content.KeyEncryption;
import dev.postern.audit.content.Pseudonyms;
import dev.postern.gateway.config.PosternConfig;
import dev.postern.policy.decision.KeyScope;
import dev.postern.policy.decision.Requester;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Finds the account of a requester, and remembers it while limits stay as they are. Thread-safe. */
@Singleton
final class Accounts {
    /** In the place of a quarter: a person's hash here is none of the trail's. */
    private static final String FOREVER = "quotas";

    private static final int MOST = 20_000;
    private static final Duration KEPT = Duration.ofHours(1);

    private final Limits limits;
    private final Pseudonyms pseudonyms;
    private final List<String> costGroups;
    private final Cache<Who, Account> known =
            Caffeine.newBuilder().maximumSize(MOST).expireAfterWrite(KEPT).build();

    @Inject
    Accounts(Limits limits, KeyEncryption encryption, PosternConfig config) {
        this.limits = limits;
        this.pseudonyms = new Pseudonyms(encryption);
        this.costGroups = config.quota().costGroups().orElse(List.of());
    }

    private record Who(LimitTable table, String subject, Set<String> groups, Optional<KeyScope> key) {}

    Account of(Requester requester) {
        return known.get(
                new Who(limits.inForce(), requester.subject(), requester.groups(), requester.key()), this::make);
    }

    /** What stands for a subject in the database. */
    String person(String subject) {
        return HexFormat.of().formatHex(pseudonyms.subject(FOREVER, subject));
    }

    private Account make(Who who) {
        String person = person(who.subject());
        Optional<String> key = who.key().map(KeyScope::key);
        List<Account.Line> lines =
                KeyBudget.within(who.table().of(who.subject(), who.groups(), key), who.key()).stream()
                        .map(limit ->
                                new Account.Line(limit, limit.kind() == QuotaKind.PERSON ? person : limit.holder()))
                        .toList();
        return new Account(person, CostGroup.of(who.groups(), costGroups), lines);
    }
}
