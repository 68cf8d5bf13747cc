package dev.postern.gateway.exchange;

import dev.postern.audit.event.Content;
import dev.postern.gateway.front.Call;
import dev.postern.gateway.model.Model;
import dev.postern.gateway.quota.Metered;
import dev.postern.gateway.wire.ErrorShape;
import dev.postern.policy.decision.RecordLevel;
import dev.postern.policy.decision.Requester;
import dev.postern.policy.decision.Verdict;
import org.jspecify.annotations.Nullable;

/**
 * What is known so far of an exchange that may still be refused, for the record of the refusal. Filled step by step on
 * the exchange's thread; not thread-safe.
 */
final class Attempt {
    private final Call call;
    private final ErrorShape errors;
    private @Nullable Requester requester;
    private @Nullable Verdict verdict;
    private String model = "";
    private RecordLevel level = RecordLevel.METADATA;
    private Content received = Content.none();
    private @Nullable Metered metered;

    /** @param errors how the client expects a refusal */
    Attempt(Call call, ErrorShape errors) {
        this.call = call;
        this.errors = errors;
    }

    Call call() {
        return call;
    }

    ErrorShape errors() {
        return errors;
    }

    void by(Requester who) {
        requester = who;
    }

    /** @param upTo how much of the texts may be recorded */
    void received(byte[] body, RecordLevel upTo) {
        level = upTo;
        received = RecordedContent.received(upTo, body);
    }

    /** The requester said why; that stands before the prompt as it came. */
    void justified(Justified why) {
        received = RecordedContent.justified(level, why, received);
    }

    /** How much of the texts may be recorded. */
    RecordLevel level() {
        return level;
    }

    /** Names of the catalogue only: whatever else a client writes in that place is its text and stays out of records. */
    void asksFor(Model found) {
        model = found.name();
    }

    void judged(Verdict decided) {
        verdict = decided;
    }

    /** Something is reserved for it. */
    void metered(Metered reserved) {
        metered = reserved;
    }

    /** It does not take place: what was reserved for it is free again. */
    void release() {
        if (metered != null) {
            metered.release();
        }
    }

    @Nullable
    Requester requester() {
        return requester;
    }

    @Nullable
    Verdict verdict() {
        return verdict;
    }

    String model() {
        return model;
    }

    /** What may be recorded of the prompt as it came. */
    Content received() {
        return received;
    }
}
