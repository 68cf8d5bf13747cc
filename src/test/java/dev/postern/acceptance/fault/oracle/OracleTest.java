package dev.postern.acceptance.fault.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The oracle says nothing of a trail that is in order, and can say everything that it is asked for. */
class OracleTest {

    @Test
    void trail_in_order_is_in_order() {
        assertThat(Oracle.recovered(new Story().evidence())).isEmpty();
    }

    @Test
    void intent_without_an_end_is_no_fault_before_everything_has_recovered() {
        Story story = new Story();
        story.records.removeLast();

        assertThat(Oracle.inBetween(story.evidence())).isEmpty();
        assertThat(Oracle.recovered(story.evidence()))
                .extracting(Violation::invariant)
                .containsExactly(Invariant.ONE_END);
    }

    @ParameterizedTest
    @ValueSource(strings = {"REROUTED", "HEDGED"})
    void prompt_that_went_on_to_another_server_with_a_record_is_in_order(String record) {
        Story story = new Story();
        story.stub.add(story.stub.getFirst());
        story.follow(0, record, story.stub.getFirst().request());

        assertThat(Oracle.inBetween(story.evidence())).isEmpty();
    }

    @Test
    void database_that_could_not_be_looked_at_is_no_proof_of_a_fault() {
        Story story = new Story();
        story.stub.set(0, new StubEntry("trial", "a", Presence.NOT_SEEN));
        story.clients.set(0, new ClientEntry("trial", "a", 200, true, false, Presence.NOT_SEEN));

        assertThat(Oracle.recovered(story.evidence())).isEmpty();
    }

    @Test
    void lost_records_that_the_trail_names_are_no_fault_where_another_copy_has_them() {
        Story trail = Story.behind();
        Evidence whole = new Story().evidence();
        LostRange named = LostRange.read("lane 0, epoch 1, sequence 3", "lane 0, epoch 1, sequence 5");

        assertThat(Oracle.inBetween(trail.evidence()))
                .extracting(Violation::invariant)
                .contains(Invariant.INTENT_FIRST, Invariant.CONTIGUOUS);
        assertThat(Oracle.recovered(trail.evidence().restored(List.of(named), whole)))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"lane 0, epoch 1, sequence 4", "lane 0, epoch 1, sequence 3", "lane 1, epoch 1, sequence 5"})
    void lost_record_that_the_trail_does_not_name_is_a_fault(String told) {
        LostRange named = LostRange.read("lane 0, epoch 1, sequence 3", told);

        Evidence restored = Story.behind().evidence().restored(List.of(named), new Story().evidence());

        assertThat(Oracle.inBetween(restored)).extracting(Violation::invariant).contains(Invariant.CONTIGUOUS);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource
    void broken_invariant_is_named(String ignoredWhat, Invariant broken, Consumer<Story> fault) {
        Story story = new Story();
        fault.accept(story);

        assertThat(Oracle.recovered(story.evidence()))
                .extracting(Violation::invariant)
                .contains(broken);
    }

    static Stream<Arguments> broken_invariant_is_named() {
        return Stream.of(
                broken(
                        "prompt without an intent",
                        Invariant.INTENT_FIRST,
                        story -> story.stub.add(new StubEntry("trial", "nobody", Presence.THERE))),
                broken(
                        "prompt before its intent",
                        Invariant.INTENT_FIRST,
                        story -> story.stub.set(0, new StubEntry("trial", "a", Presence.MISSING))),
                broken("prompt that left twice", Invariant.NO_FORK, story -> story.stub.add(story.stub.getFirst())),
                broken(
                        "whole answer without an outcome",
                        Invariant.OUTCOME_BEFORE_END,
                        story -> story.clients.add(new ClientEntry("trial", "b", 200, true, false, Presence.THERE))),
                broken(
                        "whole answer before its outcome",
                        Invariant.OUTCOME_BEFORE_END,
                        story -> story.clients.set(
                                0, new ClientEntry("trial", "a", 200, true, false, Presence.MISSING))),
                broken(
                        "client that was told a lie",
                        Invariant.NOTHING_SENT,
                        story -> story.clients.add(new ClientEntry("trial", "a", 503, false, true, Presence.MISSING))),
                broken("two ends", Invariant.ONE_END, story -> story.follow(0, "ORPHANED", "a")),
                broken("no end", Invariant.ONE_END, story -> story.follow(0, "INTENT", "c")),
                broken("end of nothing", Invariant.ONE_END, story -> story.follow(0, "OUTCOME", "c")),
                broken("two intents", Invariant.NO_FORK, story -> story.follow(0, "INTENT", "a")),
                broken(
                        "two records at one place",
                        Invariant.NO_FORK,
                        story -> story.records.add(1, story.records.getFirst())),
                broken(
                        "two records after the same one",
                        Invariant.NO_FORK,
                        story -> story.change(
                                2, record -> new TrailEntry(0, 1, 3, record.kind(), "a", hash(1), record.hash()))),
                broken("gap in a lane", Invariant.CONTIGUOUS, story -> story.records.remove(1)),
                broken("lane that does not begin", Invariant.CONTIGUOUS, story -> story.records.removeFirst()),
                broken(
                        "record with another hash before it",
                        Invariant.CONTIGUOUS,
                        story -> story.change(
                                1, record -> new TrailEntry(0, 1, 2, record.kind(), "a", hash(99), record.hash()))),
                broken("epoch that follows something else", Invariant.CONTIGUOUS, story -> story.epochs = Map.of()),
                broken(
                        "seal over other records",
                        Invariant.ONE_TREE,
                        story -> story.seals.add(new SeenSeal("file", 2, hash(7)))),
                broken(
                        "seal over records that are gone",
                        Invariant.ONE_TREE,
                        story -> story.seals.add(new SeenSeal("file", 100, hash(7)))),
                broken(
                        "two seals of one size",
                        Invariant.ONE_TREE,
                        story -> story.seals.add(new SeenSeal("file", 3, hash(8)))),
                broken("sealed record that is gone", Invariant.ONE_TREE, story -> story.records.remove(1)),
                broken(
                        "ranges with a hole",
                        Invariant.ONE_TREE,
                        story -> story.ranges.add(new LeafRange(9, 0, 1, 4, 4))));
    }

    private static Arguments broken(String what, Invariant broken, Consumer<Story> fault) {
        return Arguments.of(what, broken, fault);
    }

    private static String hash(int number) {
        return "%064x".formatted(number);
    }

    /** One exchange that was answered and one that was orphaned, on one lane, three records of them sealed. */
    static final class Story {
        final List<StubEntry> stub = new ArrayList<>();
        final List<ClientEntry> clients = new ArrayList<>();
        final List<TrailEntry> records = new ArrayList<>();
        final List<LeafRange> ranges = new ArrayList<>();
        final List<SeenSeal> seals = new ArrayList<>();
        Map<String, String> epochs = Map.of("0/1", hash(0));

        Story() {
            follow(0, "EPOCH_START", "start");
            follow(0, "INTENT", "a");
            follow(0, "OUTCOME", "a");
            follow(0, "INTENT", "b");
            follow(0, "ORPHANED", "b");
            stub.add(new StubEntry("trial", "a", Presence.THERE));
            stub.add(new StubEntry("trial", "b", Presence.THERE));
            clients.add(new ClientEntry("trial", "a", 200, true, false, Presence.THERE));
            clients.add(new ClientEntry("trial", "b", 200, false, false, Presence.MISSING));
            ranges.add(new LeafRange(0, 0, 1, 1, 3));
            MerkleTree tree = new MerkleTree();
            seals.add(new SeenSeal("database", 0, tree.root()));
            records.subList(0, 3).forEach(record -> tree.append(record.hash()));
            seals.add(new SeenSeal("database", 3, tree.root()));
            seals.add(new SeenSeal("file", 3, tree.root()));
        }

        /** The database lost the second exchange, and its lane went on behind it. */
        static Story behind() {
            Story story = new Story();
            story.records.subList(3, 5).clear();
            story.records.add(new TrailEntry(0, 2, 1, "EPOCH_START", "later", hash(5), hash(6)));
            story.epochs = Map.of("0/1", hash(0), "0/2", hash(5));
            return story;
        }

        void follow(int lane, String kind, String request) {
            int sequence = records.size() + 1;
            records.add(new TrailEntry(lane, 1, sequence, kind, request, hash(sequence - 1), hash(sequence)));
        }

        void change(int index, java.util.function.UnaryOperator<TrailEntry> change) {
            records.set(index, change.apply(records.get(index)));
        }

        Evidence evidence() {
            return new Evidence(stub, clients, records, epochs, ranges, seals);
        }
    }
}
