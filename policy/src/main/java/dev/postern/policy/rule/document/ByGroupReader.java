package dev.postern.policy.rule.document;

import dev.postern.policy.rule.yaml.YamlNode;
import java.util.HashMap;
import java.util.Map;

/** Reads a setting that is one word, or groups by the words. */
final class ByGroupReader<E extends Enum<E>> {
    private static final String OTHERWISE = "otherwise";

    private final Values values;
    private final Vocabulary vocabulary;
    private final Class<E> type;
    private final E usual;

    /**
     * @param vocabulary the words, and {@code otherwise}
     * @param usual where nothing is said
     */
    ByGroupReader(Values values, Vocabulary vocabulary, Class<E> type, E usual) {
        this.values = values;
        this.vocabulary = vocabulary;
        this.type = type;
        this.usual = usual;
    }

    ByGroup<E> read(YamlNode node) {
        if (node instanceof YamlNode.Scalar) {
            return ByGroup.everybody(values.word(node, type).orElse(usual));
        }
        return values.fields(node, vocabulary)
                .map(fields -> new ByGroup<>(fields.word(OTHERWISE, type).orElse(usual), byGroup(fields)))
                .orElseGet(() -> ByGroup.everybody(usual));
    }

    private Map<String, E> byGroup(Fields fields) {
        Map<String, E> words = new HashMap<>();
        for (E word : type.getEnumConstants()) {
            for (Placed<String> group : fields.texts(Word.of(word), TextForm.GROUP)) {
                E before = words.putIfAbsent(group.value(), word);
                if (before != null && before != word) {
                    values.problem(
                            group.place(),
                            "This group stands under " + Word.of(before) + " already; it can have one word only.");
                }
            }
        }
        return words;
    }
}
