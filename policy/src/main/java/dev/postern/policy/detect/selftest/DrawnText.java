package dev.postern.policy.detect.selftest;

import java.util.Map;
import java.util.SplittableRandom;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Texts of examples that look like credentials are put together here, so that no file holds one: {@code {base62:20}} stands for that
 * many characters drawn from an alphabet, always the same ones, {@code {}} for nothing, and {@code \n} for a line break.
 */
final class DrawnText {
    private static final Pattern DRAWN = Pattern.compile("\\{(?:(?<alphabet>\\w+):(?<length>\\d+))?}");
    private static final String UPPER = "ABCDEFGHIJKLMNOPQRSTUVWXYZ";
    private static final Map<String, String> ALPHABETS = Map.of(
            "base32", UPPER + "234567",
            "base62", UPPER + "abcdefghijklmnopqrstuvwxyz0123456789",
            "digits", "0123456789");
    private static final long SEED = 0x5e1f7e57L;

    private DrawnText() {}

    static String of(String template) {
        SplittableRandom random = new SplittableRandom(SEED);
        return DRAWN.matcher(template)
                .replaceAll(part -> Matcher.quoteReplacement(
                        part.group(1) == null ? "" : draw(part.group(1), Integer.parseInt(part.group(2)), random)))
                .replace("\\n", "\n");
    }

    private static String draw(String name, int length, SplittableRandom random) {
        String alphabet = ALPHABETS.get(name);
        if (alphabet == null) {
            throw new IllegalStateException("There is no such alphabet: " + name);
        }
        StringBuilder drawn = new StringBuilder(length);
        for (int i = 0; i < length; i++) {
            drawn.append(alphabet.charAt(random.nextInt(alphabet.length())));
        }
        return drawn.toString();
    }
}
