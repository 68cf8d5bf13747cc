package dev.postern.gateway.wire.answer;

import java.util.function.Predicate;

/**
 * Puts quotes around masks that stand where a number stood in JSON that arrives in pieces, so that
 * <code>{"card":[PAYMENT_CARD]}</code> stays JSON. Everything else goes on as it is. However the JSON is cut into
 * pieces, the result is the same.
 */
final class MaskQuoter {
    private enum State {
        OUTSIDE,
        BRACKET,
        STRING,
        ESCAPE
    }

    private final Predicate<String> isMasked;
    private final StringBuilder open = new StringBuilder();
    private State state = State.OUTSIDE;

    /** @param isMasked whether a value of this type was masked so far */
    MaskQuoter(Predicate<String> isMasked) {
        this.isMasked = isMasked;
    }

    /** Takes the next piece; what may be a mask waits for its end. */
    String push(String piece) {
        StringBuilder out = new StringBuilder(piece.length() + 2);
        for (int i = 0; i < piece.length(); i++) {
            take(piece.charAt(i), out);
        }
        return out.toString();
    }

    /** The JSON is over. */
    String finish() {
        String rest = open.toString();
        open.setLength(0);
        return rest;
    }

    private void take(char c, StringBuilder out) {
        switch (state) {
            case OUTSIDE -> outside(c, out);
            case BRACKET -> bracket(c, out);
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
            open.append(c);
            state = State.BRACKET;
            return;
        }
        out.append(c);
        state = c == '"' ? State.STRING : State.OUTSIDE;
    }

    private void bracket(char c, StringBuilder out) {
        if (c == '_' || c == '-' || Character.isLetterOrDigit(c)) {
            open.append(c);
            return;
        }
        if (c == ']' && isMasked.test(open.substring(1))) {
            out.append('"').append(open).append("]\"");
            open.setLength(0);
            state = State.OUTSIDE;
            return;
        }
        out.append(open);
        open.setLength(0);
        outside(c, out);
    }
}
