package dev.postern.model.difficulty;

import java.util.ArrayList;
import java.util.List;

/**
 * Chooses the paragraphs of a message that instruct. People instruct in the first or the last one; what is long, quoted, code
 * or data is material. Used by one thread.
 */
final class BlockChooser {
    /** A short paragraph at the end, in UTF-16 units. */
    private static final int AFTERWORD = 240;

    /** A paragraph after the first that is longer is pasted unless it asks, in UTF-16 units. */
    private static final int PROSE = 300;

    /** More paragraphs are not looked at one by one. */
    private static final int MOST_BLOCKS = 60;

    private final String text;
    private final List<Block> blocks;
    private final BlockWords words;

    BlockChooser(String text, List<Block> blocks, BlockWords words) {
        this.text = text;
        this.blocks = blocks;
        this.words = words;
    }

    List<Block> choose() {
        if (blocks.size() < 2) {
            return blocks;
        }
        Block first = blocks.getFirst();
        Block last = blocks.getLast();
        if (first.material()) {
            return last.material() ? both(first, last) : tail();
        }
        Signals opening = words.signals(first);
        if (opening.lead().takesMaterial()) {
            boolean goesOn =
                    !last.material() && blocks.size() > 2 && words.signals(last).opensWithStep();
            return goesOn ? List.of(first, last) : List.of(first);
        }
        boolean asked = opening.opensWithAsk() || (first.length() <= PROSE && asksSomewhere(opening));
        if (!last.material() && last.length() <= AFTERWORD) {
            Signals closing = words.signals(last);
            boolean rewords = closing.lead().takesMaterial()
                    && (!asked || (closing.opensWithAsk() && !opening.opensWithAsk() && opening.questions() == 0));
            boolean asksAboutIt = !asked && isPlainQuestion(closing) && hasMaterial();
            if ((rewords || asksAboutIt) && !closing.hasTask()) {
                return List.of(last);
            }
        }
        boolean points = asked && endsWithColon(first);
        List<Block> chosen = new ArrayList<>();
        chosen.add(first);
        for (int i = 1; i < Math.min(blocks.size(), MOST_BLOCKS); i++) {
            Block block = blocks.get(i);
            boolean pointedAt = points && i == 1 && !isList(block);
            pointedAt |= opening.lead() != Lead.UNKNOWN && block.length() > PROSE && !isList(block);
            if (!block.material() && !pointedAt && ((!asked && block.length() <= PROSE) || goesOn(block))) {
                chosen.add(block);
            }
        }
        return chosen;
    }

    private static boolean asksSomewhere(Signals signals) {
        return signals.hasTask()
                || signals.questions()
                                + signals.of(WordKind.PLEASE)
                                + signals.of(WordKind.CREATE)
                                + signals.of(WordKind.CALCULATE)
                        > 0;
    }

    private static boolean isPlainQuestion(Signals signals) {
        boolean asks = signals.opensWithAsk() || signals.questions() > 0 || signals.of(WordKind.PLEASE) > 0;
        return asks && signals.of(WordKind.DECISION) + signals.of(WordKind.REASONING) + signals.of(WordKind.CAUSE) == 0;
    }

    private boolean hasMaterial() {
        return blocks.stream().limit(blocks.size() - 1L).anyMatch(block -> block.material() || block.length() > PROSE);
    }

    /** Whether a paragraph after the one that asks asks for more. */
    private boolean goesOn(Block block) {
        if (isList(block)) {
            return true;
        }
        Signals signals = words.signals(block);
        return signals.opensWithAsk()
                || signals.opensWithStep()
                || (block.length() <= AFTERWORD && (signals.hasTask() || signals.questions() > 0));
    }

    /** The short paragraphs at the end, where the material stands first. */
    private List<Block> tail() {
        List<Block> chosen = new ArrayList<>();
        int end = Math.max(0, blocks.size() - MOST_BLOCKS);
        for (int i = blocks.size() - 1; i >= end && !blocks.get(i).material(); i--) {
            chosen.addFirst(blocks.get(i));
            if (words.signals(blocks.get(i)).opensWithAsk()) {
                break;
            }
        }
        return chosen;
    }

    /** Nothing but long paragraphs: the one that asks, or else both. */
    private List<Block> both(Block first, Block last) {
        if (!first.code() && words.signals(first).opensWithAsk()) {
            return List.of(first);
        }
        if (!last.code() && words.signals(last).opensWithAsk()) {
            return List.of(last);
        }
        return first.equals(last) ? List.of(first) : List.of(first, last);
    }

    private boolean endsWithColon(Block block) {
        int last = block.to() - 1;
        while (last > block.from() && text.charAt(last) <= ' ') {
            last--;
        }
        return text.charAt(last) == ':';
    }

    private boolean isList(Block block) {
        int at = block.from();
        while (at < block.to() && text.charAt(at) <= ' ') {
            at++;
        }
        return at < block.to() && (Character.isDigit(text.charAt(at)) || "-*•–".indexOf(text.charAt(at)) >= 0);
    }
}
