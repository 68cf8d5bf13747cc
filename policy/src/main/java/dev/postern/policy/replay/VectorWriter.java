package dev.postern.policy.replay;

import dev.postern.policy.decision.Circumstances;
import dev.postern.policy.decision.Requester;
import dev.postern.policy.decision.Sighting;
import dev.postern.policy.decision.Sightings;
import dev.postern.policy.detect.Finding;
import java.util.List;

/**
 * Writes the compact form of a finding vector, of numbers and texts as {@link ByteWriter} writes them and constants as the
 * text of their name:
 *
 * <ol>
 *   <li>the version of the form, 1
 *   <li>direction, policy version, groups, roles, client, credential, model, zone, types not evaluated; groups, roles and
 *       types each as how many there are and those
 *   <li>flags: 1 looked, 2 complete
 *   <li>how many texts there are, and for each how many sightings it has and those
 * </ol>
 *
 * <p>A finding is its detector, type, start, length, likelihood and 1 where it is hidden, 0 where not. A sighting is its kind
 * and the finding, then
 *
 * <ul>
 *   <li>value (0) and opening (1): role, number of the value, flags (1 share, 2 own), the share in millionths, the restore up
 *       to which it is the requester's own; the last two where their flags say so
 *   <li>closing (2): the end
 *   <li>token (3): nothing more
 * </ul>
 */
final class VectorWriter {
    static final int VERSION = 1;
    static final int LOOKED = 1;
    static final int COMPLETE = 2;
    static final int VALUE = 0;
    static final int OPENING = 1;
    static final int CLOSING = 2;
    static final int TOKEN = 3;
    static final int SHARE = 1;
    static final int OWN = 2;
    static final double PARTS = 1_000_000;

    private final ByteWriter out = new ByteWriter();

    byte[] write(FindingVector vector) {
        out.number(VERSION);
        out.constant(vector.direction());
        out.text(vector.policyVersion());
        circumstances(vector.circumstances());
        out.texts(vector.notEvaluated());
        Sightings seen = vector.sightings();
        out.number((seen.looked() ? LOOKED : 0) | (seen.complete() ? COMPLETE : 0));
        out.number(seen.texts().size());
        seen.texts().forEach(this::text);
        return out.bytes();
    }

    private void circumstances(Circumstances circumstances) {
        Requester requester = circumstances.requester();
        out.texts(requester.groups());
        out.texts(requester.roles());
        out.text(requester.client());
        out.constant(requester.credential());
        out.text(circumstances.model());
        out.constant(circumstances.zone());
    }

    private void text(List<Sighting> sightings) {
        out.number(sightings.size());
        for (Sighting seen : sightings) {
            switch (seen) {
                case Sighting.Value value -> {
                    out.number(VALUE);
                    value(value);
                }
                case Sighting.Opening opening -> {
                    out.number(OPENING);
                    value(opening.value());
                }
                case Sighting.Closing closing -> {
                    out.number(CLOSING);
                    finding(closing.finding());
                    out.number(closing.end());
                }
                case Sighting.Token token -> {
                    out.number(TOKEN);
                    finding(token.finding());
                }
            }
        }
    }

    private void value(Sighting.Value value) {
        finding(value.finding());
        out.constant(value.role());
        out.number(value.value());
        out.number((value.share().isPresent() ? SHARE : 0) | (value.own().isPresent() ? OWN : 0));
        value.share().ifPresent(share -> out.number((int) Math.round(share * PARTS)));
        value.own().ifPresent(out::constant);
    }

    private void finding(Finding finding) {
        out.text(finding.detector());
        out.text(finding.type());
        out.number(finding.start());
        out.number(finding.end() - finding.start());
        out.constant(finding.likelihood());
        out.number(finding.hidden() ? 1 : 0);
    }
}
