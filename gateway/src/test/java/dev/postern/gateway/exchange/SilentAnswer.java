package dev.postern.gateway.exchange;

import dev.postern.gateway.error.RefusedException;
import dev.postern.gateway.wire.Answer;
import dev.postern.gateway.wire.AnswerUsage;
import dev.postern.gateway.wire.ClientEvent;
import dev.postern.policy.decision.Ruling;
import java.util.List;

/** An answer to which nothing is said. */
final class SilentAnswer implements Answer {
    @Override
    public List<ClientEvent> accept(byte[] data) {
        return List.of();
    }

    @Override
    public List<ClientEvent> finish() {
        return List.of();
    }

    @Override
    public List<ClientEvent> failed(RefusedException reason) {
        return List.of();
    }

    @Override
    public byte[] whole() {
        return new byte[0];
    }

    @Override
    public boolean stopped() {
        return false;
    }

    @Override
    public boolean complete() {
        return false;
    }

    @Override
    public List<Ruling> rulings() {
        return List.of();
    }

    @Override
    public AnswerUsage usage() {
        return AnswerUsage.UNKNOWN;
    }

    @Override
    public String finishReason() {
        return "";
    }

    @Override
    public byte[] delivered() {
        return new byte[0];
    }
}
