package dev.postern.model.fit;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The values of a GGUF head that say something about memory; the rest is walked over. Not thread-safe. */
final class GgufValues {
    /** Arrays of one number per layer are kept up to this length. */
    static final int LAYERS = 4096;

    private final Set<String> keys = new HashSet<>();
    private final Map<String, Long> numbers = new HashMap<>();
    private final Map<String, String> texts = new HashMap<>();
    private final Map<String, List<Long>> lists = new HashMap<>();
    private final Map<String, Long> lengths = new HashMap<>();

    void key(String key) throws UnreadableModelException {
        if (!keys.add(key)) {
            throw new UnreadableModelException("The head gives one of its keys twice.");
        }
    }

    void number(String key, long value) {
        numbers.put(key, value);
    }

    void text(String key, String value) {
        texts.put(key, value);
    }

    void list(String key, List<Long> values) {
        lists.put(key, values);
    }

    /** How many entries an array has that is not kept. */
    void length(String key, long entries) {
        lengths.put(key, entries);
    }

    String text(String key) {
        return texts.getOrDefault(key, "");
    }

    /** A number of at least 0, or nothing where the head does not say. */
    OptionalLong find(String key) throws UnreadableModelException {
        @Nullable Long value = numbers.get(key);
        if (value == null) {
            return OptionalLong.empty();
        }
        if (value < 0) {
            throw new UnreadableModelException("The head gives a number that is negative or beyond all sense.");
        }
        return OptionalLong.of(value);
    }

    List<Long> list(String key) {
        return lists.getOrDefault(key, List.of());
    }

    OptionalLong length(String key) {
        @Nullable Long length = lengths.get(key);
        return length == null ? OptionalLong.empty() : OptionalLong.of(length);
    }
}
