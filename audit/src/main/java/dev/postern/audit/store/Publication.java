package dev.postern.audit.store;

import dev.postern.audit.publish.Place;
import dev.postern.audit.seal.NodeSource;
import dev.postern.audit.seal.SignedNote;
import dev.postern.audit.witness.WitnessAnswer;
import dev.postern.audit.witness.WitnessClient;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Makes seals known outside, what earlier runs left undone first. A place that does not answer is an alarm and no
 * outage. Belongs to the sealer's thread, save for {@link #problems}.
 */
final class Publication {
    /** What the places of witnesses are called: this, and the name of the witness. */
    static final String WITNESS = "witness ";

    private static final System.Logger LOG = System.getLogger(Publication.class.getName());
    private static final int MOST_AT_A_TIME = 10_000;

    private final List<Place> places;
    private final List<WitnessClient> witnesses;
    private final WitnessAlarm alarm;
    private final Clock clock;
    private final Map<String, String> problems = new ConcurrentHashMap<>();

    Publication(List<Place> places, List<WitnessClient> witnesses, WitnessAlarm alarm, Clock clock) {
        this.places = List.copyOf(places);
        this.witnesses = List.copyOf(witnesses);
        this.alarm = alarm;
        this.clock = clock;
    }

    /** For each place with one, what is wrong. */
    Map<String, String> problems() {
        return Map.copyOf(problems);
    }

    /**
     * Publishes all seals up to this one.
     *
     * @return what a witness knows that contradicts the seal, if any does
     */
    Optional<String> publish(SealSession session, StoredSeal seal) throws SQLException, InterruptedException {
        for (Place place : places) {
            publish(session, place);
        }
        NodeSource nodes = session.tree(seal.size()).nodes();
        SignedNote note = SignedNote.parse(seal.note());
        for (WitnessClient witness : witnesses) {
            Optional<String> contradiction = show(session, witness, seal.number(), note, nodes);
            if (contradiction.isPresent()) {
                return contradiction;
            }
        }
        session.rest();
        return Optional.empty();
    }

    private void publish(SealSession session, Place place) throws SQLException {
        try {
            for (StoredSeal seal : session.unpublished(place.name(), MOST_AT_A_TIME)) {
                place.publish(SignedNote.parse(seal.note()));
                session.published(seal.number(), place.name(), clock.instant());
            }
            if (problems.remove(place.name()) != null) {
                LOG.log(System.Logger.Level.INFO, "Seals are published again: {0}", place.name());
            }
        } catch (IOException e) {
            if (problems.put(place.name(), "Seals cannot be published: " + e.getMessage()) == null) {
                LOG.log(System.Logger.Level.ERROR, "Seals cannot be published: {0}: {1}", place.name(), e);
            }
        }
    }

    private Optional<String> show(
            SealSession session, WitnessClient client, long number, SignedNote note, NodeSource nodes)
            throws SQLException, InterruptedException {
        String name = client.witness().key().name();
        String place = WITNESS + name;
        session.goesOn();
        return switch (client.cosign(note, nodes)) {
            case WitnessAnswer.Cosigned(var signature) -> {
                Instant moment =
                        Instant.ofEpochSecond(ByteBuffer.wrap(signature.bytes()).getLong());
                session.cosigned(number, name, signature.line(), moment);
                if (problems.remove(place) != null) {
                    alarm.recovered(name);
                }
                yield Optional.empty();
            }
            case WitnessAnswer.Unavailable(var reason) -> {
                if (problems.put(place, reason) == null) {
                    alarm.degraded(name, reason);
                }
                yield Optional.empty();
            }
            case WitnessAnswer.Contradiction(var reason) -> {
                problems.put(place, reason);
                yield Optional.of(reason);
            }
        };
    }
}
