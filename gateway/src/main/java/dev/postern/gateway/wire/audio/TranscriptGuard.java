package dev.postern.gateway.wire.audio;

import dev.postern.gateway.wire.AnswerGuards;
import dev.postern.gateway.wire.answer.Channel;
import dev.postern.policy.decision.Ruling;
import dev.postern.policy.transform.AnswerText;
import java.util.ArrayList;
import java.util.List;

/** Guards the texts of a transcript; what is said in pieces is judged as the one text it is. Used once. */
final class TranscriptGuard {
    private final AnswerGuards guards;
    private final List<Ruling> rulings = new ArrayList<>();
    private boolean stopped;

    TranscriptGuard(AnswerGuards guards) {
        this.guards = guards;
    }

    String text(String text) {
        return guarded("text", text);
    }

    /**
     * The same pieces at the same times, with guarded text.
     *
     * @param path place in the answer
     */
    List<Said> pieces(String path, List<Said> pieces) {
        StringBuilder whole = new StringBuilder();
        int[] ends = new int[pieces.size()];
        for (int i = 0; i < ends.length; i++) {
            String text = pieces.get(i).text();
            whole.append(needsSpace(whole, text) ? " " : "").append(text);
            ends[i] = whole.length();
        }
        String before = whole.toString();
        String after = guarded(path, before);
        if (after.equals(before)) {
            return pieces;
        }
        int[] cuts = Alignment.of(before, after, ends);
        List<Said> guarded = new ArrayList<>(ends.length);
        for (int i = 0; i < ends.length; i++) {
            Said piece = pieces.get(i);
            guarded.add(piece.with(fitted(after.substring(i == 0 ? 0 : cuts[i - 1], cuts[i]), piece.text())));
        }
        return guarded;
    }

    /** A reader sees a gap between two pieces, whether one is written or not; a number may go on without one. */
    private static boolean needsSpace(StringBuilder before, String text) {
        if (before.isEmpty() || text.isEmpty()) {
            return false;
        }
        char last = before.charAt(before.length() - 1);
        char first = text.charAt(0);
        boolean number = Character.isDigit(last) && Character.isDigit(first);
        return !number && !Character.isWhitespace(last) && !Character.isWhitespace(first);
    }

    /** Takes away the gap that was put in for judging. */
    private static String fitted(String guarded, String original) {
        return original.isEmpty() || Character.isWhitespace(original.charAt(0)) ? guarded : guarded.stripLeading();
    }

    private String guarded(String path, String text) {
        Channel channel = new Channel(guards.open(path, AnswerText.PROSE), rulings);
        channel.push(text, 0);
        channel.finish();
        stopped |= channel.stopped();
        return channel.passed();
    }

    /** Whether policy stopped one of the texts. */
    boolean stopped() {
        return stopped;
    }

    List<Ruling> rulings() {
        return List.copyOf(rulings);
    }
}
