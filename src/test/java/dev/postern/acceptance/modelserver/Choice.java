package dev.postern.acceptance.modelserver;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

/** What one choice of a chat answer says, and in which pieces. Filled by {@link ChatScript}. */
final class Choice {
    private List<String> content;
    private List<String> reasoning = List.of();
    private final List<ToolCall> toolCalls = new ArrayList<>();
    private OptionalDouble logprob = OptionalDouble.empty();
    private String finish = "stop";

    /** A call of a tool, its arguments in pieces. */
    record ToolCall(String name, List<String> arguments) {}

    Choice(String text) {
        this.content = text.isEmpty() ? List.of() : List.of(text);
    }

    void content(List<String> pieces) {
        content = pieces;
    }

    /** Cuts by characters, so that none falls apart; use bytes to do that. */
    void cut(int characters) {
        int[] all = String.join("", content).codePoints().toArray();
        List<String> pieces = new ArrayList<>();
        for (int from = 0; from < all.length; from += characters) {
            pieces.add(new String(all, from, Math.min(characters, all.length - from)));
        }
        content = pieces;
    }

    void reasoning(List<String> pieces) {
        reasoning = pieces;
    }

    void toolCall(String name, List<String> arguments) {
        toolCalls.add(new ToolCall(name, arguments));
        finish = "tool_calls";
    }

    void withLogprobs(double each) {
        logprob = OptionalDouble.of(each);
    }

    void finishing(String reason) {
        finish = reason;
    }

    List<String> content() {
        return content;
    }

    List<String> reasoning() {
        return reasoning;
    }

    List<ToolCall> toolCalls() {
        return toolCalls;
    }

    /** The logarithm of each token's probability, where they come along. */
    OptionalDouble logprob() {
        return logprob;
    }

    String finish() {
        return finish;
    }

    /** One token a piece, as far as usage is concerned. */
    int tokens() {
        int arguments =
                toolCalls.stream().mapToInt(call -> call.arguments().size()).sum();
        return content.size() + reasoning.size() + arguments;
    }
}
