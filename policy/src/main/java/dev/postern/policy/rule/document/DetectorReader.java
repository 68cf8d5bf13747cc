package dev.postern.policy.rule.document;

import dev.postern.policy.detect.Likelihood;
import dev.postern.policy.detect.dataset.DatasetRule;
import dev.postern.policy.rule.yaml.YamlNode;
import java.util.List;
import java.util.Optional;

/** Reads the detectors of the company's own. */
final class DetectorReader {
    private static final int USUAL_DISTANCE = 200;

    private final Values values;

    DetectorReader(Values values) {
        this.values = values;
    }

    DetectorEntry read(Placed<String> name, YamlNode node) {
        return values.fields(node, Vocabulary.DETECTOR)
                .flatMap(fields -> read(name, fields))
                .orElseGet(() -> new DetectorEntry.Unreadable(name, ""));
    }

    private Optional<DetectorEntry> read(Placed<String> name, Fields fields) {
        String type = fields.text("type", TextForm.TYPE).map(Placed::value).orElse("");
        Optional<Sought> sought = Sought.of(fields);
        if (sought.isEmpty()) {
            values.problem(fields.place(), "A detector has one of words, pattern, dataset and fingerprint.");
            return Optional.of(new DetectorEntry.Unreadable(name, type));
        }
        refuseKeysOfOthers(fields, sought.get());
        return Optional.of(
                switch (sought.get()) {
                    case WORDS -> words(name, type, fields);
                    case PATTERN -> pattern(name, type, fields);
                    case DATASET -> dataset(name, type, fields);
                    case FINGERPRINT -> fingerprint(name, type, fields);
                });
    }

    private static DetectorEntry words(Placed<String> name, String type, Fields fields) {
        List<String> words = plain(fields.texts("words", TextForm.WORD));
        boolean ignoreCase = fields.flag("ignore-case").orElse(false);
        return new DetectorEntry.Words(name, type, words, ignoreCase);
    }

    private static DetectorEntry pattern(Placed<String> name, String type, Fields fields) {
        Placed<String> pattern =
                fields.text("pattern", TextForm.PATTERN).orElseGet(() -> new Placed<>("", fields.place()));
        List<String> near = plain(fields.texts("near", TextForm.WORD));
        Likelihood likelihood = fields.word("likelihood", Likelihood.class).orElse(Likelihood.LIKELY);
        return new DetectorEntry.Pattern(name, type, pattern, near, likelihood);
    }

    private DetectorEntry dataset(Placed<String> name, String type, Fields fields) {
        Optional<Placed<String>> dataset = fields.text("dataset", TextForm.NAME);
        Optional<Placed<String>> primary = fields.text("primary", TextForm.NAME);
        List<Placed<String>> with = fields.texts("with", TextForm.NAME);
        int within = fields.count("within", 1, DatasetRule.FARTHEST).orElse(USUAL_DISTANCE);
        if (!fields.has("primary")) {
            values.problem(fields.place(), "A dataset needs the key primary, the column whose values are found.");
        }
        if (!fields.has("with")) {
            List.of("with-at-least", "within").forEach(key -> refuse(fields, key, "with"));
        }
        int withAtLeast = with.isEmpty()
                ? 0
                : fields.count("with-at-least", 1, with.size()).orElse(with.size());
        if (dataset.isEmpty() || primary.isEmpty()) {
            return new DetectorEntry.Unreadable(name, type);
        }
        return new DetectorEntry.OfDataset(name, type, dataset.get(), primary.get(), with, withAtLeast, within);
    }

    private static DetectorEntry fingerprint(Placed<String> name, String type, Fields fields) {
        Optional<Placed<String>> fingerprint = fields.text("fingerprint", TextForm.NAME);
        double share = fields.share("contains-at-least").orElse(0.0);
        if (fingerprint.isEmpty()) {
            return new DetectorEntry.Unreadable(name, type);
        }
        return new DetectorEntry.OfFingerprint(name, type, fingerprint.get(), share);
    }

    private void refuseKeysOfOthers(Fields fields, Sought sought) {
        for (Sought other : Sought.values()) {
            if (other != sought) {
                other.keys().forEach(key -> refuse(fields, key, Word.of(other)));
            }
        }
    }

    private void refuse(Fields fields, String key, String owner) {
        fields.value(key)
                .ifPresent(value -> values.problem(value.place(), "The key " + key + " goes with " + owner + " only."));
    }

    private static List<String> plain(List<Placed<String>> texts) {
        return texts.stream().map(Placed::value).toList();
    }
}
