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
 * name. The files behind datasets and fingerprints are taken by their names. Immutable and thread-safe.
 */
final class DetectorSignatures {
    private static final int HASH_BYTES = 4;

    private final Map<String, String> own = new HashMap<>();

    DetectorSignatures(List<DetectorEntry> entries) {
        entries.forEach(entry -> own.put(entry.name().value(), entry.name().value() + '#' + hash(written(entry))));
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

    private static String hash(List<Object> written) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256")
                    .digest(written.toString().getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash, 0, HASH_BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
