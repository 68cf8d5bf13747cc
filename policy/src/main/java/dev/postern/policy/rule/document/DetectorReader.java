package dev.postern.policy.rule.document;

import dev.postern.policy.detect.Likelihood;
import dev.postern.policy.rule.yaml.YamlNode;
import java.util.List;
import java.util.Set;

/** Reads the detectors of the company's own. */
final class DetectorReader {
    /** What a detector of the full language may look for instead. */
    private static final List<String> LATER = List.of("dataset", "fingerprint");

    private final Values values;

    DetectorReader(Values values) {
        this.values = values;
    }

    DetectorEntry read(Placed<String> name, YamlNode node) {
        return values.fields(node, Vocabulary.DETECTOR)
                .map(fields -> read(name, fields))
                .orElseGet(() -> new DetectorEntry.Unreadable(name, ""));
    }

    private DetectorEntry read(Placed<String> name, Fields fields) {
        String type = fields.text("type", TextForm.TYPE).map(Placed::value).orElse("");
        boolean hasWords = fields.has("words");
        boolean hasPattern = fields.has("pattern");
        if (hasWords != hasPattern) {
            return hasWords ? words(name, type, fields) : pattern(name, type, fields);
        }
        if (hasWords || LATER.stream().noneMatch(fields::has)) {
            values.problem(fields.place(), "A detector has either words or a pattern.");
        }
        return new DetectorEntry.Unreadable(name, type);
    }

    private DetectorEntry words(Placed<String> name, String type, Fields fields) {
        refuse(fields, Set.of("near", "likelihood"), "pattern");
        List<String> words = plain(fields.texts("words", TextForm.WORD));
        boolean ignoreCase = fields.flag("ignore-case").orElse(false);
        return new DetectorEntry.Words(name, type, words, ignoreCase);
    }

    private DetectorEntry pattern(Placed<String> name, String type, Fields fields) {
        refuse(fields, Set.of("ignore-case"), "words");
        Placed<String> pattern =
                fields.text("pattern", TextForm.PATTERN).orElseGet(() -> new Placed<>("", fields.place()));
        List<String> near = plain(fields.texts("near", TextForm.WORD));
        Likelihood likelihood =
                fields.word("likelihood", Likelihood.class, Set.of()).orElse(Likelihood.LIKELY);
        return new DetectorEntry.Pattern(name, type, pattern, near, likelihood);
    }

    private void refuse(Fields fields, Set<String> keys, String owner) {
        for (String key : keys) {
            fields.value(key)
                    .ifPresent(value ->
                            values.problem(value.place(), "The key " + key + " goes with " + owner + " only."));
        }
    }

    private static List<String> plain(List<Placed<String>> texts) {
        return texts.stream().map(Placed::value).toList();
    }
}
