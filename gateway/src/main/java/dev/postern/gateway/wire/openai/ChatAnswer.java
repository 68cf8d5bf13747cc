package dev.postern.gateway.wire.openai;

import dev.postern.policy.decision.Ruling;
import dev.postern.policy.transform.TextGuard;
import java.util.List;
import java.util.function.Function;

public final class ChatAnswer {
    public record Usage(long promptTokens, long completionTokens) {}

    public ChatAnswer(ChatRequest r, Function<String, TextGuard> g, long max) {}

    public List<byte[]> accept(byte[] d) {
        return List.of();
    }

    public List<byte[]> finish() {
        return List.of();
    }

    public byte[] whole() {
        return new byte[0];
    }

    public boolean stopped() {
        return false;
    }

    public boolean complete() {
        return true;
    }

    public List<Ruling> rulings() {
        return List.of();
    }

    public Usage usage() {
        return new Usage(-1, -1);
    }

    public String finishReason() {
        return "";
    }

    public byte[] delivered() {
        return new byte[0];
    }
}
