package dev.postern.audit.content;

import dev.postern.audit.event.Subject;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
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

    /** The subject as it is written about at this moment. */
    public Person of(Subject subject, Instant moment) {
        if (met.size() > MOST) {
            met.clear();
        }
        String month = YearMonth.from(moment.atOffset(ZoneOffset.UTC)).toString();
        return met.computeIfAbsent(new Entry(subject, month), entry -> meet(entry, Pseudonyms.quarter(moment)));
    }

    private Person meet(Entry entry, String quarter) {
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
                key);
    }

    private record Entry(Subject subject, String month) {}
}
