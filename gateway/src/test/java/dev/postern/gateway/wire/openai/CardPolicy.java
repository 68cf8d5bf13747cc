package dev.postern.gateway.wire.openai;

import dev.postern.policy.decision.Action;
import dev.postern.policy.decision.Judge;
import dev.postern.policy.decision.Judgement;
import dev.postern.policy.decision.Verdict;
import dev.postern.policy.detect.Likelihood;
import dev.postern.policy.detect.scan.Anchor;
import dev.postern.policy.detect.scan.Kind;
import dev.postern.policy.detect.scan.Match;
import dev.postern.policy.detect.scan.MatcherTable;
import dev.postern.policy.detect.scan.SingleMatcher;
import dev.postern.policy.detect.scan.Window;
import dev.postern.policy.text.Segment;
import dev.postern.policy.transform.PromptJudge;
import dev.postern.policy.transform.StreamGuard;
import dev.postern.policy.transform.TextGuard;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The real guard and the real judge with one matcher: sixteen digits in a row are a card. */
final class CardPolicy {
    static final String CARD = "4111111111111111";
    static final String MASK = "[PAYMENT_CARD]";

    private static final MatcherTable CARDS = new MatcherTable(List.of(new SixteenDigits()));

    private static final Kind CARD_KIND = Kind.builtIn("PAYMENT_CARD");

    private CardPolicy() {}

    /** Guards that do this with every card. */
    static Function<String, TextGuard> guards(Action action) {
        return path -> new StreamGuard(CARDS, judge(action), path);
    }

    static Verdict judge(Action action, List<Segment> segments) {
        return new PromptJudge(CARDS, judge(action), "test@1").judge(segments);
    }

    private static Judge judge(Action action) {
        return (finding, role) -> new Judgement("cards", action, "");
    }

    private record SixteenDigits() implements SingleMatcher {
        @Override
        public Kind kind() {
            return CARD_KIND;
        }

        @Override
        public Anchor anchor() {
            return Anchor.digits().atWordStart();
        }

        @Override
        public @Nullable Match match(Window text, int start) {
            for (int i = 0; i < 16; i++) {
                if (text.digitAt(start + i) < 0) {
                    return null;
                }
            }
            return text.digitAt(start + 16) >= 0 ? null : new Match(start + 16, Likelihood.LIKELY, "Sixteen digits.");
        }
    }
}
