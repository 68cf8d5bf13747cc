package dev.postern.policy.transform;

import dev.postern.policy.decision.Action;
import dev.postern.policy.decision.Judge;
import dev.postern.policy.decision.Judgement;
import dev.postern.policy.decision.Ruling;
import dev.postern.policy.decision.Verdict;
import dev.postern.policy.detect.Likelihood;
import dev.postern.policy.detect.catalogue.BuiltInMatchers;
import dev.postern.policy.detect.own.PatternMatcher;
import dev.postern.policy.detect.own.WordMatcher;
import dev.postern.policy.detect.scan.Matcher;
import dev.postern.policy.detect.scan.MatcherTable;
import dev.postern.policy.text.Segment;
import dev.postern.policy.text.SegmentRole;
import dev.postern.policy.text.SensitiveText;
import dev.postern.policy.token.MemoryVault;
import java.util.ArrayList;
import java.util.List;

/** Guards with all detectors and simple rules, and what comes out of them. */
final class Guards {
    static final MatcherTable ALL = BuiltInMatchers.table(matchers());

    /** For answers without tokens. */
    static final Restorer NO_TOKENS = new Restorer(new MemoryVault(), AnswerText.PROSE);

    /** Masks everything. */
    static final Judge MASK = (finding, role) -> new Judgement("mask-all", Action.MASK, "");

    /** Blocks cards, only notes e-mail addresses, masks the rest that is likely. */
    static final Judge MIXED = (finding, role) -> {
        if (finding.type().equals("PAYMENT_CARD")) {
            return new Judgement("cards", Action.BLOCK, "No cards.");
        }
        if (finding.likelihood().compareTo(Likelihood.LIKELY) < 0) {
            return null;
        }
        return new Judgement("rest", finding.type().equals("EMAIL") ? Action.LOG : Action.MASK, "");
    };

    /** Only notes secrets and blocks nothing, so that long values pass while others are masked. */
    static final Judge LOG_SECRETS =
            (finding, role) -> new Judgement("secrets", finding.type().equals("SECRET") ? Action.LOG : Action.MASK, "");

    static final List<Judge> JUDGES = List.of(MASK, MIXED, LOG_SECRETS);

    private Guards() {}

    /** What a client gets and the trail records. */
    record Outcome(String text, boolean stopped, List<Ruling> rulings) {}

    static Outcome stream(Judge judge, List<String> pieces) {
        StreamGuard guard = new StreamGuard(ALL, judge, "choice 0", NO_TOKENS);
        StringBuilder text = new StringBuilder();
        List<Ruling> rulings = new ArrayList<>();
        for (int i = 0; i <= pieces.size(); i++) {
            Guarded guarded = i < pieces.size() ? guard.push(pieces.get(i)) : guard.finish();
            rulings.addAll(guarded.rulings());
            switch (guarded) {
                case Guarded.Passed passed -> text.append(passed.text());
                case Guarded.Stopped stopped -> {
                    return new Outcome(text.append(stopped.text()).toString(), true, rulings);
                }
            }
        }
        return new Outcome(text.toString(), false, rulings);
    }

    static Verdict judge(Judge judge, Segment... segments) {
        return new PromptJudge(ALL, judge, "test@1", new MatcherTable(List.of()))
                .judge(List.of(segments), new MemoryVault());
    }

    static Segment segment(String text, boolean continues) {
        return new Segment("messages[0].content", SegmentRole.ASSISTANT, SensitiveText.of(text), continues);
    }

    static String mask(String text) {
        return judge(MASK, segment(text, false)).texts().getFirst().reveal();
    }

    private static List<Matcher> matchers() {
        List<Matcher> matchers = new ArrayList<>(BuiltInMatchers.all());
        matchers.add(new WordMatcher("projects", "PROJECT_NAME", List.of("Bluefin", "Project Heron"), true));
        matchers.add(PatternMatcher.compile(
                "employee-id", "EMPLOYEE_ID", "\\bE-\\d{6}\\b", List.of("employee"), Likelihood.LIKELY));
        return matchers;
    }
}
