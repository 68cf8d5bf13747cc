package dev.postern.policy.replay;

import dev.postern.policy.decision.Circumstances;
import dev.postern.policy.decision.Direction;
import dev.postern.policy.decision.Requester;
import dev.postern.policy.decision.Restore;
import dev.postern.policy.decision.Sighting;
import dev.postern.policy.decision.Sightings;
import dev.postern.policy.decision.Zone;
import dev.postern.policy.detect.Finding;
import dev.postern.policy.detect.Likelihood;
import dev.postern.policy.text.SegmentRole;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeSet;

/** Reads the compact form of a finding vector, see {@link VectorWriter}. */
final class VectorReader {
    private final ByteReader in;

    VectorReader(byte[] bytes) {
        this.in = new ByteReader(bytes);
    }

    FindingVector read() {
        if (in.number() != VectorWriter.VERSION) {
            throw ByteReader.malformed();
        }
        FindingVector vector = new FindingVector(
                in.constant(Direction.class), in.text(), circumstances(), new TreeSet<>(in.texts()), sightings());
        in.end();
        return vector;
    }

    private Circumstances circumstances() {
        Requester requester =
                new Requester("", "", in.texts(), in.texts(), in.text(), in.constant(Requester.Credential.class));
        return new Circumstances(requester, in.text(), in.constant(Zone.class));
    }

    private Sightings sightings() {
        int flags = in.number();
        List<List<Sighting>> texts = new ArrayList<>();
        for (int left = in.count(); left > 0; left--) {
            List<Sighting> text = new ArrayList<>();
            for (int more = in.count(); more > 0; more--) {
                text.add(sighting());
            }
            texts.add(text);
        }
        return new Sightings((flags & VectorWriter.LOOKED) != 0, (flags & VectorWriter.COMPLETE) != 0, texts);
    }

    private Sighting sighting() {
        int kind = in.number();
        Finding finding = finding();
        return switch (kind) {
            case VectorWriter.VALUE -> value(finding);
            case VectorWriter.OPENING -> new Sighting.Opening(value(finding));
            case VectorWriter.CLOSING -> new Sighting.Closing(finding, in.number());
            case VectorWriter.TOKEN -> new Sighting.Token(finding);
            default -> throw ByteReader.malformed();
        };
    }

    private Sighting.Value value(Finding finding) {
        SegmentRole role = in.constant(SegmentRole.class);
        int number = in.number();
        int flags = in.number();
        return new Sighting.Value(
                finding,
                role,
                number,
                (flags & VectorWriter.SHARE) != 0
                        ? OptionalDouble.of(in.number() / VectorWriter.PARTS)
                        : OptionalDouble.empty(),
                (flags & VectorWriter.OWN) != 0 ? Optional.of(in.constant(Restore.class)) : Optional.empty());
    }

    private Finding finding() {
        String detector = in.text();
        String type = in.text();
        int start = in.number();
        int length = in.number();
        return new Finding(detector, type, start, start + length, in.constant(Likelihood.class), in.number() != 0, "");
    }
}
