package dev.postern.acceptance.fault;

import static dev.postern.acceptance.fault.agent.Trap.Side.ENTRY;
import static dev.postern.acceptance.fault.agent.Trap.Side.EXIT;

import dev.postern.acceptance.fault.agent.Trap;
import dev.postern.acceptance.fault.witness.Load;
import java.nio.file.Path;
import java.time.Duration;

/** Places on the way of a request, of an orphan and of a seal where the gateway is killed; docs/fault-suite.md. */
enum KillPoint {
    HEADERS_READ("gateway.front.Door", "check", ENTRY),
    AUTHENTICATED("gateway.identity.RequesterResolver", "resolve", EXIT),
    POLICY_DECIDED("gateway.exchange.PromptGate", "judge", EXIT),
    ENQUEUED("audit.store.LaneQueue", "offer", EXIT),
    BATCH_LEAVES("audit.store.WriterSession", "insert", ENTRY),
    /** Postgres has the whole batch with its commit, and nobody has read what it says. */
    COMMIT_SENT("org.postgresql.core.v3.QueryExecutorImpl", "processResults", ENTRY, "trail-lane"),
    COMMITTED_BEFORE_CONNECT("gateway.exchange.AnswerRelay", "begin", ENTRY),
    HALF_SENT("gateway.exchange.ServerTry", "send", EXIT),
    BEFORE_FIRST_TOKEN("gateway.exchange.ServerTry", "head", ENTRY),
    MID_STREAM("gateway.exchange.AnswerRelay", "passing", EXIT),
    STREAM_END("gateway.exchange.AnswerRelay", "complete", ENTRY),
    OUTCOME_IN_FLIGHT("gateway.exchange.OutcomeRecorder", "record", EXIT),
    BEFORE_LAST_CHUNK("gateway.exchange.StreamDelivery", "complete", ENTRY),
    SEAL_UNSIGNED("audit.seal.SealKeys", "sign", ENTRY),
    SEAL_UNSTORED("audit.store.SealSession", "insert", ENTRY),
    SEAL_UNPUBLISHED("audit.store.Publication", "publish", ENTRY),
    ORPHANING("audit.store.OrphanSweep", "orphan", EXIT);

    /** The gateway is warm and several requests are on their way by then. */
    private static final int FIRST_HIT = 6;

    private static final int STEP = 7;
    private static final int SPREAD = 23;

    /** Long enough for Postgres to do on its own what it was told. */
    private static final Duration LINGER = Duration.ofMillis(25);

    private final String type;
    private final String method;
    private final Trap.Side side;
    private final String thread;

    KillPoint(String type, String method, Trap.Side side) {
        this(type, method, side, "");
    }

    KillPoint(String type, String method, Trap.Side side, String thread) {
        this.type = type.startsWith("org.") ? type : "dev.postern." + type;
        this.method = method;
        this.side = side;
        this.thread = thread;
    }

    /** What people do meanwhile. */
    Load load() {
        return switch (this) {
            case HALF_SENT -> Load.LONG_PROMPTS;
            case ORPHANING -> Load.QUIET;
            default -> Load.BUSY;
        };
    }

    /**
     * The trap of one trial. Trials differ in which pass is the last; every second one leaves the rest of the process, and
     * the database, a little time.
     *
     * @param trial from 0
     */
    Trap trap(int trial, Path marker) {
        int hit = switch (this) {
            case SEAL_UNSIGNED, SEAL_UNSTORED, SEAL_UNPUBLISHED, ORPHANING -> 1 + trial % 3;
            default -> FIRST_HIT + trial * STEP % SPREAD;
        };
        boolean lingers = trial % 2 == (this == COMMIT_SENT ? 0 : 1);
        return new Trap(type, method, side, thread, hit, lingers ? LINGER : Duration.ZERO, marker);
    }
}
