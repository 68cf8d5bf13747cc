package dev.postern.audit.store;

import dev.postern.audit.publish.AppendOnlyFile;
import dev.postern.audit.publish.Place;
import dev.postern.audit.seal.Keys;
import dev.postern.audit.seal.SealKeys;
import dev.postern.audit.seal.WitnessPolicy;
import dev.postern.audit.witness.WitnessClient;
import dev.postern.audit.witness.WitnessHost;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Sealers and what they publish to, for tests. */
final class Seals {
    static final String ORIGIN = "trail.example.com/postern";
    static final SealKeys KEYS = Keys.log(ORIGIN);
    static final Clock CLOCK = Clock.fixed(Trails.NOON, ZoneOffset.UTC);

    private static final WitnessAlarm SILENT = new WitnessAlarm() {
        @Override
        public void degraded(String witness, String reason) {}

        @Override
        public void recovered(String witness) {}
    };

    private Seals() {}

    static Sealing sealing(TestDatabase database, SealKeys keys, List<Place> places, List<WitnessClient> witnesses) {
        return sealing(database, keys, places, witnesses, SILENT);
    }

    static Sealing sealing(
            TestDatabase database,
            SealKeys keys,
            List<Place> places,
            List<WitnessClient> witnesses,
            WitnessAlarm alarm) {
        SealSettings settings = new SealSettings(database.sealer(), ORIGIN, Duration.ofSeconds(5), List.of());
        return new Sealing(settings, keys, places, witnesses, alarm, CLOCK);
    }

    /** Makes one seal with a sealer of its own. */
    static void sealOnce(TestDatabase database) {
        try (Sealing sealing = sealing(database, KEYS, List.of(), List.of())) {
            seal(sealing);
        }
    }

    /** Makes one seal. */
    static void seal(Sealing sealing) {
        try {
            sealing.step();
        } catch (SQLException | IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    static WitnessPolicy policy(WitnessHost witness) {
        String logs =
                KEYS.keys().stream().map(key -> "log " + key.vkey() + "\n").collect(Collectors.joining());
        return WitnessPolicy.parse(
                logs + "witness w1 " + witness.witness().key().vkey() + "\nquorum w1\n");
    }

    static Verification verify(TestDatabase database, Outside outside) {
        try {
            return new ChainVerifier(Trails.source(database.reader()), outside).verify(List.of());
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    static Outside outside(AppendOnlyFile file) {
        return new Outside(Optional.of(WitnessPolicy.of(KEYS.keys())), Optional.of(file), List.of());
    }

    /** Ends the session that seals, as the server does when a process dies. */
    static void takeLockFromHolder(TestDatabase database) {
        String locks = "pg_locks WHERE locktype = 'advisory' AND classid = 1397047628"
                + " AND database = (SELECT oid FROM pg_database WHERE datname = current_database())";
        database.tamper("SELECT pg_terminate_backend(pid) FROM " + locks);
        while (database.count(locks) > 0) {
            Thread.onSpinWait();
        }
    }
}
