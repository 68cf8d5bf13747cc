package dev.postern.policy.rule;

import dev.postern.policy.detect.scan.Kind;
import dev.postern.policy.detect.scan.Matcher;
import dev.postern.policy.rule.document.DetectorEntry;
import dev.postern.policy.rule.document.Placed;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What detectors are called across policies: a built-in one by its name, one of the company's own by its name and a hash of
 * what it looks for, such as {@code project-names#3f2a9c01}, because another policy may look for something else under the
 * name, and the same policy later where its datasets and fingerprints were built anew. Immutable and thread-safe.
 */
final class DetectorSignatures {
    private static final int HASH_BYTES = 4;

    private final Map<String, String> own = new HashMap<>();

    /** @param ready the detectors that were made of the entries */
    DetectorSignatures(List<DetectorEntry> entries, List<OwnDetector> ready) {
        Map<String, String> seals = seals(ready);
        entries.forEach(entry -> {
            String name = entry.name().value();
            own.put(name, name + '#' + hash(written(entry), seals.getOrDefault(name, "")));
        });
    }

    private static Map<String, String> seals(List<OwnDetector> ready) {
        Map<String, String> seals = new HashMap<>();
        ready.forEach(each -> each.inPrompts().kinds().forEach(kind -> seals.put(kind.detector(), each.seal())));
        return seals;
    }

    /** Tells the data that detectors look for, such as {@code +3f2a9c01}; empty where they look for none. */
    static String ofData(List<OwnDetector> ready) {
        List<Object> seals = ready.stream()
                .map(OwnDetector::seal)
                .filter(seal -> !seal.isEmpty())
                .distinct()
                .sorted()
                .<Object>map(seal -> seal)
                .toList();
        return seals.isEmpty() ? "" : '+' + hash(seals, "");
    }

    /** By the names of the detectors. */
    Map<String, String> of(Stream<? extends Matcher> matchers) {
        return matchers.flatMap(matcher -> matcher.kinds().stream())
                .map(Kind::detector)
                .distinct()
                .collect(Collectors.toUnmodifiableMap(
                        detector -> detector, detector -> own.getOrDefault(detector, detector)));
    }

    /** All that makes a difference to what is found; how much of a document must be there is weighed later. */
    private static List<Object> written(DetectorEntry entry) {
        return switch (entry) {
            case DetectorEntry.Words words -> List.of("words", words.type(), words.words(), words.ignoreCase());
            case DetectorEntry.Pattern pattern ->
                List.of("pattern", pattern.type(), pattern.pattern().value(), pattern.near(), pattern.likelihood());
            case DetectorEntry.OfDataset dataset ->
                List.of(
                        "dataset",
                        dataset.type(),
                        dataset.dataset().value(),
                        dataset.primary().value(),
                        dataset.with().stream().map(Placed::value).toList(),
                        dataset.withAtLeast(),
                        dataset.within());
            case DetectorEntry.OfFingerprint fingerprint ->
                List.of(
                        "fingerprint",
                        fingerprint.type(),
                        fingerprint.fingerprint().value());
            case DetectorEntry.Unreadable unreadable -> List.of("unreadable", unreadable.type());
        };
    }

    private static String hash(List<Object> written, String seal) {
        try {
            byte[] hash =
                    MessageDigest.getInstance("SHA-256").digest((written + seal).getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash, 0, HASH_BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
