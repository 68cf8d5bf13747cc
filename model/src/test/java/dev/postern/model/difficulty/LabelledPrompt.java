package dev.postern.model.difficulty;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/**
 * A prompt of the labelled set.
 *
 * @param line where it stands in its file
 */
record LabelledPrompt(int line, boolean hard, String language, String text) {
    private static final String FOLDER = "/difficulty/";

    /** Reads label, language and text from a file; {@code \n} is a line break, {@code <<name>>} a passage that was pasted. */
    static List<LabelledPrompt> of(String name) {
        List<String> lines = resource(name).lines().toList();
        return lines.stream()
                .map(line -> {
                    String[] cells = line.split("\t", 3);
                    return new LabelledPrompt(
                            lines.indexOf(line) + 1, cells[0].equals("hard"), cells[1], expand(cells[2]));
                })
                .toList();
    }

    private static String expand(String text) {
        StringBuilder whole = new StringBuilder(text.replace("\\n", "\n"));
        for (int open = whole.indexOf("<<"); open >= 0; open = whole.indexOf("<<", open)) {
            int close = whole.indexOf(">>", open);
            String passage = resource("passages/" + whole.substring(open + 2, close) + ".txt");
            whole.replace(open, close + 2, passage.stripTrailing());
            open += passage.length() - 1;
        }
        return whole.toString();
    }

    private static String resource(String name) {
        try (InputStream file = LabelledPrompt.class.getResourceAsStream(FOLDER + name)) {
            return new String(Objects.requireNonNull(file, name).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
