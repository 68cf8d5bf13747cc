package dev.postern.gateway.wire.openai;

import dev.postern.gateway.config.PosternConfig;

public final class ChatRequestReader {
    public ChatRequestReader(PosternConfig.Front.Ceilings c) {}

    public ChatRequest read(byte[] b) {
        return new ChatRequest();
    }
}
