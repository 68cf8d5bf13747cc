package dev.postern.gateway.wire.openai;

/**
 * Puts quotes around masks that stand where a number stood in JSON that arrives in pieces, so that
 * <code>{"card":[PAYMENT_CARD]}</code> stays JSON. Outside strings no JSON has a capital letter after a bracket, so a
 * mask cannot be taken for anything else. However the JSON is cut into pieces, the result is the same.
 */
final class MaskQuoter {
    private enum State {
        OUTSIDE,
        BRACKET,
        MASK,
        STRING,
        ESCAPE
    }

    private State state = State.OUTSIDE;

    /** Takes the next piece; a bracket at its end waits for the next one. */
    String push(String piece) {
        StringBuilder out = new StringBuilder(piece.length() + 2);
        for (int i = 0; i < piece.length(); i++) {
            take(piece.charAt(i), out);
        }
        return out.toString();
    }

    /** The JSON is over. */
    String finish() {
        boolean waits = state == State.BRACKET;
        state = State.OUTSIDE;
        return waits ? "[" : "";
    }

    private void take(char c, StringBuilder out) {
        switch (state) {
            case OUTSIDE -> outside(c, out);
            case BRACKET -> {
                if (c >= 'A' && c <= 'Z') {
                    out.append("\"[").append(c);
                    state = State.MASK;
                } else {
                    out.append('[');
                    outside(c, out);
                }
            }
            case MASK -> {
                out.append(c);
                if (c == ']') {
                    out.append('"');
                    state = State.OUTSIDE;
                }
            }
            case STRING -> {
                out.append(c);
                state = c == '"' ? State.OUTSIDE : c == '\\' ? State.ESCAPE : State.STRING;
            }
            case ESCAPE -> {
                out.append(c);
                state = State.STRING;
            }
        }
    }

    private void outside(char c, StringBuilder out) {
        if (c == '[') {
            state = State.BRACKET;
            return;
        }
        out.append(c);
        state = c == '"' ? State.STRING : State.OUTSIDE;
    }
}
