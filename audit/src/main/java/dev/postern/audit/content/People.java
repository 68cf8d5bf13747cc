package dev.postern.audit.content;

import dev.postern.audit.event.Subject;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The subjects this process has met, each with the key of the current month. A subject whose name or groups changed is a
 * new entry. Bounded; thread-safe.
 */
public final class People {
    private static final int MOST = 20_000;

    private final Pseudonyms pseudonyms;
    private final KeyWrap keys;
    private final Sealer sealer;
    private final SecureRandom random;
    private final ConcurrentHashMap<Entry, Person> met = new ConcurrentHashMap<>();

    public People(Pseudonyms pseudonyms, KeyWrap keys, Sealer sealer, SecureRandom random) {
        this.pseudonyms = pseudonyms;
        this.keys = keys;
        this.sealer = sealer;
        this.random = random;
    }

    /** Whether {@link #of} needs no new key, so that it answers at once. */
    public boolean knows(Subject subject, Instant moment) {
        return met.containsKey(entry(subject, moment));
    }

    /**
     * The subject as it is written about at this moment. A new one takes a new key, which may have to be wrapped outside
     * of this process.
     *
     * @throws KeyUnavailableException where the key of a new subject cannot be wrapped
     */
    public Person of(Subject subject, Instant moment) {
        Entry sought = entry(subject, moment);
        Person known = met.get(sought);
        if (known != null) {
            return known;
        }
        if (met.size() > MOST) {
            met.clear();
        }
        return met.computeIfAbsent(sought, entry -> meet(entry, moment));
    }

    /**
     * Uses the keys of a pseudonym no more: whoever it stands for gets a new one.
     *
     * @param month of this month only, where it is given
     */
    public void forget(byte[] pseudonym, Optional<String> month) {
        met.entrySet()
                .removeIf(each -> Arrays.equals(each.getValue().pseudonym(), pseudonym)
                        && (month.isEmpty() || month.get().equals(each.getKey().month())));
    }

    /** The same for everybody. */
    public void forgetAll() {
        met.clear();
    }

    private static Entry entry(Subject subject, Instant moment) {
        return new Entry(
                subject, YearMonth.from(moment.atOffset(ZoneOffset.UTC)).toString());
    }

    private Person meet(Entry entry, Instant moment) {
        String quarter = Pseudonyms.quarter(moment);
        Subject subject = entry.subject();
        byte[] pseudonym = pseudonyms.subject(quarter, subject.id());
        byte[] known = new KnownPerson(subject.id(), subject.name(), subject.groups()).encode();
        byte[] identity = pseudonyms.identity(quarter, KnownPerson.inMonth(entry.month(), known));
        DataKey key = keys.fresh(pseudonym, entry.month(), random);
        return new Person(
                pseudonym,
                identity,
                pseudonyms.name(quarter, subject.name()),
                sealer.seal(known, key, SealContext.identity(identity)),
                key,
                moment);
    }

    private record Entry(Subject subject, String month) {}
}
