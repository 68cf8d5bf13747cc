package dev.postern.gateway.model.health;

import dev.postern.model.ServerKind;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * Reads the three figures that routing needs from the metrics of vLLM and llama.cpp (Prometheus text format 0.0.4). A line that is
 * none of theirs is passed over, whatever it is; a figure that cannot be one makes the whole page say nothing. Engines
 * behind one server are added up; their fullest cache counts. Pure.
 */
final class MetricsText {
    private static final int LONGEST_LINE = 4096;
    private static final double MOST_REQUESTS = 1_000_000;

    private double running = -1;
    private double waiting = -1;
    private double cache;
    private boolean sound = true;

    private MetricsText() {}

    /** The figures; nothing where the page has not both counts, or one that makes no sense. */
    static Optional<LoadFigures> read(byte[] page, ServerKind kind) {
        MetricsText text = new MetricsText();
        int from = 0;
        for (int at = 0; at <= page.length; at++) {
            if (at == page.length || page[at] == '\n') {
                if (at > from && at - from <= LONGEST_LINE && page[from] != '#') {
                    text.line(new String(page, from, at - from, StandardCharsets.UTF_8), kind);
                }
                from = at + 1;
            }
        }
        boolean whole = text.sound && text.running >= 0 && text.waiting >= 0;
        return whole
                ? Optional.of(new LoadFigures((int) text.running, (int) text.waiting, text.cache))
                : Optional.empty();
    }

    private void line(String line, ServerKind kind) {
        int nameEnd = 0;
        while (nameEnd < line.length() && isName(line.charAt(nameEnd))) {
            nameEnd++;
        }
        switch (kind) {
            case VLLM -> {
                switch (line.substring(0, nameEnd)) {
                    case "vllm:num_requests_running" -> running = added(running, value(line, nameEnd));
                    case "vllm:num_requests_waiting" -> waiting = added(waiting, value(line, nameEnd));
                    case "vllm:kv_cache_usage_perc" -> cache = share(cache, value(line, nameEnd));
                    default -> {}
                }
            }
            case LLAMA_CPP -> {
                switch (line.substring(0, nameEnd)) {
                    case "llamacpp:requests_processing" -> running = added(running, value(line, nameEnd));
                    case "llamacpp:requests_deferred" -> waiting = added(waiting, value(line, nameEnd));
                    default -> {}
                }
            }
            case OPENAI -> {}
        }
    }

    private double added(double sum, double value) {
        if (!(value >= 0 && value <= MOST_REQUESTS)) {
            sound = false;
            return sum;
        }
        return Math.min(MOST_REQUESTS, Math.max(0, sum) + value);
    }

    private double share(double fullest, double value) {
        if (!(value >= 0 && value <= 1)) {
            sound = false;
            return fullest;
        }
        return Math.max(fullest, value);
    }

    /** The number after name and labels; not a number where there is none. */
    private static double value(String line, int nameEnd) {
        int at = afterLabels(line, nameEnd);
        if (at < 0) {
            return Double.NaN;
        }
        String rest = line.substring(at).strip();
        int end = rest.indexOf(' ');
        String number = end < 0 ? rest : rest.substring(0, end);
        return number.matches("[0-9]{1,18}(\\.[0-9]{1,18})?([eE][+-]?[0-9]{1,3})?")
                ? Double.parseDouble(number)
                : Double.NaN;
    }

    /** Behind the labels, whose values may hold anything in quotes; -1 where they do not end. */
    private static int afterLabels(String line, int nameEnd) {
        if (nameEnd == line.length() || line.charAt(nameEnd) != '{') {
            return nameEnd;
        }
        boolean quoted = false;
        for (int at = nameEnd + 1; at < line.length(); at++) {
            char c = line.charAt(at);
            if (quoted && c == '\\') {
                at++;
            } else if (c == '"') {
                quoted = !quoted;
            } else if (c == '}' && !quoted) {
                return at + 1;
            }
        }
        return -1;
    }

    private static boolean isName(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_' || c == ':';
    }
}
