package dev.postern.audit.model;

import dev.postern.audit.model.Writer.Phase;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What must be so in every state. */
final class Invariants {
    private Invariants() {}

    /** The first of them that does not hold. */
    static Optional<String> broken(World world) {
        return exchanges(world).or(() -> ends(world)).or(() -> chains(world)).or(() -> seals(world));
    }

    private static Optional<String> exchanges(World world) {
        for (int number = 0; number < world.requests().size(); number++) {
            Request request = world.requests().get(number);
            if (request.forwarded() && !stands(world, Kind.INTENT, number)) {
                return Optional.of("I1: request " + number + " left without a durable INTENT");
            }
            if (request.complete() && !stands(world, Kind.OUTCOME, number)) {
                return Optional.of("I2: request " + number + " is complete without a durable OUTCOME");
            }
        }
        return Optional.empty();
    }

    /** An epoch that follows on what the database lost, and says so in its second record. */
    private static boolean saysWhatIsLost(List<Row> rows, int at) {
        return rows.get(at).place().sequence() == 1
                && at + 1 < rows.size()
                && rows.get(at + 1).kind() == Kind.LOST;
    }

    /**
     * Whether a record is there, or the trail says that some are lost. Of a database that is behind: whether a lane that has
     * not gone on yet knows better.
     */
    private static boolean stands(World world, Kind kind, int about) {
        return world.db().has(kind, about)
                || world.db().has(Kind.LOST, -1)
                || world.processes().stream()
                        .flatMap(process -> process.writers().stream())
                        .filter(writer ->
                                writer.phase() != Phase.WRITING || !world.db().lives(writer.session()))
                        .anyMatch(writer -> isAhead(writer, world.db()));
    }

    private static boolean isAhead(Writer writer, Database db) {
        Head told = writer.head();
        return told != null && db.at(told.place()).isEmpty();
    }

    private static Optional<String> ends(World world) {
        for (int number = 0; number < world.requests().size(); number++) {
            int about = number;
            List<Row> rows = world.db().rows().stream()
                    .filter(row -> row.about() == about)
                    .toList();
            long intents =
                    rows.stream().filter(row -> row.kind() == Kind.INTENT).count();
            long ends = rows.stream().filter(row -> row.kind().endsExchange()).count();
            if (ends > 1) {
                return Optional.of("I3: request " + number + " has " + ends + " ends: " + rows);
            }
            if (intents > 1 || ends > intents) {
                return Optional.of("I3: request " + number + " has " + intents + " beginnings: " + rows);
            }
        }
        return Optional.empty();
    }

    private static Optional<String> chains(World world) {
        Set<Integer> followed = new HashSet<>();
        for (List<Row> rows : world.db().lanes()) {
            Head last = null;
            for (int at = 0; at < rows.size(); at++) {
                Row row = rows.get(at);
                if (saysWhatIsLost(rows, at)) {
                    last = Head.at(row);
                    continue;
                }
                Head before = last == null ? Head.none(row.place().lane()) : last;
                boolean inTurn =
                        (last != null && row.place().equals(before.place().next()))
                                || row.place().begins(before.place());
                if (!inTurn || row.previous() != before.hash()) {
                    return Optional.of("I5: " + row + " does not follow " + before.place());
                }
                if (last != null && !followed.add(row.previous())) {
                    return Optional.of("I4: two records follow the one before " + row);
                }
                last = Head.at(row);
            }
        }
        return Optional.empty();
    }

    private static Optional<String> seals(World world) {
        List<Seal> all = new ArrayList<>(world.db().seals());
        all.addAll(world.file());
        for (Seal seal : all) {
            for (Seal other : all) {
                if (!seal.continues(other) && !other.continues(seal)) {
                    return Optional.of("I6: " + seal + " and " + other + " contradict each other");
                }
            }
            if (seal.leaves().stream()
                    .anyMatch(leaf -> !world.db().at(leaf.place()).equals(Optional.of(leaf)))) {
                return Optional.of("I6: " + seal + " seals a record that does not stand in the trail");
            }
        }
        return published(world);
    }

    private static Optional<String> published(World world) {
        for (Seal note : world.file()) {
            if (!world.db().seals().contains(note)) {
                return Optional.of("I6: the file knows " + note + ", and the database does not");
            }
            boolean passedOver = world.db().seals().stream()
                    .anyMatch(seal ->
                            seal.number() < note.number() && !world.file().contains(seal));
            if (passedOver) {
                return Optional.of("I6: " + note + " is published, and one before it is not");
            }
        }
        return Optional.empty();
    }
}
