package dev.postern.gateway.wire.openai;

import dev.postern.policy.decision.Zone;
import java.util.*;

public final class ModelList {
    private ModelList() {}

    public record Entry(String n, Optional<Integer> c, Zone z, boolean s) {}

    public static byte[] of(List<Entry> l) {
        return new byte[0];
    }

    public static byte[] one(Entry e) {
        return new byte[0];
    }
}
