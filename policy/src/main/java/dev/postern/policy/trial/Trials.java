package dev.postern.policy.trial;

import dev.postern.policy.rule.Excerpts;
import dev.postern.policy.rule.PolicyProblem;
import dev.postern.policy.rule.document.Values;
import dev.postern.policy.rule.yaml.Problems;
import dev.postern.policy.rule.yaml.YamlReader;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Reads the document of test cases that belongs to a policy. Thread-safe. */
public final class Trials {
    /** The largest document, in bytes of UTF-8. */
    public static final int MAX_BYTES = 1 << 20;

    private Trials() {}

    /** The test cases, or everything that is wrong with the document. A document without any text has no cases. */
    public static TrialReading read(String source) {
        if (source.length() > MAX_BYTES || source.getBytes(StandardCharsets.UTF_8).length > MAX_BYTES) {
            return new TrialReading.Rejected(
                    List.of(new PolicyProblem(1, 1, "Test cases have at most 1 MiB; this document is larger.", "")));
        }
        if (source.lines().allMatch(Trials::saysNothing)) {
            return new TrialReading.Accepted(List.of());
        }
        Problems problems = new Problems();
        List<Trial> trials = YamlReader.read(source, problems)
                .map(root -> new TrialReader(new Values(problems)).read(root))
                .orElse(List.of());
        return problems.none()
                ? new TrialReading.Accepted(trials)
                : new TrialReading.Rejected(Excerpts.show(problems, source));
    }

    private static boolean saysNothing(String line) {
        String written = line.strip();
        return written.isEmpty() || written.startsWith("#");
    }
}
