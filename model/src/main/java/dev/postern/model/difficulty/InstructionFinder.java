package dev.postern.model.difficulty;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Finds the part of a message that instructs. The instruction counts, not the pasted material: a letter to be translated may
 * itself ask for an analysis. Looks at a bounded number of characters from both ends. Thread-safe.
 */
final class InstructionFinder {
    /** So much is looked at from each end of a message, in UTF-16 units. */
    static final int REACH = 6_000;

    /** So much of the material tells its language. */
    private static final int TASTE = 500;

    private final SignalReader reader;

    InstructionFinder(SignalReader reader) {
        this.reader = reader;
    }

    Instruction find(String message) {
        String text = bounded(message);
        List<Block> blocks = Blocks.of(text);
        BlockWords read = new BlockWords(text, reader);
        Set<Block> instructing = new HashSet<>(new BlockChooser(text, blocks, read).choose());
        StringBuilder instruction = new StringBuilder();
        Block longest = null;
        boolean code = false;
        for (Block block : blocks) {
            code |= block.code();
            if (instructing.contains(block)) {
                instruction.append(read.words(block));
            } else if (!block.code() && (longest == null || block.length() > longest.length())) {
                longest = block;
            }
        }
        String words = instruction.toString();
        WordKind language = longest == null
                ? WordKind.SUBJECT
                : reader.read(text.substring(longest.from(), Math.min(longest.to(), longest.from() + TASTE)))
                        .language();
        Signals signals =
                instructing.size() == 1 ? read.signals(instructing.iterator().next()) : reader.read(words);
        return new Instruction(words, signals, Math.max(0, message.length() - words.length()), language, code);
    }

    private static String bounded(String message) {
        if (message.length() <= 2 * REACH) {
            return message;
        }
        return message.substring(0, REACH) + "\n" + message.substring(message.length() - REACH);
    }
}
