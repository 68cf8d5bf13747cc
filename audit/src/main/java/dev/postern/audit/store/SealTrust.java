package dev.postern.audit.store;

import dev.postern.audit.publish.Place;
import dev.postern.audit.seal.Checkpoint;
import dev.postern.audit.seal.CompactRange;
import dev.postern.audit.seal.NoteKey;
import dev.postern.audit.seal.SealFormatException;
import dev.postern.audit.seal.SealKeys;
import dev.postern.audit.seal.SignedNote;
import dev.postern.audit.seal.WitnessPolicy;
import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Decides whether a sealer may go on from what it finds. */
final class SealTrust {
    private final SealSettings settings;
    private final WitnessPolicy signers;
    private final List<Place> places;

    SealTrust(SealSettings settings, SealKeys keys, List<Place> places) {
        this.settings = settings;
        this.places = List.copyOf(places);
        List<NoteKey> known = new ArrayList<>(keys.keys());
        known.addAll(settings.former());
        this.signers = WitnessPolicy.of(known);
    }

    /**
     * Whether the last seal is whole in itself and the ranges end where it does.
     *
     * @throws SealRefusedException where not
     */
    void check(SealSession session, Optional<StoredSeal> last) throws SQLException {
        if (session.ranged() != last.map(StoredSeal::size).orElse(0L)) {
            throw new SealRefusedException("The ranges of the seal do not end where the last checkpoint does");
        }
        if (last.isEmpty()) {
            return;
        }
        SignedNote note = note(last.get().note(), "The last checkpoint in the database");
        Checkpoint expected =
                new Checkpoint(settings.origin(), last.get().size(), last.get().root());
        if (!note.text().equals(expected.text())) {
            throw new SealRefusedException("The last checkpoint in the database is not what was signed");
        }
        signers.objection(note).ifPresent(objection -> {
            throw new SealRefusedException(
                    "The last checkpoint in the database is not signed as it must be. " + objection);
        });
    }

    /**
     * Whether every place outside knows what is here.
     *
     * @throws SealRefusedException where one knows more, or something else
     */
    void compare(SealSession session, long size) throws IOException {
        for (Place place : places) {
            Optional<SignedNote> last = place.last();
            if (last.isPresent()) {
                compare(session, size, place.name(), last.get());
            }
        }
    }

    private void compare(SealSession session, long size, String place, SignedNote note) {
        Checkpoint outside = Checkpoint.parse(note.text());
        if (!outside.origin().equals(settings.origin())
                || signers.objection(note).isPresent()) {
            throw new SealRefusedException("The last seal at " + place + " was not signed here");
        }
        if (outside.size() > size) {
            throw new SealRefusedException("Seals at " + place + " know " + outside.size() + " records, the database "
                    + size + ": records are gone, or the database is an old copy");
        }
        var nodes = session.tree(size).nodes();
        if (!CompactRange.at(outside.size(), nodes, (level, index, hash) -> {})
                .root()
                .equals(outside.root())) {
            throw new SealRefusedException("The seal of " + outside.size() + " records at " + place
                    + " does not fit the records in the database");
        }
    }

    private static SignedNote note(String text, String what) {
        try {
            return SignedNote.parse(text);
        } catch (SealFormatException e) {
            throw new SealRefusedException(what + " cannot be read");
        }
    }
}
