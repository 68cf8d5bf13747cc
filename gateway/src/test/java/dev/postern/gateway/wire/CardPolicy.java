package dev.postern.gateway.wire;

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
import dev.postern.policy.token.MemoryVault;
import dev.postern.policy.token.TokenMatchers;
import dev.postern.policy.transform.PromptJudge;
import dev.postern.policy.transform.Restorer;
import dev.postern.policy.transform.StreamGuard;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The real guard and the real judge with one matcher: sixteen digits in a row are a card. */
public final class CardPolicy {
    public static final String CARD = "4111111111111111";
    public static final String MASK = "[PAYMENT_CARD]";

    private static final MatcherTable CARDS = new MatcherTable(List.of(new SixteenDigits()));

    private static final MatcherTable TOKENS = new MatcherTable(TokenMatchers.of(List.of("PAYMENT_CARD")));

    private static final Kind CARD_KIND = Kind.builtIn("PAYMENT_CARD");

    private CardPolicy() {}

    /** Guards that do this with every card. */
    public static AnswerGuards guards(Action action) {
        return (path, kind) -> new StreamGuard(CARDS, judge(action), path, new Restorer(new MemoryVault(), kind));
    }

    public static Verdict judge(Action action, List<Segment> segments) {
        return new PromptJudge(CARDS, judge(action), "test@1", TOKENS).judge(segments, new MemoryVault());
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
