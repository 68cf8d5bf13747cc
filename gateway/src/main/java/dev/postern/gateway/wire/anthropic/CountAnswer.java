package dev.postern.gateway.wire.anthropic;

import dev.postern.gateway.error.RefusedException;
import dev.postern.gateway.wire.Answer;
import dev.postern.gateway.wire.AnswerGuards;
import dev.postern.gateway.wire.AnswerUsage;
import dev.postern.gateway.wire.ClientEvent;
import dev.postern.gateway.wire.answer.AnswerWishes;
import dev.postern.gateway.wire.answer.GuardedChat;
import dev.postern.gateway.wire.answer.UpstreamFault;
import dev.postern.gateway.wire.json.JsonBytes;
import dev.postern.policy.decision.Ruling;
import dev.postern.policy.transform.OpenGuard;
import java.util.List;

/**
 * How many tokens a request has: the model server counts them while it answers in one token. Of that token nobody sees
 * anything, so it is not guarded: a guard could only end the answer before it has been counted.
 */
final class CountAnswer implements Answer {
    private static final AnswerGuards NOTHING_TO_GUARD = (path, kind) -> new OpenGuard();

    private final GuardedChat chat;

    CountAnswer(long maxBytes) {
        this.chat = new GuardedChat(AnswerWishes.PLAIN, NOTHING_TO_GUARD, maxBytes);
    }

    @Override
    public List<ClientEvent> accept(byte[] data) {
        var _ = chat.accept(data);
        return List.of();
    }

    @Override
    public List<ClientEvent> finish() {
        var _ = chat.finish();
        if (usage().promptTokens() < 0) {
            throw UpstreamFault.malformed();
        }
        return List.of();
    }

    @Override
    public List<ClientEvent> failed(RefusedException reason) {
        return List.of();
    }

    @Override
    public byte[] whole() {
        return JsonBytes.of(out -> {
            out.writeStartObject();
            out.writeNumberField("input_tokens", usage().promptTokens());
            out.writeEndObject();
        });
    }

    @Override
    public boolean stopped() {
        return false;
    }

    @Override
    public boolean complete() {
        return chat.complete();
    }

    @Override
    public List<Ruling> rulings() {
        return List.of();
    }

    @Override
    public AnswerUsage usage() {
        return chat.usage();
    }

    @Override
    public String finishReason() {
        return chat.finishReason();
    }

    @Override
    public byte[] delivered() {
        return usage().promptTokens() < 0 ? new byte[0] : whole();
    }
}
