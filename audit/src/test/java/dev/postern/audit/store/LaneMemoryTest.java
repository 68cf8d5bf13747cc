package dev.postern.audit.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postern.audit.Events;
import dev.postern.audit.chain.CanonicalBytes;
import dev.postern.audit.chain.ChainHead;
import dev.postern.audit.chain.Hash;
import dev.postern.audit.content.KeyWrap;
import dev.postern.audit.content.People;
import dev.postern.audit.content.Pseudonyms;
import dev.postern.audit.content.Sealer;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Which batches a lane can still give back. */
class LaneMemoryTest {
    private static final int BATCHES = 5;
    private static final ChainHead NOTHING = ChainHead.beforeEpoch(3, 1, Hash.NONE);

    private final Events events = new Events(1);
    private final CanonicalBytes canonical = new CanonicalBytes();
    private final Sealer sealer = new Sealer();
    private final Preparation preparation = new Preparation(
            Clock.fixed(Trails.NOON, ZoneOffset.UTC),
            Duration.ofSeconds(2),
            new People(new Pseudonyms(Trails.MASTER), new KeyWrap(Trails.MASTER), sealer, new SecureRandom()),
            sealer,
            new SecureRandom());
    private final List<Batch> batches = batches();

    @Test
    void everything_behind_an_end_that_is_remembered_is_given_back_in_order() {
        LaneMemory memory = filled(new LaneMemory());

        assertThat(memory.after(NOTHING)).isEqualTo(batches);
        assertThat(memory.after(batches.get(1).head())).isEqualTo(batches.subList(2, BATCHES));
        assertThat(memory.after(batches.getLast().head())).isEmpty();
    }

    @Test
    void nothing_is_given_back_where_memory_does_not_reach() {
        LaneMemory few = filled(new LaneMemory(2, Long.MAX_VALUE));
        LaneMemory small = filled(new LaneMemory(BATCHES, batches.getLast().size()));

        assertThat(few.after(batches.get(1).head())).isEmpty();
        assertThat(few.after(batches.get(2).head())).isEqualTo(batches.subList(3, BATCHES));
        assertThat(small.after(batches.get(2).head())).isEmpty();
        assertThat(small.after(batches.get(3).head())).isEqualTo(batches.subList(4, BATCHES));
    }

    @Test
    void nothing_is_given_back_behind_another_record_in_the_same_place() {
        LaneMemory memory = filled(new LaneMemory());
        ChainHead other = new ChainHead(batches.get(1).head().position(), new Hash(new byte[32]));

        assertThat(memory.after(other)).isEmpty();
    }

    @Test
    void nothing_is_remembered_of_what_was_before() {
        LaneMemory memory = filled(new LaneMemory());
        memory.clear();

        assertThat(memory.after(NOTHING)).isEmpty();
        assertThat(memory.people()).isEmpty();
    }

    private LaneMemory filled(LaneMemory memory) {
        batches.forEach(memory::add);
        return memory;
    }

    private List<Batch> batches() {
        List<Batch> made = new ArrayList<>();
        ChainHead end = NOTHING;
        for (int i = 0; i < BATCHES; i++) {
            made.add(Batch.after(
                    end,
                    List.of(preparation.prepare(events.denied("one")), preparation.prepare(events.denied("two"))),
                    canonical));
            end = made.getLast().head();
        }
        return made;
    }
}
