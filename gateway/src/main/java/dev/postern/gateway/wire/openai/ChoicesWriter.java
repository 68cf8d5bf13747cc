package dev.postern.gateway.wire.openai;

import dev.postern.gateway.wire.WeighedAnswer;
import dev.postern.gateway.wire.answer.AnswerChoice;
import dev.postern.gateway.wire.answer.AnswerHead;
import dev.postern.gateway.wire.answer.ChoiceDelta;
import dev.postern.gateway.wire.answer.UsageFigures;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Writes answers that consist of choices, as events or in one piece. One writer serves one answer. */
public interface ChoicesWriter {

    /**
     * An event about some choices, or about none and the usage.
     *
     * @param weighed with the event that ends the answer: how certain it is
     */
    byte[] event(
            AnswerHead head, List<ChoiceDelta> choices, @Nullable UsageFigures usage, Optional<WeighedAnswer> weighed);

    /** The whole answer as far as it was passed on. */
    byte[] whole(
            AnswerHead head, List<AnswerChoice> choices, @Nullable UsageFigures usage, Optional<WeighedAnswer> weighed);
}
