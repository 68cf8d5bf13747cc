package dev.postern.model.difficulty;

import java.util.Map;

/**
 * What was counted in an instruction.
 *
 * @param lead its first ask
 * @param language the language it is in, or {@link WordKind#SUBJECT} where that cannot be told
 * @param counts different words and phrases by their kind; verbs only where they ask
 * @param words how many words there are
 * @param figures words that begin with a digit
 * @param questions question marks
 * @param items lines of lists
 * @param symbols mathematical signs and variables
 * @param clauses commas and semicolons
 * @param specialWords words of specialists, told by their form
 * @param asked words that ask what, how, why or whether
 * @param opensWithAsk whether the first words are an ask
 * @param opensWithStep whether the first word adds to what was asked before, such as "then"
 */
record Signals(
        Lead lead,
        WordKind language,
        Map<WordKind, Integer> counts,
        int words,
        int figures,
        int questions,
        int items,
        int symbols,
        int clauses,
        int specialWords,
        int asked,
        boolean opensWithAsk,
        boolean opensWithStep) {
    int of(WordKind kind) {
        return counts.getOrDefault(kind, 0);
    }

    /** Whether a task is asked that may be hard. */
    boolean hasTask() {
        return of(WordKind.STRONG) + of(WordKind.MEDIUM) > 0;
    }
}
