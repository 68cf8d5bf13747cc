package dev.postern.model.difficulty;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Scores how hard a prompt is, from words that ask, their number, conditions, figures, mathematics, code and length. The same
 * prompt always has the same score. Reads at most {@link InstructionFinder#REACH} characters from each end of three messages
 * and does so in linear time. Thread-safe.
 *
 * <p>The weights stand in {@link Feature}; they were fitted on labelled prompts in the tests of this library. The lists of
 * words know English, German, French and Spanish. In other languages only form counts, so that more is taken for easy.
 */
public final class DifficultyScorer {
    /** A follow-up is not longer than this, in words. */
    private static final int FOLLOW_UP = 12;

    /** How steep the score is around the threshold. */
    static final double STEEPNESS = 1.5;

    /** What standing instructions to reword count beside an ask to reword. */
    private static final double STANDING = 0.6;

    private final InstructionFinder finder;

    /** Loads the lists of words; make one and keep it. */
    public DifficultyScorer() {
        finder = new InstructionFinder(new SignalReader(Lexicon.load()));
    }

    /** Scores the last message of the user in its conversation. */
    public Difficulty score(Prompt prompt) {
        List<String> asked = prompt.turns().stream()
                .filter(turn -> turn.role() == Role.USER)
                .map(Turn::text)
                .toList();
        if (asked.isEmpty()) {
            return difficulty(List.of());
        }
        Instruction instruction = finder.find(asked.getLast());
        Measures measures = Measures.of(instruction);
        if (asked.size() > 1 && isFollowUp(instruction)) {
            Measures before = Measures.of(finder.find(asked.get(asked.size() - 2)));
            measures.add(Feature.TURNS, Math.max(0, before.sum() / 2));
        }
        prompt.turns().stream()
                .filter(turn -> turn.role() == Role.SYSTEM)
                .findFirst()
                .map(turn -> finder.find(turn.text()).signals())
                .filter(standing -> standing.lead().takesMaterial() && !standing.hasTask())
                .ifPresent(standing -> measures.add(Feature.REWORDING, STANDING));
        if (prompt.attachments() > 1 && instruction.signals().hasTask()) {
            measures.add(Feature.ATTACHMENTS, Math.min(3, prompt.attachments()));
        }
        if (prompt.tools() && instruction.signals().hasTask()) {
            measures.add(Feature.TOOLS, 1);
        }
        return difficulty(measures.amounts().entrySet().stream()
                .map(entry -> new Reason(
                        entry.getKey(), entry.getValue() * entry.getKey().weight()))
                .toList());
    }

    private static boolean isFollowUp(Instruction instruction) {
        Signals signals = instruction.signals();
        return signals.words() <= FOLLOW_UP && (signals.lead() == Lead.UNKNOWN || signals.lead() == Lead.LOOKUP);
    }

    private static Difficulty difficulty(List<Reason> reasons) {
        double sum = Difficulty.START;
        for (Reason reason : reasons) {
            sum += reason.weight();
        }
        List<Reason> ordered = new ArrayList<>(reasons);
        ordered.sort(Comparator.comparingDouble((Reason reason) -> -Math.abs(reason.weight())));
        return new Difficulty(1 / (1 + Math.exp(-STEEPNESS * sum)), ordered);
    }
}
