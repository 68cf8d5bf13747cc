package dev.postern.gateway.wire.answer;

import dev.postern.gateway.wire.Offer;
import dev.postern.gateway.wire.WeighedAnswer;
import dev.postern.model.certainty.AnswerCertainty;
import dev.postern.model.certainty.TokenChance;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Weighs the text of an answer by the probabilities of its tokens while it passes; the answer stays as it is. Thoughts do not count.
 * Serves one answer of one choice, on one thread at a time.
 */
final class AnswerScale {
    private final Offer offer;
    private final AnswerCertainty certainty = new AnswerCertainty();
    private int covered;
    private int bare;

    AnswerScale(Offer offer) {
        this.offer = offer;
    }

    /** What the model server says with one event. */
    void take(ChoiceDelta said) {
        if (isSaid(said.reasoning)) {
            return;
        }
        said.chances.forEach(certainty::add);
        said.logprobs.forEach(token -> certainty.add(chance(token)));
        if (isSaid(said.content)) {
            boolean weightless = said.chances.isEmpty() && said.logprobs.isEmpty();
            covered += weightless ? 0 : 1;
            bare += weightless ? 1 : 0;
        }
    }

    /**
     * How certain the answer is; nothing where it did not end as text does, or where more of it came without probabilities than
     * with.
     *
     * @param finish why it ended
     */
    Optional<WeighedAnswer> weighed(String finish) {
        boolean ended = finish.equals("stop") || finish.equals("length");
        return ended && covered > bare
                ? certainty.estimate().map(estimate -> new WeighedAnswer(estimate, offer))
                : Optional.empty();
    }

    private static boolean isSaid(@Nullable String text) {
        return text != null && !text.isEmpty();
    }

    private static TokenChance chance(TokenLogprob token) {
        return new TokenChance(
                number(token),
                token.alternatives().stream().map(AnswerScale::number).toList());
    }

    private static double number(TokenLogprob token) {
        return token.logprob() == null ? Double.NaN : Double.parseDouble(token.logprob());
    }
}
