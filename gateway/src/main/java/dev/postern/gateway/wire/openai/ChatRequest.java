package dev.postern.gateway.wire.openai;

import dev.postern.policy.text.*;
import java.util.List;

public final class ChatRequest {
    public String model() {
        return "";
    }

    public boolean stream() {
        return true;
    }

    public List<Segment> segments() {
        return List.of();
    }

    public byte[] forUpstream(String m, List<SensitiveText> t) {
        return new byte[0];
    }
}
