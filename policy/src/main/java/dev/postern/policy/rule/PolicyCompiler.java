package dev.postern.policy.rule;

import dev.postern.policy.Policy;
import dev.postern.policy.decision.Judgement;
import dev.postern.policy.detect.scan.Matcher;
import dev.postern.policy.rule.document.ImageRule;
import dev.postern.policy.rule.document.PolicyDocument;
import dev.postern.policy.rule.document.RuleEntry;
import dev.postern.policy.rule.document.RuleMode;
import dev.postern.policy.rule.yaml.Problems;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Turns a document into a policy: looks up every name, makes the detectors, numbers the rules. */
final class PolicyCompiler {
    private static final int HASH_BYTES = 4;

    private PolicyCompiler() {}

    /** The policy, or nothing where the document has any problem. */
    static Optional<Policy> compile(
            PolicyDocument document, String source, List<Matcher> builtIn, OwnData data, Problems problems) {
        FindingNames names = new FindingNames(document, builtIn, problems);
        Conditions conditions = new Conditions(names.types(), problems);
        List<CompiledRule> rules = new ArrayList<>();
        for (RuleEntry entry : document.rules()) {
            Set<String> detectors = names.detectors(entry.find());
            CompiledConditions asked = conditions.of(entry.conditions());
            if (entry.mode() != RuleMode.OFF) {
                rules.add(rule(rules.size(), entry, asked, detectors));
            }
        }
        List<OwnDetector> own = OwnDetectors.of(document.detectors(), data, problems);
        if (!problems.none()) {
            return Optional.empty();
        }
        Otherwise otherwise = new Otherwise(document.otherwise());
        return Optional.of(new CompiledPolicy(
                version(document.name(), source),
                new Rules(rules, otherwise, Detection.matchers(builtIn, own)),
                Detection.of(rules, otherwise, builtIn, own, new DetectorSignatures(document.detectors(), own)),
                document.images() == ImageRule.ALLOW,
                new GroupWords<>(document.record()),
                new GroupWords<>(document.routing().leaveZone()),
                new AutoRoutes(document.routing().auto())));
    }

    private static CompiledRule rule(
            int number, RuleEntry entry, CompiledConditions conditions, Set<String> detectors) {
        Judgement judgement = new Judgement(entry.id().value(), entry.action(), entry.say(), entry.restore());
        return new CompiledRule(
                number,
                judgement,
                entry.sight(),
                entry.where(),
                conditions,
                detectors,
                entry.mode() == RuleMode.SIMULATE);
    }

    private static String version(String name, String source) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(source.getBytes(StandardCharsets.UTF_8));
            return name + "@" + HexFormat.of().formatHex(hash, 0, HASH_BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
