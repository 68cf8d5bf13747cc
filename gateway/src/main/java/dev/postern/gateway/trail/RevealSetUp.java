package dev.postern.gateway.trail;

import dev.postern.audit.content.KeyEncryption;
import dev.postern.audit.content.Pseudonyms;
import dev.postern.audit.store.ContentOpener;
import dev.postern.audit.store.PostgresTrail;
import dev.postern.audit.store.RecordReader;
import dev.postern.audit.store.reveal.PersonSearch;
import dev.postern.audit.store.reveal.RevealReading;
import dev.postern.audit.store.reveal.Reveals;
import dev.postern.audit.store.reveal.ScopeReading;
import dev.postern.audit.store.search.Exchanges;
import dev.postern.gateway.config.AuditSettings;
import dev.postern.gateway.config.PosternConfig;
import dev.postern.gateway.front.TimeOrderedIds;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import javax.sql.DataSource;

/** Makes what reveals need from the configuration. */
final class RevealSetUp {
    /** For one statement of somebody who waits at a desk. */
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    @Produces
    @Singleton
    Reveals reveals(PosternConfig config, KeyEncryption keys, PostgresTrail trail, Clock clock, TimeOrderedIds ids) {
        AuditSettings audit = config.audit();
        return new Reveals(
                TrailSetUp.account(audit, audit.keeper()), PATIENCE, new Pseudonyms(keys), trail, clock, ids::next);
    }

    @Produces
    @Singleton
    PersonSearch people(DataSource reader, KeyEncryption keys, Clock clock) {
        return new PersonSearch(reader, new Pseudonyms(keys), clock);
    }

    @Produces
    @Singleton
    ScopeReading scopes(
            DataSource reader, ContentOpener opener, RecordReader records, Exchanges exchanges, KeyEncryption keys) {
        return new ScopeReading(reader, opener, records, exchanges, new Pseudonyms(keys));
    }

    @Produces
    @Singleton
    RevealReading reading(
            Reveals reveals,
            ScopeReading scopes,
            ContentOpener opener,
            PostgresTrail trail,
            Clock clock,
            TimeOrderedIds ids) {
        return new RevealReading(reveals, scopes, opener, trail, clock, ids::next);
    }
}
