package dev.postern.gateway.trail;

import dev.postern.audit.publish.AppendOnlyFile;
import dev.postern.audit.publish.Place;
import dev.postern.audit.publish.Syslog;
import dev.postern.audit.seal.KeyType;
import dev.postern.audit.seal.NoteKey;
import dev.postern.audit.seal.NoteSigner;
import dev.postern.audit.seal.SealFormatException;
import dev.postern.audit.seal.SealKeys;
import dev.postern.audit.seal.WitnessPolicy;
import dev.postern.audit.store.BundleTrust;
import dev.postern.audit.store.Outside;
import dev.postern.audit.store.PostgresTrail;
import dev.postern.audit.store.RecordedAlarm;
import dev.postern.audit.store.SealSettings;
import dev.postern.audit.store.Sealing;
import dev.postern.audit.witness.WitnessClient;
import dev.postern.gateway.config.AuditSettings;
import dev.postern.gateway.config.PosternConfig;
import dev.postern.gateway.config.SealingSettings;
import dev.postern.gateway.front.TimeOrderedIds;
import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Makes the seal of the trail from the configuration. Keys or a policy that cannot be used stop the start. */
final class SealSetUp {
    private static final Duration CONNECT = Duration.ofSeconds(2);

    @Produces
    @Singleton
    TrailSeal seal(PosternConfig config, PostgresTrail trail, Clock clock, TimeOrderedIds ids) {
        AuditSettings audit = config.audit();
        SealingSettings seal = audit.seal();
        Optional<AppendOnlyFile> file = seal.file().map(AppendOnlyFile::new);
        if (seal.newKeys()) {
            FirstSealKeys.make(seal);
        }
        Optional<WitnessPolicy> policy = seal.policyFile().map(SealSetUp::policy);
        HttpClient http = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(CONNECT)
                .build();
        if (seal.keyFile().isEmpty()) {
            return new TrailSeal(
                    Optional.empty(),
                    new Outside(policy, file, witnesses(policy, http)),
                    seal.interval(),
                    clock,
                    Optional.empty());
        }
        SealKeys keys = keys(seal.keyFile().get(), seal.origin());
        WitnessPolicy trusted = policy.orElseGet(() -> WitnessPolicy.of(keys.keys()));
        checkNamed(keys, trusted);
        List<Place> places = new ArrayList<>();
        file.ifPresent(places::add);
        seal.syslog().ifPresent(target -> places.add(new Syslog(target, clock)));
        SealSettings settings = new SealSettings(
                TrailSetUp.account(audit, audit.sealer()), seal.origin(), seal.interval(), trusted.logs());
        Sealing sealing = new Sealing(
                settings, keys, places, witnesses(policy, http), new RecordedAlarm(trail, ids::next), clock);
        // Clients of witnesses remember; the check has its own.
        Outside outside = new Outside(Optional.of(trusted), file, witnesses(policy, http));
        return new TrailSeal(Optional.of(sealing), outside, seal.interval(), clock, Optional.of(bundles(keys, seal)));
    }

    void close(@Disposes TrailSeal seal) {
        seal.close();
    }

    private static SealKeys keys(Path file, String origin) {
        try {
            return SealKeys.read(file, origin, SealKeys.ofTheLog());
        } catch (IOException e) {
            throw new IllegalStateException(
                    "The key file of the seal cannot be read (postern.audit.seal.key-file): " + file, e);
        }
    }

    private static BundleTrust bundles(SealKeys keys, SealingSettings seal) {
        NoteSigner signer = keys.signers().stream()
                .filter(each -> each.key().type() == KeyType.ED25519)
                .findFirst()
                .orElseThrow();
        String policy = seal.policyFile().map(SealSetUp::text).orElseGet(() -> WitnessPolicy.text(keys.keys()));
        return new BundleTrust(seal.origin(), policy, signer);
    }

    private static WitnessPolicy policy(Path file) {
        try {
            return WitnessPolicy.parse(text(file));
        } catch (SealFormatException e) {
            throw new IllegalStateException(file + ": " + e.getMessage(), e);
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new IllegalStateException(
                    "The policy of the seal cannot be read (postern.audit.seal.policy-file): " + file, e);
        }
    }

    private static void checkNamed(SealKeys keys, WitnessPolicy policy) {
        for (NoteKey key : keys.keys()) {
            if (policy.logs().stream().noneMatch(known -> known.vkey().equals(key.vkey()))) {
                throw new IllegalStateException(
                        "The policy of the seal does not name a key that the gateway signs with; add the line: log "
                                + key.vkey());
            }
        }
    }

    private static List<WitnessClient> witnesses(Optional<WitnessPolicy> policy, HttpClient http) {
        return policy.stream()
                .flatMap(trusted -> trusted.witnesses().stream())
                .filter(witness -> witness.address().isPresent())
                .map(witness -> new WitnessClient(http, witness))
                .toList();
    }
}
