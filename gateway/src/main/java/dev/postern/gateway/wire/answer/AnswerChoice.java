package dev.postern.gateway.wire.answer;

import dev.postern.gateway.wire.AnswerGuards;
import dev.postern.gateway.wire.json.JsonValue;
import dev.postern.policy.decision.Ruling;
import dev.postern.policy.transform.AnswerText;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One choice of an answer: takes what the server says about it and gives what the client may see. Once it has finished,
 * whatever else comes is left out.
 */
public final class AnswerChoice {
    /** The finish reason where policy ends a choice. */
    static final String FILTERED = "content_filter";

    private static final int MOST_CALLS = 128;

    private final int index;
    private final AnswerText contentKind;
    private final boolean inBlocks;
    private final ChoiceChannels channels;
    private final LogprobGate logprobs;
    private final LogprobGate refusalLogprobs;
    private final List<AnsweredCall> calls = new ArrayList<>(1);
    private @Nullable Channel content;
    private @Nullable Channel refusal;
    private @Nullable Channel reasoning;
    private @Nullable AnsweredCall function;
    private ChoiceDelta.ReasoningName reasoningName = ChoiceDelta.ReasoningName.REASONING;
    private @Nullable String finish;
    private @Nullable JsonValue stopReason;
    private boolean begun;

    /**
     * @param guards makes a guard for the text at a path
     * @param rulings gets what the guards decide
     * @param wishes what the client wants to see
     */
    AnswerChoice(int index, AnswerGuards guards, List<Ruling> rulings, AnswerWishes wishes) {
        this.index = index;
        this.contentKind = wishes.structured() ? AnswerText.JSON : AnswerText.PROSE;
        this.inBlocks = wishes.inBlocks();
        this.channels = new ChoiceChannels(index, guards, rulings);
        this.logprobs = new LogprobGate(wishes.longestStop());
        this.refusalLogprobs = new LogprobGate(wishes.longestStop());
    }

    /**
     * Takes what an event says about this choice and returns what the client may see of it: one delta, and one before it
     * for every piece that was held back until now.
     */
    List<ChoiceDelta> accept(ChoiceDelta in) {
        ChoiceEvents out = new ChoiceEvents(index);
        if (finish != null) {
            return out.all();
        }
        begin(in, out.first());
        if (inBlocks) {
            endEarlierTexts(in, out);
        }
        texts(in, out);
        calls(in, out);
        if (in.finish != null) {
            flush(out);
            finish = in.finish;
            stopReason = stopReason(in.stopReason);
        }
        if (channels.stopped()) {
            finish = FILTERED;
            stopReason = null;
        }
        out.last().finish = finish;
        out.last().stopReason = stopReason;
        out.all().forEach(delta -> delta.reasoningName = reasoningName);
        logprobs(in, out.last());
        return out.all();
    }

    /** Policy ended the answer in another choice: this one ends where it is. */
    List<ChoiceDelta> cut() {
        ChoiceEvents out = new ChoiceEvents(index);
        flush(out);
        finish = FILTERED;
        out.last().finish = FILTERED;
        out.all().forEach(delta -> delta.reasoningName = reasoningName);
        return out.all();
    }

    /** The first event says who speaks; servers differ in whether they send an empty text with it. */
    private void begin(ChoiceDelta in, ChoiceDelta out) {
        out.role = !begun;
        begun = true;
        if (out.role && in.calls.isEmpty() && in.function == null && in.reasoning == null) {
            out.content = "";
        }
    }

    /** What is still held back of a text goes out before another text, or a call, begins. */
    private void endEarlierTexts(ChoiceDelta in, ChoiceEvents out) {
        boolean thinks = says(in.reasoning);
        boolean speaks = says(in.content) || says(in.refusal);
        boolean acts = !in.calls.isEmpty() || in.function != null;
        if (reasoning != null && !thinks && (speaks || acts)) {
            out.reasoning(channels.finish(reasoning));
            reasoning = null;
        }
        if (content != null && !speaks && (thinks || acts)) {
            out.content(channels.finish(content));
            content = null;
        }
        if (refusal != null && !speaks && (thinks || acts)) {
            out.refusal(channels.finish(refusal));
            refusal = null;
        }
    }

    private static boolean says(@Nullable String text) {
        return text != null && !text.isEmpty();
    }

    private void texts(ChoiceDelta in, ChoiceEvents out) {
        if (in.reasoning != null) {
            reasoningName = in.reasoningName;
            reasoning = reasoning == null ? channels.open("reasoning", AnswerText.PROSE) : reasoning;
            out.reasoning(channels.push(reasoning, in.reasoning));
        }
        if (in.content != null) {
            content = content == null ? channels.open("content", contentKind) : content;
            out.content(channels.push(content, in.content));
        }
        if (in.refusal != null) {
            refusal = refusal == null ? channels.open("refusal", AnswerText.PROSE) : refusal;
            out.refusal(channels.push(refusal, in.refusal));
        }
    }

    private void calls(ChoiceDelta in, ChoiceEvents out) {
        for (CallDelta call : in.calls) {
            out.calls(call(call));
        }
        if (in.function != null) {
            function = function == null ? new AnsweredCall(0, "function_call", channels) : function;
            out.function(function.accept(in.function, null));
        }
    }

    private List<CallDelta> call(CallDelta in) {
        int number = in.index();
        if (number < 0 || number > calls.size() || number >= MOST_CALLS) {
            throw UpstreamFault.malformed();
        }
        @Nullable String newId = null;
        if (number == calls.size()) {
            AnsweredCall call = new AnsweredCall(number, "tool_calls[" + number + "].function", channels);
            newId = call.identify(in.id(), "call_" + index + "_" + number);
            calls.add(call);
        }
        return calls.get(number).accept(in, newId);
    }

    private void flush(ChoiceEvents out) {
        out.reasoning(channels.finish(reasoning));
        out.content(channels.finish(content));
        out.refusal(channels.finish(refusal));
        for (AnsweredCall call : calls) {
            out.calls(call.finish());
        }
        if (function != null) {
            out.function(function.finish());
        }
    }

    /** A stop word was in the request, but what stands here is the server's text. */
    private @Nullable JsonValue stopReason(@Nullable JsonValue reason) {
        return reason instanceof JsonValue.JsonText word
                ? new JsonValue.JsonText(channels.pass("stop_reason", word.characters()))
                : reason;
    }

    private void logprobs(ChoiceDelta in, ChoiceDelta out) {
        if (channels.changed()) {
            logprobs.close();
            refusalLogprobs.close();
            return;
        }
        long frontier = finish == null ? channels.frontier() : Long.MAX_VALUE;
        logprobs.add(in.logprobs, channels.written());
        refusalLogprobs.add(in.refusalLogprobs, channels.written());
        out.logprobs = logprobs.release(frontier);
        out.refusalLogprobs = refusalLogprobs.release(frontier);
    }

    public int index() {
        return index;
    }

    public boolean stopped() {
        return channels.stopped();
    }

    /** Why it ended, null while it goes on. */
    public @Nullable String finish() {
        return finish;
    }

    public @Nullable JsonValue stopReason() {
        return stopReason;
    }

    /** The text as it was passed on, null where the server never sent one. */
    public @Nullable String content() {
        return content == null ? null : content.passed();
    }

    public @Nullable String refusal() {
        return refusal == null ? null : refusal.passed();
    }

    public @Nullable String reasoning() {
        return reasoning == null ? null : reasoning.passed();
    }

    public ChoiceDelta.ReasoningName reasoningName() {
        return reasoningName;
    }

    public List<AnsweredCall> calls() {
        return calls;
    }

    public @Nullable AnsweredCall function() {
        return function;
    }

    public List<TokenLogprob> logprobs() {
        return logprobs.passed();
    }

    public List<TokenLogprob> refusalLogprobs() {
        return refusalLogprobs.passed();
    }
}
