package dev.postern.policy.detect.view;

import dev.postern.policy.detect.scan.Unwrapping;
import dev.postern.policy.detect.scan.Window;
import java.util.function.Consumer;

/** What a long run of letters and digits may be: an encoding of a text, or a token that is turned round. */
final class Encodings {
    /** Fewest units of a token that is worth turning. */
    static final int SHORTEST_TOKEN = 16;

    private static final int LONGEST = 96;

    private Encodings() {}

    /** An encoding of a text. */
    static void open(Window text, int place, Consumer<Unwrapping> found) {
        Unwrapping hex = Hex.at(text, place);
        if (hex != null) {
            found.accept(hex);
        }
        Unwrapping base64 = Base64.at(text, place);
        if (base64 != null) {
            found.accept(base64);
        }
    }

    /** A token that is turned round. */
    static void turn(Window text, int place, Consumer<Unwrapping> found) {
        found.accept(new Rot13());
        int length = Backwards.tokenLength(text, place, LONGEST);
        if (length >= SHORTEST_TOKEN) {
            found.accept(new Reversed(length, false));
        }
    }
}
