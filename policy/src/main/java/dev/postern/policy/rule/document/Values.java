package dev.postern.policy.rule.document;

import dev.postern.policy.rule.yaml.Place;
import dev.postern.policy.rule.yaml.Problems;
import dev.postern.policy.rule.yaml.ScalarKind;
import dev.postern.policy.rule.yaml.YamlNode;
import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Reads values of a document. Every question reports what is wrong with the value and then answers nothing or less, so
 * that the caller goes on with a default; a document with problems is never put to work.
 */
public final class Values {
    private static final Pattern DECIMAL = Pattern.compile("[0-9]{1,9}(\\.[0-9]{1,18})?");

    private final Problems problems;

    public Values(Problems problems) {
        this.problems = problems;
    }

    public void problem(Place place, String message) {
        problems.add(place, message);
    }

    /** Opens a mapping that has the keys of a vocabulary. */
    public Optional<Fields> fields(YamlNode node, Vocabulary vocabulary) {
        return mapping(node, vocabulary.owner()).map(mapping -> new Fields(mapping, vocabulary, this));
    }

    /**
     * Opens a mapping of any keys.
     *
     * @param owner what the mapping is, with its article and in upper case
     */
    public Optional<YamlNode.Mapping> mapping(YamlNode node, String owner) {
        if (node instanceof YamlNode.Mapping mapping) {
            return Optional.of(mapping);
        }
        wrongKind(node, owner + " is a mapping of keys to values");
        return Optional.empty();
    }

    /** A list that is not empty. */
    public List<YamlNode> items(YamlNode node) {
        if (!(node instanceof YamlNode.Sequence sequence)) {
            wrongKind(node, "This is a list, such as [one, two]");
            return List.of();
        }
        if (sequence.items().isEmpty()) {
            problem(sequence.place(), "This list is empty; name at least one or take the key away.");
        }
        return sequence.items();
    }

    public Optional<Placed<String>> text(YamlNode node, TextForm form) {
        if (!(node instanceof YamlNode.Scalar scalar) || scalar.kind() != ScalarKind.TEXT) {
            wrongKind(node, "This is text, in quotes where it could be read as something else");
            return Optional.empty();
        }
        if (!form.allows(scalar.value())) {
            problem(scalar.place(), form.message());
            return Optional.empty();
        }
        return Optional.of(new Placed<>(scalar.value(), scalar.place()));
    }

    public List<Placed<String>> texts(YamlNode node, TextForm form) {
        return items(node).stream().flatMap(item -> text(item, form).stream()).toList();
    }

    public Optional<Boolean> flag(YamlNode node) {
        if (node instanceof YamlNode.Scalar scalar && scalar.kind() == ScalarKind.BOOLEAN) {
            return Optional.of(Boolean.parseBoolean(scalar.value()));
        }
        wrongKind(node, "This is true or false");
        return Optional.empty();
    }

    /** A whole number between two others, both included. */
    public Optional<Integer> count(YamlNode node, int least, int most) {
        String expected = "This is a whole number from " + least + " to " + most;
        Optional<BigDecimal> number = number(node, expected);
        Optional<Integer> count = number.filter(value -> value.compareTo(BigDecimal.valueOf(least)) >= 0
                        && value.compareTo(BigDecimal.valueOf(most)) <= 0
                        && value.remainder(BigDecimal.ONE).signum() == 0)
                .map(BigDecimal::intValue);
        if (number.isPresent() && count.isEmpty()) {
            problem(node.place(), expected + ".");
        }
        return count;
    }

    /** A number above 0 and up to 1. */
    public Optional<Double> share(YamlNode node) {
        String expected = "This is a number above 0 and up to 1, such as 0.3";
        Optional<BigDecimal> number = number(node, expected);
        Optional<Double> share = number.filter(value -> value.compareTo(BigDecimal.ONE) <= 0)
                .map(BigDecimal::doubleValue)
                .filter(value -> value > 0);
        if (number.isPresent() && share.isEmpty()) {
            problem(node.place(), expected + ".");
        }
        return share;
    }

    /** One word of an enum. */
    public <E extends Enum<E>> Optional<E> word(YamlNode node, Class<E> type) {
        List<String> known = Word.all(type);
        String expected = "This is one of " + String.join(", ", known);
        if (!(node instanceof YamlNode.Scalar scalar) || scalar.kind() != ScalarKind.TEXT) {
            wrongKind(node, expected);
            return Optional.empty();
        }
        Optional<E> constant = Word.read(type, scalar.value());
        if (constant.isEmpty()) {
            problem(scalar.place(), expected + "." + Suggestion.sentence(scalar.value(), known));
        }
        return constant;
    }

    public <E extends Enum<E>> Set<E> words(YamlNode node, Class<E> type) {
        Set<E> words = EnumSet.noneOf(type);
        for (YamlNode item : items(node)) {
            word(item, type).ifPresent(words::add);
        }
        return words;
    }

    /** A decimal number of few digits. */
    private Optional<BigDecimal> number(YamlNode node, String expected) {
        if (!(node instanceof YamlNode.Scalar scalar) || scalar.kind() != ScalarKind.NUMBER) {
            wrongKind(node, expected);
            return Optional.empty();
        }
        if (!DECIMAL.matcher(scalar.value()).matches()) {
            problem(scalar.place(), expected + ".");
            return Optional.empty();
        }
        return Optional.of(new BigDecimal(scalar.value()));
    }

    private void wrongKind(YamlNode node, String expected) {
        if (!(node instanceof YamlNode.Unreadable)) {
            problem(node.place(), expected + "; here stands " + node.described() + ".");
        }
    }
}
