package dev.postern.gateway.wire.anthropic;

/** Finds where a JSON object or list ends, while it comes in pieces. What begins as anything else has no end. */
final class JsonEnd {
    private int depth;
    private boolean begun;
    private boolean inString;
    private boolean escaped;
    private boolean reached;

    /** Takes the next piece and returns how many of its characters still belong to the value. */
    int within(String piece) {
        for (int i = 0; i < piece.length(); i++) {
            take(piece.charAt(i));
            if (reached) {
                return i + 1;
            }
        }
        return piece.length();
    }

    boolean reached() {
        return reached;
    }

    private void take(char c) {
        if (inString) {
            if (escaped) {
                escaped = false;
            } else if (c == '\\') {
                escaped = true;
            } else if (c == '"') {
                inString = false;
            }
            return;
        }
        switch (c) {
            case '"' -> inString = true;
            case '{', '[' -> {
                depth++;
                begun = true;
            }
            case '}', ']' -> {
                depth--;
                reached = begun && depth == 0;
            }
            default -> {}
        }
    }
}
