package dev.postern.audit.store;

import dev.postern.audit.chain.Flaw;
import dev.postern.audit.chain.Position;
import dev.postern.audit.seal.SignedNote;
import dev.postern.audit.witness.WitnessAnswer;
import dev.postern.audit.witness.WitnessClient;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import javax.sql.DataSource;

/** Asks witnesses whether the last seal continues what they signed. */
final class WitnessCheck {
    /** A seal may be made while one is asked about. */
    private static final int TRIES = 3;

    private final DataSource database;
    private final List<WitnessClient> witnesses;

    WitnessCheck(DataSource database, List<WitnessClient> witnesses) {
        this.database = database;
        this.witnesses = witnesses;
    }

    /** The result of a check with what the witnesses say to it. */
    Verification ask(Verification found) throws SQLException {
        Map<String, String> places = new TreeMap<>(found.places());
        Optional<Flaw> flaw = found.flaw();
        for (WitnessClient witness : witnesses) {
            String said = "agrees";
            switch (answer(witness)) {
                case WitnessAnswer.Cosigned _ -> {}
                case WitnessAnswer.Unavailable(var reason) -> said = "cannot be asked: " + reason;
                case WitnessAnswer.Contradiction(var reason) -> {
                    said = reason;
                    flaw = flaw.or(() -> Optional.of(new Flaw(new Position(0, 1, 1), Flaw.Kind.ALTERED, reason + ".")));
                }
            }
            places.put(Publication.WITNESS + witness.witness().key().name(), said);
        }
        return new Verification(
                found.records(), found.contents(), found.dropped(), found.sealed(), found.lastSeal(), places, flaw);
    }

    private WitnessAnswer answer(WitnessClient witness) throws SQLException {
        WitnessAnswer answer = new WitnessAnswer.Unavailable("Nothing is sealed yet");
        for (int i = 0; i < TRIES; i++) {
            answer = once(witness);
            if (!(answer instanceof WitnessAnswer.Contradiction)) {
                return answer;
            }
        }
        return answer;
    }

    private WitnessAnswer once(WitnessClient witness) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(StoredSeal.SELECT + "ORDER BY number DESC LIMIT 1")) {
            if (!row.next()) {
                return new WitnessAnswer.Unavailable("Nothing is sealed yet");
            }
            StoredSeal last = StoredSeal.read(row);
            return witness.cosign(SignedNote.parse(last.note()), new SealedTree(connection, last.size()).nodes());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new WitnessAnswer.Unavailable("The check was interrupted");
        }
    }
}
