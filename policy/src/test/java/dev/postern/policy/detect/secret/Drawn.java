package dev.postern.policy.detect.secret;

import dev.postern.policy.detect.check.Randomness;
import java.util.SplittableRandom;

/** Draws credentials that are written as a {@link Shape} says, always the same ones. */
final class Drawn {
    private static final int ENDLESS = 24;
    private static final int ASCII = 0x80;
    private static final double ROOM = 0.05;

    private Drawn() {}

    /** A value of the shape that is at least as random as asked. */
    static String of(Shape shape, double entropy) {
        SplittableRandom random = new SplittableRandom(shape.toString().hashCode());
        String value = draw(shape, random);
        while (Randomness.entropy(value) < entropy + ROOM || Randomness.wordness(value) > 0.5) {
            value = draw(shape, random);
        }
        return value;
    }

    private static String draw(Shape shape, SplittableRandom random) {
        StringBuilder value = new StringBuilder();
        for (Shape.Part part : shape.parts()) {
            switch (part) {
                case Shape.Fixed(String text) -> value.append(text);
                case Shape.Stretch stretch -> {
                    int most = Math.min(stretch.longest(), stretch.shortest() + ENDLESS);
                    int length = stretch.shortest() + random.nextInt(most - stretch.shortest() + 1);
                    for (int i = 0; i < length; i++) {
                        value.append(letter(stretch.alphabet(), random));
                    }
                }
            }
        }
        return value.toString();
    }

    /** Mostly letters and digits; signs are rare in what machines draw, and never doubled. */
    private static char letter(Alphabet alphabet, SplittableRandom random) {
        while (true) {
            char c = (char) random.nextInt(ASCII);
            if (alphabet.has(c) && Alphabet.BASE62.has(c)) {
                return c;
            }
        }
    }
}
