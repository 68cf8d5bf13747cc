package dev.postern.gateway.trail;

import dev.postern.audit.content.KeyEncryption;
import dev.postern.audit.content.Pseudonyms;
import dev.postern.audit.hold.HeldPseudonyms;
import dev.postern.audit.store.ChainVerifier;
import dev.postern.audit.store.ContentOpener;
import dev.postern.audit.store.DatabaseAccount;
import dev.postern.audit.store.KeyRewrap;
import dev.postern.audit.store.PersonErasure;
import dev.postern.audit.store.PostgresTrail;
import dev.postern.audit.store.RecordReader;
import dev.postern.audit.store.SealReader;
import dev.postern.audit.store.SubjectKeys;
import dev.postern.audit.store.TrailSettings;
import dev.postern.audit.store.hold.Holds;
import dev.postern.audit.store.retention.Retention;
import dev.postern.audit.store.retention.RetentionTerms;
import dev.postern.audit.store.search.Exchanges;
import dev.postern.audit.store.search.Figures;
import dev.postern.audit.store.search.Records;
import dev.postern.audit.store.search.SearchDatabase;
import dev.postern.gateway.config.AccountSettings;
import dev.postern.gateway.config.AuditSettings;
import dev.postern.gateway.config.PosternConfig;
import dev.postern.gateway.config.RetentionSettings;
import dev.postern.gateway.front.TimeOrderedIds;
import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import javax.sql.DataSource;

/** Makes the trail and what reads it from the configuration. */
final class TrailSetUp {
    /** For one statement of somebody who waits at a desk. */
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    @Produces
    @Singleton
    KeyEncryption keys(PosternConfig config) {
        return TrailKeys.of(config.audit());
    }

    /** Does not write yet; {@link TrailStart} sees to that. */
    @Produces
    @Singleton
    PostgresTrail trail(PosternConfig config, KeyEncryption keys, Clock clock, TimeOrderedIds ids) {
        AuditSettings audit = config.audit();
        TrailSettings settings = new TrailSettings(
                account(audit, audit.writer()), audit.lanes(), audit.deadline(), audit.standbyRequired());
        return new PostgresTrail(settings, keys, clock, new SecureRandom(), ids::next);
    }

    /** Runs when everything that records has stopped. */
    void close(@Disposes PostgresTrail trail) {
        trail.close();
    }

    @Produces
    @Singleton
    ChainVerifier verifier(DataSource reader, TrailSeal seal) {
        return new ChainVerifier(reader, seal.outside());
    }

    @Produces
    @Singleton
    SealReader seals(DataSource reader) {
        return new SealReader(reader);
    }

    @Produces
    @Singleton
    RecordReader records(DataSource reader) {
        return new RecordReader(reader);
    }

    /** Opens content for whoever was allowed to see it. */
    @Produces
    @Singleton
    ContentOpener opener(DataSource reader, KeyEncryption keys) {
        return new ContentOpener(reader, keys);
    }

    /** Forgets people. */
    @Produces
    @Singleton
    SubjectKeys subjectKeys(PosternConfig config, PostgresTrail trail) {
        AuditSettings audit = config.audit();
        return new SubjectKeys(account(audit, audit.keeper()), PATIENCE, trail);
    }

    @Produces
    @Singleton
    PersonErasure erasure(
            PosternConfig config, KeyEncryption encryption, SubjectKeys keys, PostgresTrail trail, Clock clock) {
        AuditSettings audit = config.audit();
        return new PersonErasure(
                account(audit, audit.keeper()), PATIENCE, keys, new Pseudonyms(encryption), trail, clock);
    }

    @Produces
    @Singleton
    Holds holds(PosternConfig config, KeyEncryption encryption, PostgresTrail trail, Clock clock) {
        AuditSettings audit = config.audit();
        HeldPseudonyms pseudonyms = new HeldPseudonyms(new Pseudonyms(encryption));
        return new Holds(account(audit, audit.keeper()), PATIENCE, pseudonyms, trail, clock);
    }

    @Produces
    @Singleton
    KeyRewrap rewrap(PosternConfig config, KeyEncryption keys, PostgresTrail trail) {
        AuditSettings audit = config.audit();
        return new KeyRewrap(account(audit, audit.keeper()), PATIENCE, keys, trail);
    }

    @Produces
    @Singleton
    Retention retention(PosternConfig config, PostgresTrail trail, TimeOrderedIds ids) {
        AuditSettings audit = config.audit();
        RetentionSettings kept = audit.retention();
        RetentionTerms terms = new RetentionTerms(kept.metadata(), kept.content(), kept.security());
        return new Retention(account(audit, audit.keeper()), terms, trail, ids::next);
    }

    @Produces
    @Singleton
    SearchDatabase searches(DataSource reader, PosternConfig config) {
        return new SearchDatabase(reader, config.audit().searchDeadline());
    }

    @Produces
    @Singleton
    Exchanges exchanges(SearchDatabase database, Clock clock) {
        return new Exchanges(database, clock);
    }

    @Produces
    @Singleton
    Records searchedRecords(SearchDatabase database, Clock clock) {
        return new Records(database, clock);
    }

    @Produces
    @Singleton
    Figures figures(SearchDatabase database) {
        return new Figures(database);
    }

    static DatabaseAccount account(AuditSettings audit, AccountSettings account) {
        return new DatabaseAccount(audit.jdbcUrl(), account.user(), account.password());
    }
}
