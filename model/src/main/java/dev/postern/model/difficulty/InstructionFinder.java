package dev.postern.model.difficulty;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Finds the part of a message that instructs. The instruction counts, not the pasted material: a letter to be translated may
 * itself ask for an analysis. People instruct in the first or the last paragraph; what is long, quoted, code or data is
 * material. Looks at a bounded number of characters from both ends. Thread-safe.
 */
final class InstructionFinder {
    /** So much is looked at from each end of a message, in UTF-16 units. */
    static final int REACH = 6_000;

    /** So much of a single long paragraph is taken as the instruction, from its begin and its end. */
    private static final int HEAD = 700;

    private static final int TAIL = 400;

    /** How far a colon may stand that ends an instruction. */
    private static final int COLON = 240;

    /** A short paragraph at the end. */
    private static final int AFTERWORD = 240;

    /** A paragraph after the first that is longer is pasted unless it asks, in UTF-16 units. */
    private static final int PROSE = 300;

    /** More paragraphs are not looked at one by one. */
    private static final int MOST_BLOCKS = 60;

    /** So much of the material tells its language. */
    private static final int TASTE = 500;

    private final SignalReader reader;

    InstructionFinder(SignalReader reader) {
        this.reader = reader;
    }

    Instruction find(String message) {
        String text = bounded(message);
        List<Block> blocks = Blocks.of(text);
        Set<Block> instructing = new HashSet<>(choose(text, blocks));
        StringBuilder instruction = new StringBuilder();
        Block longest = null;
        boolean code = false;
        for (Block block : blocks) {
            code |= block.code();
            if (instructing.contains(block)) {
                append(text, block, instruction);
            } else if (!block.code() && (longest == null || block.length() > longest.length())) {
                longest = block;
            }
        }
        String words = instruction.toString();
        WordKind language = longest == null
                ? WordKind.SUBJECT
                : reader.read(text.substring(longest.from(), Math.min(longest.to(), longest.from() + TASTE)))
                        .language();
        return new Instruction(
                words, reader.read(words), Math.max(0, message.length() - words.length()), language, code);
    }

    private List<Block> choose(String text, List<Block> blocks) {
        if (blocks.size() < 2) {
            return blocks;
        }
        Block first = blocks.getFirst();
        Block last = blocks.getLast();
        if (first.material()) {
            return last.material() ? both(text, first, last) : tail(text, blocks);
        }
        Signals opening = signals(text, first);
        if (opening.lead().takesMaterial()) {
            boolean goesOn =
                    !last.material() && blocks.size() > 2 && signals(text, last).opensWithStep();
            return goesOn ? List.of(first, last) : List.of(first);
        }
        boolean asked = opening.opensWithAsk()
                || opening.hasTask()
                || opening.questions()
                                + opening.of(WordKind.PLEASE)
                                + opening.of(WordKind.CREATE)
                                + opening.of(WordKind.CALCULATE)
                        > 0;
        if (!last.material() && last.length() <= AFTERWORD) {
            Signals closing = signals(text, last);
            boolean rewords = closing.lead().takesMaterial()
                    && (!asked || (closing.opensWithAsk() && !opening.opensWithAsk() && opening.questions() == 0));
            boolean asksAboutIt = !asked && isPlainQuestion(closing) && hasMaterial(blocks);
            if ((rewords || asksAboutIt) && !closing.hasTask()) {
                return List.of(last);
            }
        }
        boolean points = asked && endsWithColon(text, first);
        List<Block> chosen = new ArrayList<>();
        chosen.add(first);
        for (int i = 1; i < Math.min(blocks.size(), MOST_BLOCKS); i++) {
            Block block = blocks.get(i);
            boolean pointedAt = points && i == 1 && !isList(text, block);
            if (!block.material() && !pointedAt && ((!asked && block.length() <= PROSE) || goesOn(text, block))) {
                chosen.add(block);
            }
        }
        return chosen;
    }

    private static boolean isPlainQuestion(Signals signals) {
        boolean asks = signals.opensWithAsk() || signals.questions() > 0 || signals.of(WordKind.PLEASE) > 0;
        return asks && signals.of(WordKind.DECISION) + signals.of(WordKind.REASONING) == 0;
    }

    private static boolean hasMaterial(List<Block> blocks) {
        return blocks.stream().limit(blocks.size() - 1L).anyMatch(block -> block.material() || block.length() > PROSE);
    }

    /** Whether a paragraph after the one that asks asks for more. */
    private boolean goesOn(String text, Block block) {
        if (isList(text, block)) {
            return true;
        }
        Signals signals = signals(text, block);
        return signals.opensWithAsk()
                || signals.opensWithStep()
                || (block.length() <= AFTERWORD && (signals.hasTask() || signals.questions() > 0));
    }

    /** The short paragraphs at the end, where the material stands first. */
    private List<Block> tail(String text, List<Block> blocks) {
        List<Block> chosen = new ArrayList<>();
        int end = Math.max(0, blocks.size() - MOST_BLOCKS);
        for (int i = blocks.size() - 1; i >= end && !blocks.get(i).material(); i--) {
            chosen.addFirst(blocks.get(i));
            if (signals(text, blocks.get(i)).opensWithAsk()) {
                break;
            }
        }
        return chosen;
    }

    /** Nothing but long paragraphs: the one that asks, or else both. */
    private List<Block> both(String text, Block first, Block last) {
        if (!first.code() && signals(text, first).opensWithAsk()) {
            return List.of(first);
        }
        if (!last.code() && signals(text, last).opensWithAsk()) {
            return List.of(last);
        }
        return first.equals(last) ? List.of(first) : List.of(first, last);
    }

    private Signals signals(String text, Block block) {
        StringBuilder words = new StringBuilder();
        append(text, block, words);
        return reader.read(words);
    }

    private void append(String text, Block block, StringBuilder to) {
        int end = block.to();
        int colon = text.indexOf(':', block.from(), Math.min(end, block.from() + COLON));
        if (colon > 0 && reader.read(unquoted(text, block.from(), colon)).lead().takesMaterial()) {
            end = colon;
        }
        if (end - block.from() > HEAD + TAIL) {
            to.append(unquoted(text, block.from(), block.from() + HEAD)).append('\n');
            to.append(unquoted(text, end - TAIL, end)).append('\n');
        } else {
            to.append(unquoted(text, block.from(), end)).append('\n');
        }
    }

    /** The text without what stands in quotation marks; a mark that is not closed is none. */
    private static CharSequence unquoted(String text, int from, int to) {
        StringBuilder rest = new StringBuilder(to - from);
        StringBuilder neverClosed = new StringBuilder();
        int at = from;
        while (at < to) {
            char c = text.charAt(at);
            boolean opens = "\"“„«»".indexOf(c) >= 0
                    && neverClosed.indexOf(String.valueOf(c)) < 0
                    && (at == from || !Character.isLetterOrDigit(text.charAt(at - 1)));
            int close = opens ? closes(text, c, at, to) : -1;
            if (opens && close < 0) {
                neverClosed.append(c);
            }
            if (close > at) {
                rest.append(' ');
                at = close + 1;
            } else {
                rest.append(c);
                at++;
            }
        }
        return rest;
    }

    private static int closes(String text, char c, int at, int to) {
        return switch (c) {
            case '"' -> text.indexOf('"', at + 1, to);
            case '“' -> text.indexOf('”', at + 1, to);
            case '„' -> Math.max(text.indexOf('“', at + 1, to), text.indexOf('"', at + 1, to));
            case '«' -> text.indexOf('»', at + 1, to);
            case '»' -> text.indexOf('«', at + 1, to);
            default -> -1;
        };
    }

    private static boolean endsWithColon(String text, Block block) {
        int last = block.to() - 1;
        while (last > block.from() && text.charAt(last) <= ' ') {
            last--;
        }
        return text.charAt(last) == ':';
    }

    private static boolean isList(String text, Block block) {
        int at = block.from();
        while (at < block.to() && text.charAt(at) <= ' ') {
            at++;
        }
        return at < block.to() && (Character.isDigit(text.charAt(at)) || "-*•–".indexOf(text.charAt(at)) >= 0);
    }

    private static String bounded(String message) {
        if (message.length() <= 2 * REACH) {
            return message;
        }
        return message.substring(0, REACH) + "\n" + message.substring(message.length() - REACH);
    }
}
