package dev.postern.gateway.wire.answer;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One event of a model server.
 *
 * @param head what it says about the answer as a whole
 * @param choices what it says about each choice
 * @param usage what the server counted so far, where it says
 * @param size characters of text in it, for bounding the whole answer
 */
record Chunk(
        AnswerHead head,
        List<ChoiceDelta> choices,
        @Nullable UsageFigures usage,
        long size) {}
