package dev.postern.bench.prompt;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/**
 * Prompts of one length in everyday English, the same for the same seed. Immutable and thread-safe.
 *
 * <p>In a mixed book every fourth prompt holds one value that a policy looks for, so that findings are made and masked.
 */
public final class PromptBook {
    private static final int DIFFERENT = 64;
    private static final int ONE_IN = 4;
    private static final List<String> PROSE = paragraphs();
    private static final List<String> VALUES = List.of(
            "Please copy accounts@example.com on the answer.",
            "The card on file is 4111 1111 1111 1111 and is valid until next year.",
            "The refund goes to DE89 3704 0044 0532 0130 00 as usual.",
            "The test account still uses 5500-0000-0000-0004 for the deposit.");

    private final List<String> prompts;

    private PromptBook(List<String> prompts) {
        this.prompts = prompts;
    }

    /**
     * Writes a book.
     *
     * @param bytes length of each prompt in UTF-8, which is ASCII here
     */
    public static PromptBook of(int bytes, boolean mixed, long seed) {
        Random random = new Random(seed);
        List<String> prompts = new ArrayList<>(DIFFERENT);
        for (int i = 0; i < DIFFERENT; i++) {
            String value = mixed && i % ONE_IN == 0 ? VALUES.get(i / ONE_IN % VALUES.size()) : "";
            prompts.add(write(bytes, value, random));
        }
        return new PromptBook(List.copyOf(prompts));
    }

    /** One prompt after the other, from the start again at the end. */
    public String prompt(long number) {
        return prompts.get(Math.floorMod(number, prompts.size()));
    }

    /** How many different prompts there are. */
    public int size() {
        return prompts.size();
    }

    private static String write(int bytes, String value, Random random) {
        List<String> pool = new ArrayList<>(PROSE);
        Collections.shuffle(pool, random);
        StringBuilder text = new StringBuilder(bytes + 1024);
        if (!value.isEmpty()) {
            text.append(value).append("\n\n");
        }
        for (int next = 0; text.length() < bytes; next++) {
            text.append(pool.get(next % pool.size())).append("\n\n");
        }
        text.setLength(bytes);
        return text.toString();
    }

    private static List<String> paragraphs() {
        try (InputStream in = PromptBook.class.getResourceAsStream("prose.txt")) {
            if (in == null) {
                throw new IllegalStateException("prose.txt is missing from the jar");
            }
            String all = new String(in.readAllBytes(), StandardCharsets.US_ASCII);
            return Arrays.stream(all.split("\n\n", -1)).map(String::strip).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
