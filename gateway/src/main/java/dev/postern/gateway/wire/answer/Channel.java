package dev.postern.gateway.wire.answer;

import dev.postern.policy.decision.Ruling;
import dev.postern.policy.transform.Guarded;
import dev.postern.policy.transform.TextGuard;
import java.util.ArrayList;
import java.util.List;

/**
 * One text of an answer on its way through its guard: content, refusal, reasoning or the arguments of one call. Keeps
 * what was passed on. Characters stay whole: the first half of a surrogate pair waits for the second, and half a
 * character alone becomes U+FFFD.
 */
public final class Channel {
    private static final char NONE = 0;
    private static final char REPLACEMENT = '\uFFFD';

    private final TextGuard guard;
    private final List<Ruling> rulings;
    private final StringBuilder passed = new StringBuilder();
    private char half = NONE;
    private long unreleased;
    private long heldFrom = Long.MAX_VALUE;
    private boolean changed;
    private boolean stopped;
    private boolean over;

    /** @param rulings gets what the guard decides */
    public Channel(TextGuard guard, List<Ruling> rulings) {
        this.guard = guard;
        this.rulings = rulings;
    }

    /**
     * Takes the next piece and returns what may go on, in the pieces it came in.
     *
     * @param position where the piece begins in everything the model wrote for this choice
     */
    public List<String> push(String piece, long position) {
        String whole = whole(piece);
        if (whole.isEmpty()) {
            return List.of();
        }
        unreleased += whole.length();
        List<String> pieces = settle(guard.push(whole));
        if (unreleased <= 0) {
            heldFrom = Long.MAX_VALUE;
        } else if (unreleased <= piece.length()) {
            heldFrom = position + piece.length() - unreleased;
        } else {
            heldFrom = Math.min(heldFrom, position);
        }
        return pieces;
    }

    /** The text is over: returns what was still held back and may go on. */
    public List<String> finish() {
        if (over) {
            return List.of();
        }
        List<String> last = new ArrayList<>(2);
        if (half != NONE) {
            last.addAll(settle(guard.push(String.valueOf(REPLACEMENT))));
        }
        if (!stopped) {
            last.addAll(settle(guard.finish()));
        }
        over = true;
        heldFrom = Long.MAX_VALUE;
        return last;
    }

    /** Takes a text that comes in one piece and returns what may go on of it. */
    public String pass(String text) {
        List<String> pieces = new ArrayList<>(push(text, 0));
        pieces.addAll(finish());
        return String.join("", pieces);
    }

    /** Whether a rule stopped this text; nothing more may be sent of it. */
    public boolean stopped() {
        return stopped;
    }

    /** Whether anything passed on differs from what the model wrote. */
    public boolean changed() {
        return changed;
    }

    /** Where the earliest character stands that is still held back; {@link Long#MAX_VALUE} where none is. */
    public long heldFrom() {
        return heldFrom;
    }

    /** Everything passed on so far. */
    public String passed() {
        return passed.toString();
    }

    private List<String> settle(Guarded guarded) {
        rulings.addAll(guarded.rulings());
        switch (guarded) {
            case Guarded.Passed pass -> changed |= pass.changed();
            case Guarded.Stopped ignored -> {
                changed = true;
                stopped = true;
                over = true;
            }
        }
        for (String piece : guarded.pieces()) {
            unreleased -= piece.length();
            passed.append(piece);
        }
        return guarded.pieces();
    }

    private String whole(String piece) {
        int last = piece.length() - 1;
        if (half == NONE && (last < 0 || !hasSurrogate(piece))) {
            return piece;
        }
        String joined = half == NONE ? piece : half + piece;
        half = NONE;
        StringBuilder out = new StringBuilder(joined.length());
        for (int i = 0; i < joined.length(); i++) {
            char c = joined.charAt(i);
            if (!Character.isSurrogate(c)) {
                out.append(c);
            } else if (Character.isHighSurrogate(c) && i + 1 == joined.length()) {
                half = c;
            } else if (Character.isHighSurrogate(c) && Character.isLowSurrogate(joined.charAt(i + 1))) {
                out.append(c).append(joined.charAt(++i));
            } else {
                out.append(REPLACEMENT);
            }
        }
        return out.toString();
    }

    private static boolean hasSurrogate(String piece) {
        for (int i = 0; i < piece.length(); i++) {
            if (Character.isSurrogate(piece.charAt(i))) {
                return true;
            }
        }
        return false;
    }
}
