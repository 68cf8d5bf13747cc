package dev.postern.policy.detect.fingerprint;

import dev.postern.policy.detect.keyed.DataKey;
import dev.postern.policy.detect.keyed.UnusableDataException;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** Documents made up for tests: prose of made-up words, some of them frequent as words are. */
public final class Documents {
    public static final DataKey KEY = DataKey.of("0123456789abcdef".repeat(4));

    private static final List<String> WORDS = words();

    private Documents() {}

    public static String prose(long seed, int words) {
        SplittableRandom random = new SplittableRandom(seed);
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < words; i++) {
            double frequent = Math.pow(random.nextDouble(), 3);
            text.append(WORDS.get((int) (frequent * WORDS.size())));
            text.append(random.nextInt(12) == 0 ? ". " : random.nextInt(10) == 0 ? ", " : " ");
        }
        return text.toString();
    }

    /** The document with words replaced here and there. */
    static String edited(String text, int percent, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        List<String> words = new ArrayList<>(List.of(text.split(" ")));
        words.replaceAll(word -> random.nextInt(100) < percent ? WORDS.get(random.nextInt(WORDS.size())) : word);
        return String.join(" ", words);
    }

    public static byte[] file(String name, String text) {
        FingerprintBuilder builder = new FingerprintBuilder(name, KEY);
        builder.add(text);
        try {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            builder.write(bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    static Fingerprint fingerprint(String text) {
        try {
            return Fingerprint.read(new ByteArrayInputStream(file("handbook", text)), KEY);
        } catch (IOException | UnusableDataException e) {
            throw new AssertionError(e);
        }
    }

    private static List<String> words() {
        SplittableRandom random = new SplittableRandom(7);
        List<String> words = new ArrayList<>();
        String consonants = "bcdfghklmnprstvw";
        for (int i = 0; i < 4000; i++) {
            StringBuilder word = new StringBuilder();
            for (int syllables = 1 + (i > 50 ? random.nextInt(4) : 0); syllables > 0; syllables--) {
                word.append(consonants.charAt(random.nextInt(consonants.length())));
                word.append("aeiou".charAt(random.nextInt(5)));
                word.append(random.nextInt(3) == 0 ? "n" : "");
            }
            words.add(word.toString());
        }
        return words;
    }
}
