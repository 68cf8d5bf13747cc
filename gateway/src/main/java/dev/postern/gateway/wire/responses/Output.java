package dev.postern.gateway.wire.responses;

import dev.postern.gateway.wire.answer.CallDelta;
import dev.postern.gateway.wire.answer.ChoiceDelta;
import dev.postern.gateway.wire.answer.TokenLogprob;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The output of a response, put together from what a guarded chat says: one item for the thoughts, one for the message,
 * one for each call, in the order they begin. Items stay open until the answer ends, since the last letters of each may
 * be held back until then.
 */
final class Output {
    private final String stem;
    private final EventWriter events;
    private final List<OutputItem> items = new ArrayList<>(2);
    private List<TokenLogprob> waiting = new ArrayList<>();

    /** @param stem what all ids of the response have in common */
    Output(String stem, EventWriter events) {
        this.stem = stem;
        this.events = events;
    }

    List<OutputItem> items() {
        return items;
    }

    /** Takes what may be seen of the next event. */
    void take(ChoiceDelta delta) {
        waiting.addAll(delta.logprobs());
        say(TextItem.Kind.REASONING, TextPart.Kind.REASONING, delta.reasoning());
        say(TextItem.Kind.MESSAGE, TextPart.Kind.OUTPUT, delta.content());
        say(TextItem.Kind.MESSAGE, TextPart.Kind.REFUSAL, delta.refusal());
        for (CallDelta call : delta.calls()) {
            call(call);
        }
    }

    /** Nothing more comes: closes every item. A complete answer has a message, were it an empty one. */
    void close(Ending ending) {
        boolean answered = items.stream().anyMatch(item -> !(item instanceof TextItem text) || isMessage(text));
        if (!waiting.isEmpty() || (ending.complete() && !answered)) {
            append(TextItem.Kind.MESSAGE, TextPart.Kind.OUTPUT, "");
        }
        for (OutputItem item : items) {
            item.close(events, ending.itemStatus());
        }
    }

    private static boolean isMessage(TextItem item) {
        return item.kind() == TextItem.Kind.MESSAGE;
    }

    private void say(TextItem.Kind item, TextPart.Kind part, @Nullable String piece) {
        if (piece != null && !piece.isEmpty()) {
            append(item, part, piece);
        }
    }

    /** Probabilities go with the text of the answer; those that come before it wait for it. */
    private void append(TextItem.Kind kind, TextPart.Kind part, String piece) {
        List<TokenLogprob> logprobs = List.of();
        if (part == TextPart.Kind.OUTPUT) {
            logprobs = waiting;
            waiting = new ArrayList<>();
        }
        item(kind).append(part, piece, logprobs, events);
    }

    private TextItem item(TextItem.Kind kind) {
        for (OutputItem item : items) {
            if (item instanceof TextItem text && text.kind() == kind) {
                return text;
            }
        }
        TextItem item = new TextItem(kind, stem, items.size());
        items.add(item);
        item.open(events);
        return item;
    }

    private void call(CallDelta delta) {
        CallItem call = find(delta.index());
        if (call == null) {
            call = new CallItem(stem, items.size(), delta.index());
            call.name(delta);
            items.add(call);
            call.open(events);
        } else {
            call.name(delta);
        }
        String piece = delta.arguments();
        if (piece != null && !piece.isEmpty()) {
            call.append(piece, events);
        }
    }

    private @Nullable CallItem find(int number) {
        for (OutputItem item : items) {
            if (item instanceof CallItem call && call.number() == number) {
                return call;
            }
        }
        return null;
    }
}
