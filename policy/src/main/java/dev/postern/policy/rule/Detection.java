package dev.postern.policy.rule;

import dev.postern.policy.decision.Action;
import dev.postern.policy.decision.Direction;
import dev.postern.policy.detect.catalogue.BuiltInMatchers;
import dev.postern.policy.detect.scan.Kind;
import dev.postern.policy.detect.scan.Matcher;
import dev.postern.policy.detect.scan.MatcherTable;
import dev.postern.policy.token.TokenMatchers;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * What is looked for in the texts of an exchange: only what some rule looks at.
 *
 * @param inPrompts finds values in prompts
 * @param inAnswers finds values in answers
 * @param tokens finds what looks like a token of a type that some rule tokenises; nothing where none does
 * @param inAnswersWithTokens finds values and tokens in answers
 * @param all finds everything that a rule names
 * @param limitsInPrompts documents that count in prompts only where there is enough of them
 * @param limitsInAnswers likewise in answers
 * @param data tells the company's own data that is looked for, such as {@code +3f2a9c01}; empty where none is
 * @param soughtInPrompts names what finds values in prompts
 * @param soughtInAnswers likewise in answers
 */
record Detection(
        MatcherTable inPrompts,
        MatcherTable inAnswers,
        MatcherTable tokens,
        MatcherTable inAnswersWithTokens,
        MatcherTable all,
        List<ContainmentLimit> limitsInPrompts,
        List<ContainmentLimit> limitsInAnswers,
        String data,
        SoughtDetectors soughtInPrompts,
        SoughtDetectors soughtInAnswers) {

    static Detection of(
            List<CompiledRule> rules,
            Otherwise otherwise,
            List<Matcher> builtIn,
            List<OwnDetector> own,
            DetectorSignatures signatures) {
        List<Matcher> inPrompts = and(builtIn, own, OwnDetector::inPrompts);
        List<Matcher> inAnswers = and(builtIn, own, OwnDetector::inAnswers);
        List<Matcher> tokens = tokenMatchers(rules, otherwise, inPrompts);
        List<Matcher> soughtInPrompts = lookedFor(Direction.PROMPT, rules, otherwise, inPrompts);
        List<Matcher> soughtInAnswers = lookedFor(Direction.ANSWER, rules, otherwise, inAnswers);
        List<Matcher> named = builtIn.stream()
                .filter(matcher -> !otherwise.isSilent() || rules.stream().anyMatch(rule -> looksAt(rule, matcher)))
                .toList();
        return new Detection(
                BuiltInMatchers.table(soughtInPrompts),
                BuiltInMatchers.table(soughtInAnswers),
                new MatcherTable(tokens),
                BuiltInMatchers.table(
                        Stream.concat(tokens.stream(), soughtInAnswers.stream()).toList()),
                BuiltInMatchers.table(and(named, own, OwnDetector::inPrompts)),
                limits(Direction.PROMPT, rules, otherwise, own),
                limits(Direction.ANSWER, rules, otherwise, own),
                DetectorSignatures.ofData(own),
                SoughtDetectors.of(soughtInPrompts, signatures),
                SoughtDetectors.of(soughtInAnswers, signatures));
    }

    SoughtDetectors sought(Direction direction) {
        return direction == Direction.PROMPT ? soughtInPrompts : soughtInAnswers;
    }

    List<ContainmentLimit> limits(Direction direction) {
        return direction == Direction.PROMPT ? limitsInPrompts : limitsInAnswers;
    }

    /** Everything that may find something in a prompt. */
    static List<Matcher> matchers(List<Matcher> builtIn, List<OwnDetector> own) {
        return and(builtIn, own, OwnDetector::inPrompts);
    }

    private static List<Matcher> and(
            List<Matcher> builtIn, List<OwnDetector> own, Function<OwnDetector, Matcher> matcher) {
        return Stream.concat(builtIn.stream(), own.stream().map(matcher)).toList();
    }

    private static List<Matcher> lookedFor(
            Direction direction, List<CompiledRule> rules, Otherwise otherwise, List<Matcher> matchers) {
        return matchers.stream()
                .filter(matcher -> isLookedFor(direction, rules, otherwise, matcher))
                .toList();
    }

    private static List<Matcher> tokenMatchers(List<CompiledRule> rules, Otherwise otherwise, List<Matcher> matchers) {
        List<String> types = matchers.stream()
                .flatMap(matcher -> matcher.kinds().stream())
                .filter(kind -> otherwise.tokenises()
                        || rules.stream()
                                .anyMatch(rule -> !rule.simulated()
                                        && rule.action() == Action.TOKENISE
                                        && rule.detectors().contains(kind.detector())))
                .map(Kind::type)
                .distinct()
                .toList();
        return types.isEmpty() ? List.of() : TokenMatchers.of(types);
    }

    private static List<ContainmentLimit> limits(
            Direction direction, List<CompiledRule> rules, Otherwise otherwise, List<OwnDetector> own) {
        return own.stream()
                .filter(detector -> isLookedFor(direction, rules, otherwise, detector.inPrompts()))
                .flatMap(detector -> Stream.ofNullable(detector.limit()))
                .toList();
    }

    private static boolean isLookedFor(
            Direction direction, List<CompiledRule> rules, Otherwise otherwise, Matcher matcher) {
        return !otherwise.isSilent()
                || rules.stream().anyMatch(rule -> rule.where().covers(direction) && looksAt(rule, matcher));
    }

    private static boolean looksAt(CompiledRule rule, Matcher matcher) {
        return matcher.kinds().stream().anyMatch(kind -> rule.detectors().contains(kind.detector()));
    }
}
