package dev.postern.gateway.exchange;

import dev.postern.gateway.wire.Answer;
import dev.postern.gateway.wire.AnswerGuards;
import dev.postern.policy.transform.TextGuard;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * What one model server says, and the guards that look at it: each server that is tried has its own.
 *
 * @param guards those so far, to be asked at the end what they saw; grows as texts begin
 */
record GuardedAnswer(Answer answer, List<TextGuard> guards) {

    /**
     * Nothing was said yet.
     *
     * @param made makes the answer with what makes its guards
     * @param policy makes a guard
     */
    static GuardedAnswer of(Function<AnswerGuards, Answer> made, AnswerGuards policy) {
        List<TextGuard> guards = new ArrayList<>(1);
        Answer answer = made.apply((path, kind) -> {
            TextGuard guard = policy.open(path, kind);
            guards.add(guard);
            return guard;
        });
        return new GuardedAnswer(answer, guards);
    }
}
