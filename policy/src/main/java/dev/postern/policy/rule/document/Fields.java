package dev.postern.policy.rule.document;

import dev.postern.policy.rule.yaml.Place;
import dev.postern.policy.rule.yaml.YamlNode;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The values of one mapping by their keys. Reports keys that it must not have or has not. */
public final class Fields {
    private final YamlNode.Mapping mapping;
    private final Values values;

    public Fields(YamlNode.Mapping mapping, Vocabulary vocabulary, Values values) {
        this.mapping = mapping;
        this.values = values;
        mapping.fields().forEach(field -> requireKnown(field.key(), vocabulary));
        for (String key : vocabulary.required()) {
            if (!has(key)) {
                values.problem(place(), vocabulary.owner() + " needs the key " + key + ".");
            }
        }
    }

    public Place place() {
        return mapping.place();
    }

    public boolean has(String key) {
        return value(key).isPresent();
    }

    public Optional<YamlNode> value(String key) {
        return mapping.fields().stream()
                .filter(field -> field.key().value().equals(key))
                .map(YamlNode.Field::value)
                .findFirst();
    }

    public List<YamlNode> items(String key) {
        return value(key).map(values::items).orElse(List.of());
    }

    public Optional<Placed<String>> text(String key, TextForm form) {
        return value(key).flatMap(node -> values.text(node, form));
    }

    public List<Placed<String>> texts(String key, TextForm form) {
        return value(key).map(node -> values.texts(node, form)).orElse(List.of());
    }

    public Optional<Boolean> flag(String key) {
        return value(key).flatMap(values::flag);
    }

    /** A whole number between two others, both included. */
    public Optional<Integer> count(String key, int least, int most) {
        return value(key).flatMap(node -> values.count(node, least, most));
    }

    /** A number above 0 and up to 1. */
    public Optional<Double> share(String key) {
        return value(key).flatMap(values::share);
    }

    /** One word of an enum. */
    public <E extends Enum<E>> Optional<E> word(String key, Class<E> type) {
        return value(key).flatMap(node -> values.word(node, type));
    }

    public <E extends Enum<E>> Set<E> words(String key, Class<E> type) {
        return value(key).map(node -> values.words(node, type)).orElse(Set.of());
    }

    private void requireKnown(YamlNode.Scalar key, Vocabulary vocabulary) {
        List<String> known = vocabulary.keys();
        if (!known.contains(key.value())) {
            values.problem(
                    key.place(),
                    vocabulary.owner() + " has no such key, only " + String.join(", ", known) + "."
                            + Suggestion.sentence(key.value(), known));
        }
    }
}
