package dev.postern.gateway.config;

import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/** The trail. */
public interface AuditSettings {
    /** JDBC address of the trail's database. */
    String jdbcUrl();

    /** Owner of the schema, used by migrations only. */
    AccountSettings owner();

    /** May insert into the trail and nothing else. */
    AccountSettings writer();

    /** May read the trail and nothing else. */
    AccountSettings reader();

    /** May read hashes and add seals. */
    AccountSettings sealer();

    /** Sees to the life of the data: partitions, retention, holds, reveals, erasure. */
    AccountSettings keeper();

    /** Chains written side by side. */
    @WithDefault("2")
    int lanes();

    /** How long a record may take to become durable before the request is refused. */
    @WithDefault("2s")
    Duration deadline();

    /** Whether the gateway is ready only with a database whose commits wait for a standby. */
    @WithDefault("false")
    boolean standbyRequired();

    /** How long an auditor's search or figures may keep the database busy. */
    @WithDefault("15s")
    Duration searchDeadline();

    /** The fewest people whose figures are shown where a group is involved; fewer could be told apart. */
    @WithDefault("5")
    int smallestGroup();

    /** What of an answer waits for the record of its end: {@code strict-tail}, {@code strict-all}, {@code relaxed}. */
    @WithDefault("strict-tail")
    OutcomeRecording outcome();

    /** File with a 32-byte key, in base64, that wraps the keys of recorded content; its name is {@code key-file}. */
    Optional<Path> keyFile();

    /** More keys that wrap keys, by the name that stands with what they wrapped. */
    Map<String, KekSettings> keys();

    /** Name of the key that wraps from now on. */
    @WithDefault("key-file")
    String wrapWith();

    /** Name of the key that pseudonyms come from; another one makes other pseudonyms. */
    @WithDefault("key-file")
    String pseudonymsFrom();

    /** How long data is kept. */
    RetentionSettings retention();

    /** How the trail is sealed. */
    SealingSettings seal();

    /** Who is told of sealed records. */
    Siem siem();

    /** Collectors of security events. */
    interface Siem {
        /** Each collector by a name that stays, because what it was told already is noted under it. */
        Map<String, CollectorSettings> sinks();
    }
}
