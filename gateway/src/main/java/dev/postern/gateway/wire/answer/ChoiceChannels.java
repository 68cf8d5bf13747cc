package dev.postern.gateway.wire.answer;

import dev.postern.gateway.wire.AnswerGuards;
import dev.postern.policy.decision.Action;
import dev.postern.policy.decision.Ruling;
import dev.postern.policy.transform.AnswerText;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** All texts of one choice, each with its guard. When policy stops one of them, nothing more goes out of any. */
final class ChoiceChannels {
    private final String prefix;
    private final AnswerGuards guards;
    private final List<Ruling> rulings;
    private final List<Channel> open = new ArrayList<>(2);
    private long written;
    private boolean stopped;

    ChoiceChannels(int choice, AnswerGuards guards, List<Ruling> rulings) {
        this.prefix = "choices[" + choice + "].message.";
        this.guards = guards;
        this.rulings = rulings;
    }

    /** A new text; {@code name} is its place in the message. */
    Channel open(String name, AnswerText kind) {
        Channel channel = new Channel(guards.open(prefix + name, kind), rulings);
        open.add(channel);
        return channel;
    }

    /** Takes the next piece of a text and returns what may go on; empty where the choice is stopped. */
    List<String> push(Channel channel, String piece) {
        if (stopped) {
            return List.of();
        }
        List<String> pieces = channel.push(piece, written);
        written += piece.length();
        stopped = channel.stopped();
        return pieces;
    }

    /** Takes a text that comes in one piece. */
    String pass(String name, String text) {
        Channel channel = open(name, AnswerText.PROSE);
        String passed = String.join("", push(channel, text));
        return passed + String.join("", finish(channel));
    }

    /** A text is over: returns what was still held back and may go on. */
    List<String> finish(@Nullable Channel channel) {
        if (channel == null || stopped) {
            return List.of();
        }
        List<String> rest = channel.finish();
        stopped = channel.stopped();
        return rest;
    }

    boolean stopped() {
        return stopped;
    }

    /** Whether anything that went out differs from what the model wrote. */
    boolean changed() {
        boolean changed = stopped;
        for (Channel channel : open) {
            changed |= channel.changed();
        }
        return changed;
    }

    /** Whether a value of this type was masked so far, in this choice or in another. */
    boolean isMasked(String type) {
        for (Ruling ruling : rulings) {
            boolean masks = ruling.action() == Action.MASK || ruling.action() == Action.TOKENISE;
            if (masks && ruling.type().equals(type)) {
                return true;
            }
        }
        return false;
    }

    /** How many characters the model wrote for this choice so far. */
    long written() {
        return written;
    }

    /** Everything before this place has gone out. */
    long frontier() {
        long frontier = written;
        for (Channel channel : open) {
            frontier = Math.min(frontier, channel.heldFrom());
        }
        return frontier;
    }
}
