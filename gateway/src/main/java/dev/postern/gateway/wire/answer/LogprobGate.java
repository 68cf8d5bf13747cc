package dev.postern.gateway.wire.answer;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/**
 * Holds token probabilities back until their text has gone out unchanged: a token is text too. Servers send
 * probabilities with their text or before it, never after. Once policy has changed anything in a choice, no more
 * probabilities of it go out, since it is no longer known which token stands where.
 */
public final class LogprobGate {
    /** @param end no later than here the token ends in everything the model wrote for the choice */
    private record Waiting(TokenLogprob token, long end) {}

    private final int lead;
    private final Deque<Waiting> waiting = new ArrayDeque<>();
    private final List<TokenLogprob> passed = new ArrayList<>();
    private long written;
    private boolean closed;

    /** @param lead how many characters a server may keep back behind its tokens, for the sake of stop words */
    public LogprobGate(int lead) {
        this.lead = lead;
    }

    /**
     * Takes the tokens of an event.
     *
     * @param position where the text of the event ends in everything the model wrote for the choice
     */
    public void add(List<TokenLogprob> tokens, long position) {
        if (closed) {
            return;
        }
        for (TokenLogprob token : tokens) {
            written += token.token().length();
            waiting.add(new Waiting(token, Math.max(written, position + lead)));
        }
    }

    /** What may go out now that everything before {@code frontier} has. */
    public List<TokenLogprob> release(long frontier) {
        if (waiting.isEmpty() || waiting.getFirst().end > frontier) {
            return List.of();
        }
        List<TokenLogprob> out = new ArrayList<>();
        while (!waiting.isEmpty() && waiting.getFirst().end <= frontier) {
            out.add(waiting.removeFirst().token);
        }
        passed.addAll(out);
        return out;
    }

    /** Nothing more goes out. */
    public void close() {
        closed = true;
        waiting.clear();
    }

    /** Everything that went out. */
    public List<TokenLogprob> passed() {
        return passed;
    }
}
