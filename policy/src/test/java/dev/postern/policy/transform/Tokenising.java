package dev.postern.policy.transform;

import dev.postern.policy.decision.Action;
import dev.postern.policy.decision.Judge;
import dev.postern.policy.decision.Judgement;
import dev.postern.policy.decision.Restore;
import dev.postern.policy.decision.Verdict;
import dev.postern.policy.detect.Likelihood;
import dev.postern.policy.detect.catalogue.BuiltInMatchers;
import dev.postern.policy.detect.scan.Matcher;
import dev.postern.policy.detect.scan.MatcherTable;
import dev.postern.policy.text.Segment;
import dev.postern.policy.text.SensitiveText;
import dev.postern.policy.token.MemoryVault;
import dev.postern.policy.token.TokenMatchers;
import dev.postern.policy.token.Vault;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** One conversation under a policy that tokenises everything that is likely. */
final class Tokenising {
    private static final List<Matcher> TOKEN_MATCHERS = TokenMatchers.of(BuiltInMatchers.all().stream()
            .flatMap(matcher -> matcher.kinds().stream())
            .map(kind -> kind.type())
            .distinct()
            .toList());
    private static final MatcherTable TOKENS = new MatcherTable(TOKEN_MATCHERS);
    private static final MatcherTable VALUES = BuiltInMatchers.table(BuiltInMatchers.all());
    private static final MatcherTable BOTH =
            BuiltInMatchers.table(Stream.concat(TOKEN_MATCHERS.stream(), BuiltInMatchers.all().stream())
                    .toList());

    private final Vault vault = new MemoryVault();
    private final Judge judge;

    Tokenising() {
        this(Restore.ALWAYS);
    }

    Tokenising(Restore restore) {
        this.judge = (finding, role) -> finding.likelihood().compareTo(Likelihood.LIKELY) < 0
                ? null
                : new Judgement("tokens", Action.TOKENISE, "", restore);
    }

    /** A guard of one text that people read. */
    StreamGuard guard() {
        return new StreamGuard(BOTH, judge, "choice 0", new Restorer(vault, AnswerText.PROSE));
    }

    Vault vault() {
        return vault;
    }

    Verdict verdict(Segment... segments) {
        return new PromptJudge(VALUES, judge, "test@1", TOKENS).judge(List.of(segments), vault);
    }

    /** What the model sees of texts that each stand alone. */
    List<String> prompt(String... texts) {
        Segment[] segments = new Segment[texts.length];
        for (int i = 0; i < texts.length; i++) {
            segments[i] = Guards.segment(texts[i], false);
        }
        return verdict(segments).texts().stream().map(SensitiveText::reveal).toList();
    }

    /** What the requester sees of an answer that comes in pieces. */
    Guards.Outcome answer(AnswerText kind, List<String> pieces) {
        StreamGuard guard = new StreamGuard(BOTH, judge, "choice 0", new Restorer(vault, kind));
        StringBuilder text = new StringBuilder();
        List<dev.postern.policy.decision.Ruling> rulings = new ArrayList<>();
        for (int i = 0; i <= pieces.size(); i++) {
            Guarded guarded = i < pieces.size() ? guard.push(pieces.get(i)) : guard.finish();
            rulings.addAll(guarded.rulings());
            text.append(((Guarded.Passed) guarded).text());
        }
        return new Guards.Outcome(text.toString(), false, rulings);
    }

    String answer(String text) {
        return answer(AnswerText.PROSE, List.of(text)).text();
    }
}
