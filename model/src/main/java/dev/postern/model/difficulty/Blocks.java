package dev.postern.model.difficulty;

import java.util.ArrayList;
import java.util.List;

/** Cuts a text into paragraphs and tells by their form which were pasted. One pass; no regular expressions. */
final class Blocks {
    /** Longer paragraphs are pasted, or at least not the instruction, in UTF-16 units. */
    static final int LONG = 700;

    /** A line of its own before or after pasted text is not longer. */
    private static final int LINE = 240;

    private static final int FEW_LINES = 3;

    private final String text;
    private final List<Block> blocks = new ArrayList<>();

    private Blocks(String text) {
        this.text = text;
    }

    static List<Block> of(String text) {
        Blocks cut = new Blocks(text);
        cut.read();
        return cut.blocks;
    }

    private void read() {
        int begin = -1;
        boolean inFence = false;
        boolean inQuote = false;
        for (int line = 0; line <= text.length(); ) {
            int end = text.indexOf('\n', line);
            end = end < 0 ? text.length() : end;
            int first = skipBlanks(line, end);
            boolean fence = text.startsWith("```", first) || text.startsWith("~~~", first);
            boolean quote = !inFence && first < end && text.charAt(first) == '>';
            if (fence) {
                if (inFence) {
                    blocks.add(new Block(begin, line, true, true));
                } else {
                    close(begin, line, inQuote);
                }
                inFence = !inFence;
                begin = inFence ? end : -1;
                inQuote = false;
            } else if (!inFence && (first == end || quote != inQuote)) {
                close(begin, line, inQuote);
                begin = first == end ? -1 : line;
                inQuote = quote;
            } else if (begin < 0) {
                begin = line;
            }
            line = end + 1;
        }
        if (inFence) {
            blocks.add(new Block(Math.min(begin, text.length()), text.length(), true, true));
        } else {
            close(begin, text.length(), inQuote);
        }
    }

    private void close(int from, int to, boolean quoted) {
        if (from < 0 || from >= to) {
            return;
        }
        if (quoted) {
            blocks.add(new Block(from, to, true, false));
            return;
        }
        boolean opens = blocks.isEmpty();
        int afterFirst = text.indexOf('\n', from) + 1;
        if (to - from > LONG && afterFirst > from && afterFirst < to) {
            int beforeLast = text.lastIndexOf('\n', to - 2);
            if (afterFirst - from <= LINE && endsWith(opens ? ".:?!" : ":?", afterFirst - 1)) {
                add(from, afterFirst);
                from = afterFirst;
            }
            if (opens && beforeLast > from && to - beforeLast <= LINE && endsWith(".:?!", beforeLast)) {
                add(from, beforeLast);
                from = beforeLast + 1;
            }
        }
        add(from, to);
    }

    private void add(int from, int to) {
        boolean code = looksLikeCode(from, to);
        blocks.add(new Block(from, to, code || to - from > LONG || looksLikeData(from, to), code));
    }

    private boolean endsWith(String marks, int end) {
        int last = end - 1;
        while (last > 0 && text.charAt(last) <= ' ') {
            last--;
        }
        return last >= 0 && marks.indexOf(text.charAt(last)) >= 0;
    }

    private boolean looksLikeCode(int from, int to) {
        int lines = 0;
        int codeLines = 0;
        for (int line = from; line < to; lines++) {
            int end = text.indexOf('\n', line);
            end = end < 0 || end > to ? to : end;
            int last = end - 1;
            while (last > line && text.charAt(last) <= ' ') {
                last--;
            }
            codeLines += last > line && "{};)".indexOf(text.charAt(last)) >= 0 ? 1 : 0;
            line = end + 1;
        }
        return lines >= FEW_LINES && codeLines * 5 >= lines * 2;
    }

    private boolean looksLikeData(int from, int to) {
        int lines = 0;
        int letters = 0;
        for (int i = from; i < to; i++) {
            char c = text.charAt(i);
            lines += c == '\n' ? 1 : 0;
            letters += Character.isLetter(c) || c == ' ' ? 1 : 0;
        }
        return lines >= FEW_LINES && letters * 100L < (to - from) * 78L;
    }

    private int skipBlanks(int from, int to) {
        int at = from;
        while (at < to && text.charAt(at) <= ' ') {
            at++;
        }
        return at;
    }
}
