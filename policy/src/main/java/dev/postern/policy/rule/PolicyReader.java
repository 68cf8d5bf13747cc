package dev.postern.policy.rule;

import dev.postern.policy.Policy;
import dev.postern.policy.detect.catalogue.BuiltInMatchers;
import dev.postern.policy.detect.scan.Matcher;
import dev.postern.policy.rule.document.PolicyDocumentReader;
import dev.postern.policy.rule.yaml.Problems;
import dev.postern.policy.rule.yaml.YamlReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/** Reads a policy document, from its characters to a policy that decides. Thread-safe. */
public final class PolicyReader {
    /** The largest document, in bytes of UTF-8. */
    public static final int MAX_BYTES = 1 << 20;

    private PolicyReader() {}

    /** The policy, or everything that is wrong with the document; naming data of the company's own is wrong. */
    public static PolicyReading read(String source) {
        return read(source, OwnData.NONE);
    }

    /**
     * The policy, or everything that is wrong with the document.
     *
     * @param data what the document may name of the company's own
     */
    public static PolicyReading read(String source, OwnData data) {
        return read(source, BuiltInMatchers.all(), data);
    }

    /** As {@link #read(String)}, with other detectors in place of the built-in ones. */
    static PolicyReading read(String source, List<Matcher> builtIn) {
        return read(source, builtIn, OwnData.NONE);
    }

    /** As {@link #read(String, OwnData)}, with other detectors in place of the built-in ones. */
    static PolicyReading read(String source, List<Matcher> builtIn, OwnData data) {
        if (source.length() > MAX_BYTES || source.getBytes(StandardCharsets.UTF_8).length > MAX_BYTES) {
            return new PolicyReading.Rejected(
                    List.of(new PolicyProblem(1, 1, "A policy has at most 1 MiB; this document is larger.", "")));
        }
        Problems problems = new Problems();
        Optional<Policy> policy = YamlReader.read(source, problems)
                .flatMap(root -> PolicyDocumentReader.read(root, problems))
                .flatMap(document -> PolicyCompiler.compile(document, source, builtIn, data, problems));
        if (problems.none() && policy.isPresent()) {
            return new PolicyReading.Accepted(policy.get());
        }
        return new PolicyReading.Rejected(new Excerpts(source, builtIn).show(problems.inOrder()));
    }
}
