package dev.postern.audit.chain;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postern.audit.Cases;
import dev.postern.audit.Events;
import dev.postern.audit.event.OutcomeStatus;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ChainCheckTest {
    private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");

    private final CanonicalBytes canonical = new CanonicalBytes();

    @Test
    void an_untouched_chain_over_lanes_and_epochs_has_no_flaw() {
        List<ChainedRecord> records = new ArrayList<>(chain(0, 2, 5));
        records.addAll(chain(1, 1, 3));

        Optional<Flaw> flaw = check(records);

        assertThat(flaw).isEmpty();
    }

    static Stream<Long> seeds() {
        return Cases.seeds(300);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void any_changed_byte_of_a_record_is_found_at_that_record(long seed) {
        Random random = Cases.random(seed);
        List<ChainedRecord> records = chain(0, 2, 6);
        int victim = random.nextInt(records.size());
        records.set(victim, changed(records.get(victim), random));

        Optional<Flaw> flaw = check(records);

        assertThat(flaw).map(Flaw::position).contains(chain(0, 2, 6).get(victim).position());
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void a_missing_record_is_named_by_its_place(long seed) {
        Random random = Cases.random(seed);
        List<ChainedRecord> records = chain(0, 2, 6);
        int victim = random.nextInt(records.size() - 1);
        Position gone = records.remove(victim).position();

        Optional<Flaw> flaw = check(records);

        assertThat(flaw).map(Flaw::kind).contains(Flaw.Kind.MISSING);
        // The end of an epoch has no successor of its own: its loss shows at the beginning of the next one.
        Position shown = gone.sequence() == 6 ? new Position(0, gone.epoch() + 1, 1) : gone;
        assertThat(flaw).map(Flaw::position).contains(shown);
    }

    @Test
    void two_records_that_changed_places_with_new_hashes_do_not_follow_from_each_other() {
        List<ChainedRecord> records = chain(0, 1, 5);
        ChainedRecord second = records.get(1);
        ChainedRecord third = records.get(2);
        records.set(1, rehashed(second.position(), second.previous(), third.fields()));
        records.set(2, rehashed(third.position(), third.previous(), second.fields()));

        Optional<Flaw> flaw = check(records);

        assertThat(flaw)
                .contains(new Flaw(
                        third.position(),
                        Flaw.Kind.OUT_OF_ORDER,
                        "The record does not follow from the one before it."));
    }

    @Test
    void two_records_in_one_place_are_a_fork() {
        List<ChainedRecord> records = chain(0, 1, 5);
        ChainedRecord twice = records.get(2);
        records.add(3, rehashed(twice.position(), twice.previous(), new Fields().text(Field.KIND, "DENIED")));

        Optional<Flaw> flaw = check(records);

        assertThat(flaw).map(Flaw::kind).contains(Flaw.Kind.FORKED);
        assertThat(flaw).map(Flaw::position).contains(twice.position());
    }

    @Test
    void a_lane_whose_first_epoch_is_gone_is_incomplete() {
        List<ChainedRecord> records = chain(0, 2, 3);
        records.removeIf(record -> record.position().epoch() == 1);

        Optional<Flaw> flaw = check(records);

        assertThat(flaw).map(Flaw::position).contains(new Position(0, 1, 1));
    }

    private Optional<Flaw> check(List<ChainedRecord> records) {
        ChainCheck check = new ChainCheck();
        return records.stream().flatMap(record -> check.accept(record).stream()).findFirst();
    }

    private List<ChainedRecord> chain(int lane, int epochs, int length) {
        Events events = new Events(lane);
        List<ChainedRecord> records = new ArrayList<>();
        Hash previous = Hash.NONE;
        for (int epoch = 1; epoch <= epochs; epoch++) {
            ChainHead head = ChainHead.beforeEpoch(lane, epoch, previous);
            for (int i = 0; i < length; i++) {
                ChainedRecord record = head.next(fields(events, i), canonical);
                records.add(record);
                head = ChainHead.at(record);
            }
            previous = head.hash();
        }
        return records;
    }

    private static Fields fields(Events events, int i) {
        return switch (i % 3) {
            case 0 -> Transcript.of(events.intent(), NOON);
            case 1 -> Transcript.of(events.outcome(events.intent(), OutcomeStatus.COMPLETED), NOON);
            default -> Transcript.of(events.denied("policy_blocked"), NOON);
        };
    }

    private ChainedRecord rehashed(Position position, Hash previous, Fields fields) {
        return new ChainedRecord(position, previous, fields, canonical.hash(position, previous, fields));
    }

    /** The record with one byte of one value changed, in a random field, hash or place. */
    private static ChainedRecord changed(ChainedRecord record, Random random) {
        List<Field> set = new ArrayList<>(Field.ALL.stream()
                .filter(field -> record.fields().value(field) != null)
                .toList());
        int choice = random.nextInt(set.size() + 2);
        if (choice == set.size()) {
            return new ChainedRecord(
                    record.position(), flipped(record.previous(), random), record.fields(), record.hash());
        }
        if (choice == set.size() + 1) {
            return new ChainedRecord(
                    record.position(), record.previous(), record.fields(), flipped(record.hash(), random));
        }
        Fields copy = new Fields();
        set.forEach(field -> copy.stored(field, record.fields().value(field)));
        Field field = set.get(choice);
        copy.stored(field, changed(Objects.requireNonNull(record.fields().value(field)), random));
        return new ChainedRecord(record.position(), record.previous(), copy, record.hash());
    }

    private static Object changed(Object value, Random random) {
        return switch (value) {
            case String text -> text + (char) ('a' + random.nextInt(26));
            case Long number -> number ^ (1L << random.nextInt(64));
            case Boolean flag -> !flag;
            case UUID id -> new UUID(id.getMostSignificantBits(), id.getLeastSignificantBits() ^ 1);
            case byte[] bytes -> flipped(bytes, random);
            case List<?> list -> {
                List<Object> more = new ArrayList<>(list);
                Collections.rotate(more, 1);
                yield more.equals(list) ? List.of() : more;
            }
            default -> throw new IllegalArgumentException("no such value");
        };
    }

    private static Hash flipped(Hash hash, Random random) {
        return new Hash(flipped(hash.bytes(), random));
    }

    private static byte[] flipped(byte[] bytes, Random random) {
        byte[] copy = Arrays.copyOf(bytes, bytes.length);
        copy[random.nextInt(copy.length)] ^= (byte) (1 << random.nextInt(8));
        return copy;
    }
}
