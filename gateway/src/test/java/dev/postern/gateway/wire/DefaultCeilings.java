package dev.postern.gateway.wire;

import dev.postern.gateway.config.CeilingSettings;

/** The ceilings that hold where nobody sets others. */
public record DefaultCeilings() implements CeilingSettings {
    @Override
    public int choices() {
        return 8;
    }

    @Override
    public int answerTokens() {
        return 131_072;
    }

    @Override
    public int topLogprobs() {
        return 20;
    }
}
