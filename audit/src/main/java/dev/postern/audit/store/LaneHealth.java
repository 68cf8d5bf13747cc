package dev.postern.audit.store;

import dev.postern.audit.chain.ChainHead;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Whether a lane can write, and how long it waits before it tries again. Written by the lane's thread, read by others. */
final class LaneHealth {
    private static final System.Logger LOG = System.getLogger(LaneHealth.class.getName());
    private static final Duration FIRST_PAUSE = Duration.ofMillis(20);

    /** Between two tries of a lane that cannot write. */
    static final Duration LONGEST_PAUSE = Duration.ofSeconds(1);

    private volatile String problem = "The lane has not begun to write yet";
    private Duration pause = FIRST_PAUSE;

    /** Why the lane cannot write, if it cannot. */
    Optional<String> problem() {
        return problem.isEmpty() ? Optional.empty() : Optional.of(problem);
    }

    /** The lane has written, up to this end. */
    void writes(@Nullable ChainHead head) {
        if (!problem.isEmpty()) {
            LOG.log(System.Logger.Level.INFO, "The trail is written after {0}", head);
        }
        problem = "";
        pause = FIRST_PAUSE;
    }

    void troubled(String why) {
        if (!why.equals(problem)) {
            LOG.log(System.Logger.Level.ERROR, "The audit trail cannot be written: {0}", why);
        }
        problem = why;
    }

    void closed() {
        problem = "The trail is closed";
    }

    /** How long to wait now; longer each time, until the lane writes. */
    Duration nextPause() {
        Duration now = pause;
        Duration longer = now.multipliedBy(2);
        pause = longer.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : longer;
        return now;
    }
}
