package dev.postern.model.difficulty;

import java.util.HashMap;
import java.util.Map;

/** What the paragraphs of a message say for themselves: without quotations, and each read once. Used by one thread. */
final class BlockWords {
    /** So much of a long paragraph is taken, from its begin and its end, in UTF-16 units. */
    private static final int HEAD = 700;

    private static final int TAIL = 400;

    /** How far a colon may stand that ends an instruction. */
    private static final int COLON = 240;

    private final String text;
    private final SignalReader reader;
    private final Map<Block, CharSequence> words = new HashMap<>();
    private final Map<Block, Signals> signals = new HashMap<>();

    BlockWords(String text, SignalReader reader) {
        this.text = text;
        this.reader = reader;
    }

    /** The words of a paragraph, as far as they instruct. */
    CharSequence words(Block block) {
        return words.computeIfAbsent(block, this::take);
    }

    Signals signals(Block block) {
        return signals.computeIfAbsent(block, unread -> reader.read(words(unread)));
    }

    private CharSequence take(Block block) {
        int end = block.to();
        int colon = text.indexOf(':', block.from(), Math.min(end, block.from() + COLON));
        if (colon > 0 && reader.read(unquoted(block.from(), colon)).lead().takesMaterial()) {
            end = colon;
        }
        StringBuilder taken = new StringBuilder();
        if (end - block.from() > HEAD + TAIL) {
            taken.append(unquoted(block.from(), block.from() + HEAD)).append('\n');
            taken.append(unquoted(end - TAIL, end));
        } else {
            taken.append(unquoted(block.from(), end));
        }
        return taken.append('\n');
    }

    /** The text without what stands in quotation marks; a mark that is not closed is none. */
    private CharSequence unquoted(int from, int to) {
        StringBuilder rest = new StringBuilder(to - from);
        StringBuilder neverClosed = new StringBuilder();
        int at = from;
        while (at < to) {
            char c = text.charAt(at);
            boolean opens = isMark(c)
                    && neverClosed.indexOf(String.valueOf(c)) < 0
                    && (at == from || !Character.isLetterOrDigit(text.charAt(at - 1)));
            int close = opens ? closes(c, at, to) : -1;
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

    private static boolean isMark(char c) {
        return switch (c) {
            case '"', '“', '„', '«', '»' -> true;
            default -> false;
        };
    }

    private int closes(char c, int at, int to) {
        return switch (c) {
            case '"' -> text.indexOf('"', at + 1, to);
            case '“' -> text.indexOf('”', at + 1, to);
            case '„' -> Math.max(text.indexOf('“', at + 1, to), text.indexOf('"', at + 1, to));
            case '«' -> text.indexOf('»', at + 1, to);
            case '»' -> text.indexOf('«', at + 1, to);
            default -> -1;
        };
    }
}
