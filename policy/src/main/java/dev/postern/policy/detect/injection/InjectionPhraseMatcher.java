package dev.postern.policy.detect.injection;

import dev.postern.policy.detect.Likelihood;
import dev.postern.policy.detect.context.Nearby;
import dev.postern.policy.detect.scan.Anchor;
import dev.postern.policy.detect.scan.Kind;
import dev.postern.policy.detect.scan.Match;
import dev.postern.policy.detect.scan.SingleMatcher;
import dev.postern.policy.detect.scan.Window;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Finds the phrases of {@link InjectionRule}. A text about injection, a warning not to follow such a phrase and the
 * writer's own words count for less.
 */
final class InjectionPhraseMatcher implements SingleMatcher {
    private static final int NEGATION_BEFORE = 14;
    private static final int LESS = 2;

    private static final Nearby TALK = Nearby.of(
            "injection",
            "jailbreaking",
            "attack",
            "phrase",
            "adversarial",
            "malicious",
            "detector",
            "classifier",
            "such as",
            "for example",
            "angreifer",
            "angriff",
            "formulierung",
            "injektion",
            "attaque",
            "expression",
            "ataque",
            "inyeccion",
            "frase");
    private static final List<String> NEGATIONS =
            List.of(" not ", " never ", " don t ", " nicht ", " niemals ", " nie ", " jamais ", " nunca ");

    private final Stems beginnings;
    private final List<List<Candidate>> candidates = new ArrayList<>();

    InjectionPhraseMatcher() {
        Map<String, List<Candidate>> byWord = new LinkedHashMap<>();
        for (InjectionRule rule : InjectionRule.values()) {
            Candidate candidate = new Candidate(rule, new Phrase(rule.words()));
            for (String word : candidate.phrase.beginnings()) {
                byWord.computeIfAbsent(word, key -> new ArrayList<>()).add(candidate);
            }
        }
        List<String> words = List.copyOf(byWord.keySet());
        this.beginnings = new Stems(words);
        for (String word : words) {
            candidates.add(byWord.entrySet().stream()
                    .filter(entry -> entry.getKey().equals(word) || isPartOf(word, entry.getKey()))
                    .flatMap(entry -> entry.getValue().stream())
                    .distinct()
                    .toList());
        }
    }

    /** Whether every word that fits the first also fits the second, which has a star. */
    private static boolean isPartOf(String word, String stem) {
        return stem.endsWith("*") && word.startsWith(stem.substring(0, stem.length() - 1));
    }

    @Override
    public Kind kind() {
        return InjectionMatchers.KIND;
    }

    @Override
    public Anchor anchor() {
        return Anchor.letters().atWordStart();
    }

    @Override
    public @Nullable Match match(Window text, int start) {
        int beginning = beginnings.at(text, start);
        if (beginning == Stems.NONE) {
            return null;
        }
        int end = Letters.wordEnd(text, start);
        Match best = null;
        for (Candidate candidate : candidates.get(beginning)) {
            Phrase.Reading reading = candidate.phrase.read(text, start, end);
            if (reading != null) {
                Match match = weighed(text, start, candidate.rule, reading);
                if (best == null || match.likelihood().compareTo(best.likelihood()) > 0) {
                    best = match;
                }
            }
        }
        return best;
    }

    private static Match weighed(Window text, int start, InjectionRule rule, Phrase.Reading reading) {
        int score = rule.score();
        StringBuilder why = new StringBuilder("Words of ")
                .append(rule.family().sentence())
                .append(": '")
                .append(String.join(" … ", reading.words()))
                .append('\'');
        if (reading.own()) {
            score -= LESS;
            why.append(", but about the writer's own words");
        }
        if (isNegated(text, start)) {
            score -= LESS;
            why.append(", but in a warning not to");
        }
        String talk = TALK.around(text, start, reading.end());
        if (talk != null) {
            score -= LESS;
            why.append(", but the word '").append(talk).append("' is near, as in a text about such phrases");
        }
        return new Match(reading.end(), likelihood(score), why.append('.').toString());
    }

    private static boolean isNegated(Window text, int start) {
        String before = Nearby.before(text, start, NEGATION_BEFORE);
        return NEGATIONS.stream().anyMatch(before::endsWith);
    }

    private static Likelihood likelihood(int score) {
        return switch (score) {
            case 4 -> Likelihood.VERY_LIKELY;
            case 3 -> Likelihood.LIKELY;
            case 2 -> Likelihood.POSSIBLE;
            case 1 -> Likelihood.UNLIKELY;
            default -> Likelihood.VERY_UNLIKELY;
        };
    }

    private record Candidate(InjectionRule rule, Phrase phrase) {}
}
