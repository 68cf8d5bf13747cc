package dev.postern.gateway.wire.answer;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one event of the model server says to the client, once guarded.
 *
 * @param head what is known of the answer as a whole
 * @param deltas what may be seen of the choices; empty where everything is held back
 * @param usage what the server counted with this event
 */
public record Said(
        AnswerHead head, List<ChoiceDelta> deltas, @Nullable UsageFigures usage) {}
